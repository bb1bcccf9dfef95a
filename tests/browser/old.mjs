// Browsers that lack something: WebAssembly, what is newer than the floor of versions that
// the README states, or so much that all they get is a sentence.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';

import { inApp, root, sizes, until } from './browser.mjs';
import { last_line, log, offered, replies } from './call.mjs';
import { Host } from './host.mjs';

const acorn = createRequire(import.meta.url)('/usr/share/nodejs/acorn'); // Debian's, there for Emscripten
const site = `${root}build/site`;

// Starts a call, says a line, and takes it up again after a reload.
async function plays(app, { fresh = false } = {}) {
  await app.open(`?seed=7${fresh ? '&fresh' : ''}#/today`);
  await app.button('call.start').first().click();
  await offered(app).first().click();
  assert.ok(await until(async () => (await log(app).getByRole('listitem').count()) > 2), 'the call goes on');
  if (fresh) return;
  const saved = ['acc.saved', 'call.saved'].map((key) => app.page.getByText(app.w[key], { exact: true }));
  await saved[0].or(saved[1]).waitFor();
  const before = await last_line(app);
  await app.page.reload();
  await log(app).waitFor();
  assert.ok(await until(async () => (await last_line(app)) === before), 'and is kept');
}

const requested = (app) => app.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

// ---- without WebAssembly -----------------------------------------------------------------

// The milliseconds that the page's own thread works for a turn, from the press until the
// reply is laid out: other programs of this machine do not count.
async function slowest_turn(app, turns, choose = async () => offered(app).first()) {
  const devtools = await app.page.context().newCDPSession(app.page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  let slowest = 0;
  for (let n = 0; n < turns; ++n) {
    const before = await worked();
    const said = await log(app).getByRole('listitem').count();
    await (await choose()).evaluate((button) => {
      button.click(); // the page is up to date when this returns
      document.body.getBoundingClientRect();
    });
    slowest = Math.max(slowest, (await worked()) - before);
    assert.ok((await log(app).getByRole('listitem').count()) > said, 'that was a turn');
  }
  return slowest;
}

test('old: without WebAssembly the call is played as plain JavaScript, a turn under 300 ms', (t) =>
  inApp({ args: ['--js-flags=--jitless'], at: null, size: sizes.phone, lang: 'zh' }, async (app) => {
    await plays(app);
    assert.equal(await app.page.evaluate(() => typeof WebAssembly), 'undefined');
    assert.ok(await app.page.locator('html.plain').count(), 'with the plain view');
    const slowest = await slowest_turn(app, 6);
    t.diagnostic(`slowest of 6 turns: ${slowest.toFixed(0)} ms`);
    assert.ok(slowest > 1 && slowest < 300, `${slowest} ms`);
  }));

// Whoever likes to hear themselves talk soon has a position that a good line must be searched for.
test('old: without WebAssembly a spoilt call is no slower', (t) =>
  inApp({ args: ['--js-flags=--jitless'], at: '?fresh#/calls/tiefeng-spindles', size: sizes.phone }, async (app) => {
    await app.button('call.start').first().click();
    const lines = replies(app).getByRole('button');
    await lines.first().waitFor();
    const longest = async () => {
      const texts = await lines.allTextContents();
      return lines.nth(texts.reduce((best, text, at) => (text.length > texts[best].length ? at : best), 0));
    };
    const slowest = await slowest_turn(app, 5, longest);
    t.diagnostic(`slowest of 5 turns: ${slowest.toFixed(0)} ms`);
    assert.ok(slowest > 1 && slowest < 300, `${slowest} ms`);
  }));

test('old: where a policy forbids WebAssembly the script takes over', async () => {
  const host = await Host.start(site, { headers: { 'content-security-policy': "script-src 'self' 'unsafe-inline'" } });
  try {
    await inApp({ address: host.address, at: null }, async (app) => {
      await plays(app);
      assert.ok((await requested(app)).some((name) => /app\.\w+\.js$/.test(name)));
      assert.ok(app.faults.every((fault) => /wasm-eval|WebAssembly/.test(fault)), `nothing but WebAssembly is refused: ${app.faults}`);
      app.faults.length = 0;
    });
  } finally {
    await host.stop();
  }
});

test('old: the single file runs without WebAssembly too', () =>
  inApp({ args: ['--js-flags=--jitless'], at: null, address: `file://${site}/askwell.html` }, (app) => plays(app)));

test('old: nobody else downloads the script', () =>
  inApp({ at: '?fresh#/today' }, async (app) => {
    const names = await requested(app);
    assert.ok(names.some((name) => name.endsWith('.wasm')));
    assert.ok(!names.some((name) => /app\.\w+\.js$/.test(name)), names.join('\n'));
  }));

test('old: a server that calls the program by the wrong type does no harm', async () => {
  const host = await Host.start(site);
  host.spoilt = { '.wasm': (response, bytes) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes) };
  try {
    await inApp({ address: host.address, at: '?fresh#/today' }, async (app) => {
      assert.ok(!(await requested(app)).some((name) => /app\.\w+\.js$/.test(name)));
      app.faults.length = 0; // the browser warns of the type
    });
  } finally {
    await host.stop();
  }
});

// ---- the floor of versions ---------------------------------------------------------------

// What Chrome 88, Firefox 89 or Safari 14.1 lack.
function only_the_floor() {
  const gone = [
    [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with'],
    [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
    [Object, 'hasOwn groupBy'], [Map, 'groupBy'], [Array, 'fromAsync'],
    [Promise, 'withResolvers try any'],
    [Int32Array.prototype.__proto__, 'at findLast toSorted toReversed with'],
    [Element.prototype, 'moveBefore setHTML setHTMLUnsafe checkVisibility'],
    [HTMLElement.prototype, 'inert showPopover hidePopover togglePopover popover'],
    [URLSearchParams.prototype, 'size'], [URL, 'canParse parse'],
    [AbortSignal, 'timeout any'], [Navigator.prototype, 'locks storage virtualKeyboard userAgentData'],
    [Crypto.prototype, 'randomUUID'], [Intl, 'Segmenter'], [Response, 'json'],
    [TextMetrics.prototype, 'fontBoundingBoxAscent fontBoundingBoxDescent'],
    [CanvasRenderingContext2D.prototype, 'fontKerning letterSpacing roundRect reset'],
    [globalThis, 'structuredClone BroadcastChannel OffscreenCanvas CompressionStream DecompressionStream requestIdleCallback scheduler navigation Iterator reportError'],
  ];
  for (const [owner, names] of gone) for (const name of names.split(' ')) delete owner[name];
  for (const name of Object.getOwnPropertyNames(Element.prototype)) if (/^aria[A-Z]/.test(name)) delete Element.prototype[name];
}

for (const [name, size] of Object.entries(sizes)) {
  test(`old: without what is newer than the floor the app plays, ${name}`, () =>
    inApp({ at: null, size, before: [only_the_floor] }, async (app) => {
      await plays(app);
      assert.equal(await app.page.evaluate(() => [].at), undefined, 'the newer things are gone');
      await app.open('#/settings');
      await app.by('radiogroup', 'act.lang').first().getByRole('radio', { name: '中文', exact: true }).press('ArrowLeft');
    }));
}

const active_in_dialog = (app) => app.page.evaluate(() => document.activeElement.closest('[role=dialog]') !== null);

test('old: without `inert` a dialog keeps the focus, and the rest is out of reach', () =>
  inApp({ at: '#/settings', before: [only_the_floor] }, async (app) => {
    const opener = app.button('act.paste_text');
    await opener.click();
    await app.page.getByRole('dialog').waitFor();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let n = 0; n < 8; ++n) {
        await app.page.keyboard.press(key);
        assert.ok(await active_in_dialog(app), `after ${key} the focus is in the dialog`);
      }
    }
    assert.equal(await opener.count(), 0, 'assistive technology finds nothing else');
    await app.page.keyboard.press('Escape');
    await app.focused(opener, 'the focus returns');
    assert.equal(await app.page.locator('#page [aria-hidden=true]:not(.shape, br)').count(), 0);
  }));

test('old: where the browser can not tell how the focus came it is shown all the same', () =>
  inApp({ at: '#/settings' }, async (app) => {
    await app.page.evaluate(() => {
      const [sheet] = document.styleSheets;
      for (let n = sheet.cssRules.length - 1; n >= 0; --n) if (sheet.cssRules[n].selectorText?.includes(':focus-visible')) sheet.deleteRule(n);
    });
    await app.page.keyboard.press('Tab');
    const ring = await app.page.evaluate(() => getComputedStyle(document.activeElement).outline);
    assert.match(ring, /solid 3px/);
  }));

// ---- below it ----------------------------------------------------------------------------

const sentence = 'Askwell needs a newer browser.';

for (const [what, lacks] of Object.entries({
  'replaceChildren': () => { delete Element.prototype.replaceChildren; },
  'fetch': () => { delete globalThis.fetch; },
  'ResizeObserver': () => { delete globalThis.ResizeObserver; },
})) {
  test(`old: without ${what} one sentence in both languages`, () =>
    inApp({ at: null, before: [lacks] }, async (app) => {
      await app.page.goto(app.address);
      const said = app.page.getByRole('alert');
      await said.getByText(sentence).waitFor();
      await said.getByText('善问需要新一点的浏览器').waitFor();
      assert.equal(await app.page.getByText('Internet Explorer').isVisible(), false);
      app.faults.length = 0; // main.js finds nothing to start
    }));
}

test('old: in the Internet Explorer mode of Edge it also says how to leave that', () =>
  inApp({ at: null, before: [() => { document.documentMode = 11; delete globalThis.fetch; }] }, async (app) => {
    await app.page.goto(app.address);
    await app.page.getByText('Edge is in Internet Explorer mode').waitFor();
    app.faults.length = 0;
  }));

test('old: what speaks to old browsers is ECMAScript 5, and nothing speaks too early', () => {
  for (const page of ['index.html', 'askwell.html']) {
    const scripts = [...readFileSync(`${site}/${page}`, 'utf8').matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script);
    assert.equal(scripts.length, 2);
    acorn.parse(scripts[0], { ecmaVersion: 5 });
    assert.throws(() => acorn.parse(scripts[1], { ecmaVersion: 5 }), 'the app itself needs a newer one');
    acorn.parse(scripts[1], { ecmaVersion: 2020 });
  }
});

// ---- what does not arrive ------------------------------------------------------------------

for (const [name, part] of [['the program', 'app.'], ['the words', 'first.']]) {
  test(`old: where ${name} can not be had one sentence asks to try again`, async () => {
    const host = await Host.start(site);
    host.spoilt = { [part]: (response) => response.writeHead(502).end() };
    try {
      await inApp({ address: host.address, at: null }, async (app) => {
        await app.page.goto(app.address);
        await app.page.getByRole('alert').getByText('Askwell did not arrive whole.').waitFor();
        host.spoilt = {};
        app.faults.length = 0;
        await app.page.getByRole('button', { name: 'Reload 刷新' }).click();
        await app.heading().waitFor();
      });
    } finally {
      await host.stop();
    }
  });
}
