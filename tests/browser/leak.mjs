// What the page holds does not grow with its use: neither memory nor elements nor listeners.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, soak } from './browser.mjs';
import { offered } from './call.mjs';
import { memory_of, watch_module } from './module.mjs';
import { each_screen } from './screens.mjs';

// In the page: opens the screens in turn, `times` changes in all.
async function change_screens([fragments, times]) {
  const settled = () => new Promise((done) => addEventListener('hashchange', () => setTimeout(done), { once: true }));
  for (let n = 0; n < times; ++n) {
    const change = settled();
    location.hash = fragments[n % fragments.length];
    await change;
  }
}

async function held(app, devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { wasm: await memory_of(app), nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}

for (const [name, lang] of soak ? [['phone', 'zh'], ['desktop', 'en']] : [['phone', 'zh']]) {
  test(`leak: a thousand changes of the screen leave nothing behind, ${name}, ${lang}`, () =>
    inApp({ size: sizes[name], lang, at: '?fresh&seed=7#/today', before: [watch_module] }, async (app) => {
      const fragments = [];
      await each_screen(app, (fragment) => fragments.push(fragment));
      const devtools = await app.page.context().newCDPSession(app.page);
      await devtools.send('Performance.enable');
      await app.page.evaluate(change_screens, [fragments, 10 * fragments.length]);
      const before = await held(app, devtools);
      await app.page.evaluate(change_screens, [fragments, 1000 - (1000 % fragments.length)]);
      const after = await held(app, devtools);

      const told = `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
      assert.equal(after.wasm, before.wasm, told);
      assert.equal(after.listeners, before.listeners, told);
      assert.ok(after.nodes <= before.nodes + 50, told);
      assert.ok(after.heap <= before.heap + 300_000, told);
    }));
}

test('leak: all screens share the same few listeners', () =>
  inApp({ before: [watch_module] }, async (app) => {
    const devtools = await app.page.context().newCDPSession(app.page);
    await devtools.send('Performance.enable');
    const counts = new Set();
    await each_screen(app, async () => counts.add((await held(app, devtools)).listeners));
    assert.equal(counts.size, 1, `one number on every screen: ${[...counts]}`);
    assert.ok(Math.max(...counts) < 60, `few: ${[...counts]}`);
  }));
