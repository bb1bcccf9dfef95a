// When the program stops: words, the saved call, one button to reload, another for a report
// without anything of the user's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';
import { last_line, log, offered } from './call.mjs';

// In the page, before the app: keeps hold of the program and of what it may call.
function keep_hold() {
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    const instance = await real.call(WebAssembly, module, imports);
    globalThis.held ??= { exports: instance.exports, imports };  // not the rest of the program
    return instance;
  };
}

// Everything the program knows becomes nonsense, and a reply is pressed before anything else can come.
const press_in_nonsense = (app) => offered(app).first().evaluate((button) => {
  new Uint8Array(held.exports.memory.buffer).fill(0xff, 1024);
  button.click();
});

// The assert that src/web/main.cpp would report.
const broken_promise = (app) => app.page.evaluate(() => {
  const text = new TextEncoder().encode('here >= 0\0');
  const at = held.exports.web_inbox(text.length);
  new Uint8Array(held.exports.memory.buffer).set(text, at);
  held.imports.env.web_stopped(at, 42);
});

const secrets = { name: 'Zhang San', note: 'the budget is 4711' };

async function in_a_call(app) {
  await app.open('?seed=7#/today');
  await app.button('call.start').first().click();
  await offered(app).first().click();
  await app.page.getByRole('textbox').first().fill(`${secrets.name}: ${secrets.note}`);
  await app.page.getByText(app.w['acc.saved'], { exact: true }).waitFor();
  return last_line(app);
}

async function stopped(app) {
  const alert = app.page.getByRole('alert');
  await alert.getByText('Askwell stopped unexpectedly.').waitFor();
  await alert.getByText('程序意外停了').waitFor();
  const reload = app.page.getByRole('button', { name: 'Reload 刷新' });
  await app.focused(reload, 'the way on has the focus');
  return reload;
}

// In the page, before the app: on a first start no key is known to the part that is there.
function miss_the_keys() {
  if (history.state?.whole) return;
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    const instance = await real.call(WebAssembly, module, imports);
    return imports.placeholder ? { exports: { ...instance.exports, web_key: imports.placeholder.web_key } } : instance;
  };
}

test('trouble: who needs a function that has not arrived gets the page anew, with the call where it was', () =>
  inApp({ at: null, before: [miss_the_keys] }, async (app) => {
    const before = await in_a_call(app);
    await app.page.getByRole('textbox').first().press('Tab');
    await app.page.keyboard.press('1');
    await app.page.waitForFunction(() => history.state?.whole);
    await app.heading().waitFor();
    await offered(app).first().waitFor();
    assert.equal(await last_line(app), before);
    await app.page.keyboard.press('1');  // is known now
    assert.ok(await until(async () => (await last_line(app)) !== before));
  }));

test('trouble: where the function never arrives, words say so', () =>
  inApp({ at: null, before: [miss_the_keys] }, async (app) => {
    await app.page.route('**/app.rest.*', (route) => route.abort());
    await app.open('?seed=7#/today');
    await app.page.keyboard.press('1');
    await app.page.getByRole('alert').getByText('Askwell did not arrive whole.').waitFor();
    app.faults.length = 0;  // the browser tells of each download that failed
  }));

test('trouble: a trap becomes words, the call goes on after one button, the report holds nothing private', () =>
  inApp({ at: null, before: [keep_hold] }, async (app) => {
    const before = await in_a_call(app);
    await press_in_nonsense(app);
    const reload = await stopped(app);
    assert.ok(app.faults.length > 0, 'the console has the trap too');
    app.faults.length = 0;

    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('button', { name: 'Save a report 保存报告' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'askwell-report.txt');
    const report = readFileSync(await download.path(), 'utf8');
    assert.match(report, /^Askwell \w{7}$/m);
    assert.match(report, /^what: RuntimeError: /m);
    assert.match(report, /^at: wasm-function\[\d+\]/m);
    assert.match(report, /^screen: #\/calls\/\*\/live$/m);
    assert.match(report, /^browser: Mozilla/m);
    for (const secret of [...Object.values(secrets), 'quedou', 'localhost', before]) {
      assert.ok(!report.includes(secret), `the report does not hold "${secret}"`);
    }
    assert.ok((await app.page.getByText('what: RuntimeError').count()) > 0, 'and it can be copied by hand');

    await reload.click();
    await log(app).waitFor();
    assert.ok(await until(async () => (await last_line(app)) === before), 'the call stands where it was');
    await offered(app).first().click();
    assert.ok(await until(async () => (await last_line(app)) !== before), 'and goes on');
    assert.equal(await app.page.getByRole('textbox').first().inputValue(), `${secrets.name}: ${secrets.note}`);
  }));

test('trouble: a broken promise of our own is told with its line, on a phone too', () =>
  inApp({ at: null, size: sizes.phone, before: [keep_hold] }, async (app) => {
    await app.open('?fresh#/today');
    await broken_promise(app);
    const reload = await stopped(app);
    await app.page.getByRole('button', { name: 'Save a report 保存报告' }).click();
    await app.page.getByText('what: here >= 0, line 42').waitFor();
    const box = await reload.boundingBox();
    assert.ok(box.height >= 44 && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
    app.faults.length = 0;
  }));

test('trouble: after it nothing of the app can be pressed any more', () =>
  inApp({ at: null, before: [keep_hold] }, async (app) => {
    await app.open('?fresh#/today');
    await broken_promise(app);
    await stopped(app);
    assert.ok(await app.page.locator('#app').evaluate((element) => element.inert));
    app.faults.length = 0;
  }));
