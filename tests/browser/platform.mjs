// The browser side itself: what a press, a composition, a scroll, a lost context and a
// browser without WebGL do, and that canvas and page show the same words in the same place.
import assert from 'node:assert/strict';
import test from 'node:test';

import { at_rest, chromium_path, inApp, need, restyle, root, sizes, site, until, watch } from './browser.mjs';
import { log, replies } from './call.mjs';

const { chromium } = need('playwright-core');
const { PNG } = need('pngjs');

const counts = (app) => app.page.evaluate(() => [askwell.frames(), askwell.draws(), askwell.patches()]);
const items = (app) => log(app).getByRole('listitem').count();

async function start(app) {
  await app.button('call.start').first().click();
  await replies(app).getByRole('button').first().waitFor();
}

test('platform: each way to press a button presses it once', () =>
  inApp({ at: '#/settings' }, async (app) => {
    const hints = app.page.getByRole('switch').first();
    const state = () => hints.getAttribute('aria-checked');
    const before = await state();
    const after = before === 'true' ? 'false' : 'true';
    const presses = {
      mouse: () => hints.click(),
      enter: () => hints.press('Enter'),
      space: () => hints.press('Space'),
      click: () => hints.evaluate((element) => element.click()),
    };
    for (const [name, press] of Object.entries(presses)) {
      await press();
      assert.equal(await state(), after, `${name} presses once`);
      await press();
      assert.equal(await state(), before, `${name} presses once more`);
    }
  }));

test('platform: a composition is not disturbed, and what it leaves is kept', () =>
  inApp({ at: '?seed=7#/today', lang: 'zh' }, async (app) => {
    await start(app);
    const notes = app.page.getByRole('textbox').first();
    await notes.click();
    const devtools = await app.page.context().newCDPSession(app.page);
    for (const text of ['n', 'ni', 'ni h', 'ni hao']) {
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      assert.equal(await notes.inputValue(), text);
    }
    await devtools.send('Input.insertText', { text: '你好' });
    assert.equal(await notes.inputValue(), '你好');
    await app.page.keyboard.press('ArrowLeft');
    await devtools.send('Input.insertText', { text: '们' });
    assert.equal(await notes.inputValue(), '你们好');
    await app.page.keyboard.press('Control+z');
    assert.equal(await notes.inputValue(), '你好', 'the browser can undo');
  }));

test('platform: scrolling moves the canvas and patches nothing', () =>
  inApp({ size: sizes.phone, at: '#/settings' }, async (app) => {
    const scroller = app.page.locator('.scroller').first();
    await app.page.getByText(app.w['host.kept']).waitFor();  // what a start does not wait for: this comes last
    const before = await at_rest(() => counts(app));
    await scroller.evaluate((element) => element.scrollTo(0, 120));
    assert.ok(await until(async () => (await counts(app))[1] > before[1]), 'the canvas follows');
    assert.equal((await counts(app))[2], before[2], 'the page is not touched');
    assert.equal(await scroller.evaluate((element) => element.scrollTop), 120);
  }));

test('platform: a lost graphics context comes back with its picture', () =>
  inApp({ at: '#/calls' }, async (app) => {
    await app.page.getByRole('main').getByRole('link').nth(5).waitFor();  // all customers have come
    await at_rest(() => counts(app));
    const before = PNG.sync.read(await app.page.screenshot()).data;
    for (let n = 0; n < 3; ++n) {
      await app.page.evaluate(() => {
        globalThis.context = document.getElementById('canvas').getContext('webgl2');
        globalThis.loss = context.getExtension('WEBGL_lose_context');
        loss.loseContext();
      });
      await until(() => app.page.evaluate(() => context.isContextLost()));
      await app.page.evaluate(() => loss.restoreContext());
      await until(() => app.page.evaluate(() => !context.isContextLost()));
    }
    const same = async () => Buffer.compare(before, PNG.sync.read(await app.page.screenshot()).data) === 0;
    assert.ok(await until(same), 'the same picture as before');
    assert.equal(await app.page.evaluate(() => context.getError()), 0);
  }));

test('platform: without WebGL the page itself is the app', async () => {
  const browser = await chromium.launch({ executablePath: chromium_path, args: ['--disable-3d-apis'] });
  try {
    const page = await browser.newPage({ locale: 'en-US' });
    const faults = watch(page, await site());
    await page.goto(`${await site()}?fresh`);
    await page.getByRole('button', { name: 'Start call' }).first().click();
    const said = page.getByRole('log').getByRole('listitem');
    const before = await said.count();
    await page.getByRole('group', { name: 'Your reply' }).getByRole('button').last().click();
    assert.ok(await until(async () => (await said.count()) > before), 'the call goes on');
    assert.ok(await page.locator('html.plain').count());
    assert.notEqual(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color), 'rgba(0, 0, 0, 0)');
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
});

test('platform: the single file works from a folder', async () => {
  const browser = await chromium.launch({ executablePath: chromium_path });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const address = `file://${root}build/site/askwell.html`;
    const faults = watch(page, address);
    await page.goto(`${address}#/calls`);
    await page.getByRole('heading', { level: 1, name: '对练' }).waitFor();
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
});

test('platform: the words of the page lie where the canvas shows them', () =>
  inApp({ at: '#/today', size: { width: 900, height: 500 }, context: { deviceScaleFactor: 2 } }, async (app) => {
    const box = await app.heading().boundingBox();
    const ink = async () => {
      const { data, width } = PNG.sync.read(await app.page.screenshot({ clip: box }));
      const dark = [...data.keys()].filter((at) => at % 4 === 0 && data[at] < 128).map((at) => at / 4);
      const [xs, ys] = [dark.map((at) => at % width), dark.map((at) => Math.floor(at / width))];
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    };
    const painted = await ink();
    await restyle(app.page, '#canvas { visibility: hidden } #page * { color: #18212e !important }');
    const real = await ink();
    // One CSS pixel: Chromium rounds a font's height anew when the emulated pixel ratio sets in.
    painted.forEach((edge, at) => assert.ok(Math.abs(edge - real[at]) <= 2, `canvas ${painted}, page ${real}, in device pixels`));
  }));
