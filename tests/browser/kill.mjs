// "Saved on this device" is a promise: a browser killed the moment it shows, with all its
// processes, opens again at the same line.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';

import { App, chromium_path, locales, need, site, soak, until, watch } from './browser.mjs';
import { last_line, log, offered } from './call.mjs';

const { chromium } = need('playwright-core');
const trials = soak ? 30 : 3;

// A browser of its own, in a process group of its own, with a profile that stays.
class Killable {
  static async start(profile, lang, address) {
    const it = new Killable();
    it.program = spawn(chromium_path, [
      '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, `--lang=${locales[lang]}`,
      `--accept-lang=${locales[lang]}`, '--no-first-run', '--no-sandbox', '--disable-dev-shm-usage', '--force-prefers-reduced-motion', 'about:blank',
    ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    for await (const line of createInterface({ input: it.program.stderr })) {
      it.socket = /DevTools listening on (\S+)/.exec(line)?.[1];
      if (it.socket) break;
    }
    assert.ok(it.socket, 'the browser starts on the profile it was killed on');
    it.program.stderr.resume();
    it.browser = await chromium.connectOverCDP(it.socket);
    const page = it.browser.contexts()[0].pages()[0];
    page.setDefaultTimeout(10_000);
    it.app = new App(page, lang, address, watch(page, address));
    return it;
  }

  // Every process of it at once, as a power cut would.
  async kill() {
    const gone = once(this.program, 'exit');
    process.kill(-this.program.pid, 'SIGKILL');
    await gone;
    await this.browser.close().catch(() => {});
  }
}

const count = (app) => log(app).getByRole('listitem').count();

test(`kill: what was shown as saved is there after a kill, ${trials} of ${trials}`, async () => {
  const address = await site();
  const profile = mkdtempSync(path.join(tmpdir(), 'askwell-kill-'));
  let running, expected;
  try {
    for (let trial = 0; trial < trials; ++trial) {
      running = await Killable.start(profile, 'en', address);
      const { app } = running;
      await app.open('#/today');
      if (expected) {
        await app.button('today.resume').click();
        await log(app).waitFor();
        assert.equal(await last_line(app), expected.line, `trial ${trial}: the same line stands there`);
        assert.equal(await count(app), expected.count, `trial ${trial}: nothing before it is missing`);
      }
      // A fresh call when there is none, or when this one is about to end.
      if (!expected || expected.count > 12) {
        await app.open('#/calls/quedou-seals');
        await app.button('call.start').click();
        await offered(app).first().waitFor();
      }
      const before = await count(app);
      const hand = offered(app);
      await hand.nth(trial % (await hand.count())).click();
      await app.page.getByText(app.w['acc.saved'], { exact: true }).waitFor();
      assert.ok((await count(app)) > before, 'the move was made');
      expected = { line: await last_line(app), count: await count(app) };
      assert.deepEqual(app.faults, []);
      await running.kill();
    }
    running = await Killable.start(profile, 'en', address);
    await running.app.open('#/today');
    await running.app.button('today.resume').click();
    assert.ok(await until(async () => (await last_line(running.app)) === expected.line), 'the same line stands there');
  } finally {
    await running?.kill().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
