// Nothing runs while nobody touches anything: no frame, no timer, no animation callback.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes } from './browser.mjs';
import { offered } from './call.mjs';

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
