// Fields belong to the browser: composing Chinese, undo, the clipboard and selection work as
// everywhere, whatever the app draws or changes meanwhile.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, until } from './browser.mjs';
import { log, offered } from './call.mjs';

const notes = (app) => app.page.getByRole('textbox').first();

// A call with its notes beside it, and the browser's own protocol.
const in_notes = (options, body) =>
  inApp({ at: '?seed=7#/today', context: { permissions: ['clipboard-read', 'clipboard-write'] }, ...options }, async (app) => {
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    await notes(app).click();
    const devtools = await app.page.context().newCDPSession(app.page);
    const compose = (text) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    const insert = (text) => devtools.send('Input.insertText', { text });
    await body(app, { devtools, compose, insert });
  });

const value = (app) => notes(app).inputValue();
const turns = (app) => log(app).getByRole('listitem').count();

test('ime: pinyin becomes characters, at the end and in the middle of a text', () =>
  in_notes({ lang: 'zh' }, async (app, { compose, insert }) => {
    for (const text of ['n', 'ni', 'ni h', 'ni hao']) {
      await compose(text);
      assert.equal(await value(app), text);
    }
    await insert('你好');
    assert.equal(await value(app), '你好');
    await app.page.keyboard.press('ArrowLeft');
    for (const text of ['m', 'me', 'men']) {
      await compose(text);
      assert.equal(await value(app), `你${text}好`, 'composing in mid-text');
    }
    await insert('们');
    assert.equal(await value(app), '你们好');
    const kept = await until(() => app.page.evaluate(() => document.activeElement.value === '你们好'));
    assert.ok(kept, 'the focus stays in the field');
  }));

test('ime: Enter and digits that belong to a composition do nothing else', () =>
  in_notes({ lang: 'zh' }, async (app, { devtools, compose, insert }) => {
    const before = await turns(app);
    await compose('ni');
    for (const [key, code] of [['Enter', 'Enter'], ['1', 'Digit1'], ['Escape', 'Escape']]) {
      for (const type of ['rawKeyDown', 'keyUp']) {
        await devtools.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode: 229 });
      }
    }
    assert.equal(await value(app), 'ni', 'the composition goes on');
    await insert('你');
    assert.equal(await value(app), '你');
    assert.equal(await turns(app), before, 'no line was said');
    assert.equal(app.page.url().includes('/live'), true, 'the call was not left');
  }));

test('ime: a composition outlives a change of language and of theme', () =>
  in_notes({}, async (app, { compose, insert }) => {
    await compose('ni h');
    await app.by('radiogroup', 'act.lang').getByRole('radio', { name: '中文', exact: true }).evaluate((radio) => radio.click());
    app.speaks('zh');
    await app.by('log', 'call.log').waitFor();
    assert.equal(await value(app), 'ni h', 'after another language');
    await app.page.emulateMedia({ colorScheme: 'dark' });
    assert.ok(await until(() => app.page.evaluate(() => document.documentElement.classList.contains('dark'))));
    await compose('ni ha');
    await app.page.setViewportSize({ width: 1300, height: 800 });
    assert.equal(await value(app), 'ni ha', 'after another theme and size');
    await insert('你好');
    assert.equal(await value(app), '你好');
    await app.focused(notes(app), 'the focus stays in the field');
  }));

test('ime: undo, redo, cut, copy and paste are the browser’s', () =>
  in_notes({}, async (app) => {
    const { keyboard } = app.page;
    await keyboard.type('ask first');
    await notes(app).dblclick({ position: { x: 24, y: 22 } });
    assert.equal(await app.page.evaluate(() => getSelection().toString()), 'ask', 'a double click selects a word');
    await keyboard.press('Control+x');
    assert.equal((await value(app)).trim(), 'first');
    await keyboard.press('Control+z');
    assert.equal(await value(app), 'ask first');
    await keyboard.press('Control+Shift+z');
    assert.equal((await value(app)).trim(), 'first');
    await keyboard.press('End');
    await keyboard.press('Control+v');
    assert.equal((await value(app)).trim(), 'firstask');
    await app.page.evaluate(() => navigator.clipboard.writeText('从别处来的\n文字 👍🏽'));
    await keyboard.press('Control+a');
    await keyboard.press('Control+v');
    assert.equal(await value(app), '从别处来的\n文字 👍🏽', 'text from elsewhere comes in whole');
  }));

test('ime: Shift+Enter and Enter begin a new line in an area', () =>
  in_notes({}, async (app) => {
    const before = await turns(app);
    await app.page.keyboard.type('one');
    await app.page.keyboard.press('Shift+Enter');
    await app.page.keyboard.type('two');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.type('3');
    assert.equal(await value(app), 'one\ntwo\n3');
    assert.equal(await turns(app), before, 'digits and Enter in a field say nothing');
  }));

test('ime: notes are kept as typed, and a reply coming meanwhile leaves the field alone', () =>
  in_notes({}, async (app, { compose, insert }) => {
    await compose('ni');
    const before = await turns(app);
    await offered(app).first().evaluate((button) => button.click());
    assert.ok(await until(async () => (await turns(app)) > before), 'the reply comes');
    assert.equal(await value(app), 'ni');
    await insert('你');
    assert.equal(await value(app), '你');
    await app.page.reload();
    await notes(app).waitFor();
    assert.equal(await value(app), '你', 'and the notes are there after a reload');
  }));
