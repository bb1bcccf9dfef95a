// Nothing runs while nobody touches anything: no frame, no timer, no animation callback. And
// what has not changed is not written: frames are cheap for the page.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes } from './browser.mjs';
import { offered } from './call.mjs';
import { watch_module } from './module.mjs';

// In the page, before the app: counts every callback that time alone brings about.
function count_callbacks() {
  const counts = (globalThis.callbacks = {});
  for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback']) {
    const real = globalThis[name];
    counts[name] = 0;
    globalThis[name] = (callback, ...rest) =>
      real.call(globalThis, (...values) => {
        ++counts[name];
        return callback(...values);
      }, ...rest);
  }
}

const rest = { requestAnimationFrame: 0, setTimeout: 0, setInterval: 0, requestIdleCallback: 0 };

async function counted_at_rest(app) {
  await app.page.waitForTimeout(1500); // hover delays, decorations and saves come to their end
  await app.page.evaluate(() => Object.keys(callbacks).forEach((name) => (callbacks[name] = 0)));
  await app.page.waitForTimeout(5000);
  return app.page.evaluate(() => callbacks);
}

test('idle: five seconds on Today call nothing', () =>
  inApp({ size: sizes.desktop, before: [count_callbacks], motion: 'no-preference' }, async (app) => {
    await app.button('call.start').first().hover();
    await app.page.waitForTimeout(200);
    const drawn = await app.page.evaluate(() => callbacks.requestAnimationFrame);
    assert.ok(drawn > 0, 'the counter must count: drawing asks for frames');
    assert.deepEqual(await counted_at_rest(app), rest);
  }));

test('idle: five seconds in a call call nothing', () =>
  inApp({ size: sizes.phone, before: [count_callbacks], motion: 'no-preference' }, async (app) => {
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    assert.deepEqual(await counted_at_rest(app), rest);
  }));

// In the page: counts what is written into the document from now on.
function count_writes() {
  globalThis.written = [];
  new MutationObserver((records) => written.push(...records))
    .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

test('idle: three hundred frames in which nothing changes write and draw nothing', () =>
  inApp({ size: sizes.phone, before: [watch_module] }, async (app) => {
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    await app.page.waitForTimeout(500);
    await app.page.evaluate(count_writes);
    const [frames, rest] = await app.page.evaluate(async () => {
      const before = [askwell.frames(), askwell.draws(), askwell.patches()];
      const now = performance.now() / 1000;
      for (let n = 1; n <= 300; ++n) watched.settle(now + n / 60);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const [ran, drew, patched] = [askwell.frames(), askwell.draws(), askwell.patches()].map((count, at) => count - before[at]);
      return [ran, { drew, patched, written: written.length }];
    });
    assert.ok(frames >= 300, `${frames} frames ran`);
    assert.deepEqual(rest, { drew: 0, patched: 0, written: 0 });
  }));

test('idle: a typed character writes to its own field only', () =>
  inApp({ at: '?fresh&seed=7#/today' }, async (app) => {
    await app.button('call.start').first().click();
    const notes = app.page.getByRole('textbox').first();
    await notes.click();
    await app.page.keyboard.type('a');
    await app.page.evaluate(count_writes);
    await app.page.keyboard.type('who decides, and by when');
    const strange = await notes.evaluate((field) => written.filter(({ target }) => target !== field).map(({ target, attributeName }) => `${attributeName ?? ''} of ${target.nodeName} ${target.className ?? target.data}`));
    assert.deepEqual(strange, []);
  }));
