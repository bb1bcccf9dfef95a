// Text that would like to be more than text: in every field, in the address, in stored data.
// It adds no element, breaks no policy (the harness fails on a breach) and asks no other host.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, site } from './browser.mjs';
import { offered } from './call.mjs';

// ---- 500 strings -------------------------------------------------------------------------

const target = 'https://example.com/x';
const tags = ['script', 'img', 'svg', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'style', 'form', 'input', 'video', 'audio', 'body', 'details', 'marquee', 'math', 'template', 'a'];
const shapes = [
  (tag) => `<${tag} src=${target} href=${target} onload=alert(1) onerror=alert(1)>`,
  (tag) => `"><${tag} autofocus onfocus=alert(1) tabindex=0>`,
  (tag) => `'><${tag.toUpperCase()}/onerror=alert\`1\` src=x>`,
  (tag) => `</textarea><${tag} style="background:url(${target})">`,
  (tag) => `</title></style></script><${tag} onclick=alert(1)>`,
  (tag) => `<svg><${tag}><animate onbegin=alert(1) attributeName=x></svg>`,
  (tag) => `<!--><${tag} onmouseover=alert(1)>-->`,
  (tag) => `<![CDATA[<${tag} onload=alert(1)>]]>`,
  (tag) => `&lt;${tag} onload=alert(1)&gt;&#60;${tag}&#62;`,
  (tag) => `<${tag}\u0000 onload=alert(1)>`,
  (tag) => `<math><mtext><table><mglyph><style><${tag} onerror=alert(1)>`,
  (tag) => `\u202e<${tag} onload=alert(1)>\u2066`,
];
const lines = [
  'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'JaVaScRiPt:alert(1)', `${target}?q=1`, '//example.com/x', '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}', '#{alert(1)}', '<%= 7*7 %>', '%s%s%n%n', '%3Cscript%3Ealert(1)%3C/script%3E', "'; alert(1); //", '";alert(1);//', '`${alert(1)}`', '\\u003cscript\\u003e',
  '__proto__', 'constructor', 'prototype', '__defineGetter__', 'toString', 'hasOwnProperty', 'valueOf', '{"__proto__":{"polluted":1}}', '##', '###id', '\u2028alert(1)\u2029',
  '<a href="javascript:alert(1)">x</a>', '<a href="#/settings">x</a>', 'onload=alert(1)', '&#x6A&#x61', 'expression(alert(1))', '@import url(//example.com)', '</p><p>', '<br>', '\ufeff<b>', '<b>bold</b>', '<plaintext>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '=cmd|\'/c calc\'!A1', '<xmp><p title="</xmp><svg/onload=alert(1)>">',
];
const strings = [...tags.flatMap((tag) => shapes.map((shape) => shape(tag))), ...lines];
for (let n = 0; strings.length < 500; ++n) strings.push(`${strings[n].replace(/alert\(1\)/g, `fetch("${target}")`)} ${n}`);

// What is in the page: its elements' kinds, and any attribute that could do something.
const kinds = (app) => app.page.evaluate(() => {
  const all = [...document.querySelectorAll('*')];
  const active = all.flatMap(({ attributes }) => [...attributes].map(({ name, value }) => `${name}=${value}`))
    .filter((it) => /^(on|src=|srcdoc|action|formaction|xlink)/i.test(it) || /^href=(?!#\/|#content$|data:image\/svg|icon\.apple|manifest)/.test(it));
  return { tags: [...new Set(all.map(({ localName }) => localName))].sort(), active };
});

// Puts every string into `box`, waits for each to settle (which is done when the event's
// handler returns), and compares.
const pour = (box, strings) => box.evaluate((element, strings) => {
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set;
  const before = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName));
  const added = new Set();
  for (const text of strings) {
    set.call(element, text);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    for (const { localName } of document.querySelectorAll('*')) if (!before.has(localName)) added.add(localName);
  }
  return [...added];
}, strings);

test(`hostile: ${strings.length} strings in every field stay text`, () =>
  inApp({ at: '?seed=7#/today' }, async (app) => {
    assert.equal(new Set(strings).size, 500);
    const { page } = app;
    const clean = await kinds(app);
    assert.deepEqual(clean.active, []);
    const fill_all = async (where, fewest) => {
      const boxes = page.getByRole('main').getByRole('textbox');
      const count = await boxes.count();
      assert.ok(count >= fewest, `${where} has ${count} fields`);
      for (let n = 0; n < count; ++n) assert.deepEqual(await pour(boxes.nth(n), strings), [], `${where}, field ${n}`);
    };
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    await fill_all('a call', 1);
    await app.open('#/settings');
    await app.button('se.wipe').click();
    await fill_all('Settings', 2);
    assert.deepEqual((await kinds(app)).active, []);
    // What is pasted is read as a backup; what was noted is shown after a reload.
    await app.button('act.paste_text').click();
    for (const text of strings.filter((_, n) => n % 25 === 0)) {
      await app.by('textbox', 'paste.field').fill(`{"askwell":"backup/1","x":${JSON.stringify(text)}}`);
      await app.button('paste.read').click();
      await app.by('textbox', 'paste.field').waitFor();
    }
    await app.open('#/calls/quedou-seals/live');
    await page.reload();
    await offered(app).first().waitFor();
    assert.deepEqual((await kinds(app)).active, []);
    assert.equal(await page.evaluate(() => ({}).polluted), undefined);
  }));

test('hostile: keys like __proto__ in stored data and in the address change nothing', () =>
  inApp({ at: '#/today' }, async (app) => {
    await app.page.evaluate(() => {
      const prefix = `askwell:${location.pathname}#`;
      for (const name of ['__proto__', 'constructor', 'toString', 'a.__proto__', 'settings', 'call', '']) {
        for (const slot of ['a', 'b', '__proto__']) localStorage.setItem(`${prefix}${name}#${slot}`, '7 00000000 {"__proto__":{"polluted":1}}');
      }
    });
    await app.page.reload();
    await app.heading().waitFor();
    assert.deepEqual(await app.page.evaluate(() => [({}).polluted, Object.getPrototypeOf({}) === Object.prototype]), [undefined, true]);
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
  }));

test('hostile: the policy lets the page add exactly two scripts', () =>
  inApp({ at: null, before: [() => {
    const real = TrustedTypePolicyFactory.prototype.createPolicy;
    TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
      globalThis.made = real.call(this, name, rules);
      return globalThis.made;
    };
  }] }, async (app) => {
    await app.open('?fresh#/today');
    const passed = await app.page.evaluate((others) => {
      const tried = ['sw.js', performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /wasm$/.test(name)), 'sw.js?x', './sw.js', 'SW.js', '', ...others];
      return tried.filter((url) => { try { return String(made.createScriptURL(url)) === url; } catch { return false; } });
    }, strings);
    assert.deepEqual(passed, ['sw.js'], 'and the script for browsers without WebAssembly, which "old" loads');
    const refused = await app.page.evaluate(() => {
      const tries = { again: () => trustedTypes.createPolicy('other', {}), script: () => made.createScript('alert(1)'), html: () => made.createHTML('<b>') };
      return Object.values(tries).filter((one) => { try { one(); return false; } catch { return true; } }).length;
    });
    assert.equal(refused, 3);
    app.faults.splice(0, app.faults.length, ...app.faults.filter((fault) => !/trusted-types/.test(fault)));
  }));

// ---- the address -------------------------------------------------------------------------

// A small generator, so that a failure can be seen again.
function dice(seed) {
  return (sides) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % sides;
  };
}

function addresses(count) {
  const roll = dice(20261125);
  const pick = (list) => list[roll(list.length)];
  const bits = ['#', '/', '?', '&', '=', '%', '%00', '%E4%BD', '..', 'lang', 'seed', 'zh', 'en', '-1', '99999999999999999999', 'NaN', '__proto__', 'quedou-seals', 'calls', 'attempts', 'live', 'settings', 'today', '\u4f60', '\u{1f600}', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '"', "'", '\\', 'a'.repeat(300), '\u202e', '+'];
  return Array.from({ length: count }, () => pick(['#/', '#', '#/calls/', '#/attempts/', '#/today?', '#/calls/quedou-seals?', '#/calls/quedou-seals/live?']) + Array.from({ length: roll(8) }, () => pick(bits)).join(''));
}

// The app itself reads ten thousand in tests/app/delivery_test.cpp.
test('hostile: 500 addresses open a screen each and nothing else', () =>
  inApp({ at: '?fresh#/today', size: sizes.phone }, async (app) => {
    const begun = await kinds(app);
    const bad = await app.page.evaluate(async (all) => {
      const faults = [];
      const heading = () => document.querySelectorAll('#page h1').length;
      for (const [n, address] of all.entries()) {
        history.replaceState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
        if (heading() !== 1) faults.push(address);
        if (n % 100 === 0) await new Promise((rested) => setTimeout(rested));
      }
      return faults;
    }, addresses(500));
    assert.deepEqual(bad, []);
    assert.deepEqual((await kinds(app)).active, []);
    assert.ok(begun.tags.length > 0);
    assert.equal(new URL(app.page.url()).origin, new URL(await site()).origin);
    await app.open('#/today');
  }));

test('hostile: settings in the query are read as what they are or not at all', () =>
  inApp({ at: null }, async (app) => {
    for (const query of ['?lang=%3Cscript%3E&seed=-1&fresh', '?fresh=1&lang=zh%00&seed=1e9', '?fresh&lang=__proto__&seed=99999999999', '?fresh&seed=&lang=', '?fresh&%%%=%&lang=en']) {
      await app.page.goto(`${app.address}${query}#/today`);
      await app.heading().waitFor();
    }
  }));
