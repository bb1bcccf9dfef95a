// Drives Debian's Firefox over WebDriver BiDi (w3.org/TR/webdriver-bidi), as far as the tests
// need it: elements are found by role and name only, and pressed by a real pointer.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { need, until } from './browser.mjs';

const WebSocket = need('ws');
const firefox_path = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

export class Firefox {
  // Headless, on the folder `profile`, speaking `lang`.
  static async start(profile, lang = 'en-US') {
    const it = Object.assign(new Firefox(), { waiting: new Map(), number: 0, faults: [] });
    it.program = spawn(firefox_path, ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile], {
      stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    });
    for await (const line of createInterface({ input: it.program.stderr })) {
      it.url = /WebDriver BiDi listening on (\S+)/.exec(line)?.[1];
      if (it.url) break;
    }
    assert.ok(it.url, 'Firefox starts');
    it.program.stderr.resume();
    it.socket = new WebSocket(`${it.url}/session`);
    it.socket.on('message', (data) => it.heard(JSON.parse(data)));
    await once(it.socket, 'open');
    await it.send('session.new', { capabilities: {} });
    await it.send('session.subscribe', { events: ['log.entryAdded'] });
    it.context = (await it.send('browsingContext.getTree', {})).contexts[0].context;
    it.lang = lang;
    return it;
  }

  heard({ id, result, error, message, method, params }) {
    if (method === 'log.entryAdded' && params.level === 'error') this.faults.push(params.text);
    if (!this.waiting.has(id)) return;
    const { done, failed } = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) failed(Error(`${error}: ${message}`));
    else done(result);
  }

  send(method, params) {
    const id = ++this.number;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
  }

  open(url) {
    return this.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  reload() {
    return this.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  // All elements of a role, with a name if one is given; `inside` is another such element.
  async all(role, name, inside) {
    const value = name === undefined ? { role } : { role, name };
    const startNodes = inside ? [{ sharedId: inside.sharedId }] : undefined;
    const found = await this.send('browsingContext.locateNodes', { context: this.context, locator: { type: 'accessibility', value }, startNodes });
    return found.nodes;
  }

  // The first of them, as soon as there is one.
  async one(role, name, inside) {
    let nodes = [];
    assert.ok(await until(async () => (nodes = await this.all(role, name, inside)).length > 0, 10), `Firefox shows a ${role} "${name ?? ''}"`);
    return nodes[0];
  }

  async press(element) {
    const origin = { type: 'element', element: { sharedId: element.sharedId } };
    await this.call('(element) => element.scrollIntoView({ block: "center" })', element);
    await this.send('input.performActions', { context: this.context, actions: [{
      type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
      actions: [{ type: 'pointerMove', x: 0, y: 0, origin }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
    }] });
  }

  // What `script`, a function in words, answers when called with the element.
  async call(script, element) {
    const { result, exceptionDetails } = await this.send('script.callFunction', {
      functionDeclaration: script, awaitPromise: true, target: { context: this.context },
      arguments: element ? [{ sharedId: element.sharedId }] : [],
    });
    assert.ok(!exceptionDetails, exceptionDetails?.text);
    return result.value;
  }

  text(element) {
    return this.call('(element) => element.textContent', element);
  }

  async close() {
    const gone = once(this.program, 'exit');
    await this.send('browser.close', {}).catch(() => this.program.kill('SIGKILL'));
    await gone;
    this.socket.terminate();
  }
}
