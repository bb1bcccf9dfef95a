// A note with each reply, for those who switch it on.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';
import { log, offered } from './call.mjs';

// In the page before the app: globalThis.heard = { contexts, notes }, each note as the
// frequencies that it was told to have.
function listen() {
  const heard = (globalThis.heard = { contexts: [], notes: [] });
  const Real = globalThis.AudioContext;
  globalThis.AudioContext = class extends Real {
    constructor() {
      super();
      heard.contexts.push(this);
    }
    createOscillator() {
      const note = super.createOscillator(), frequencies = [];
      heard.notes.push(frequencies);
      const set = note.frequency.setValueAtTime.bind(note.frequency);
      note.frequency.setValueAtTime = (value, at) => {
        frequencies.push(value);
        return set(value, at);
      };
      return note;
    }
  };
}

const count = (app) => app.page.evaluate(() => heard.notes.length);

async function say_something(app) {
  const before = await log(app).getByRole('listitem').count();
  await offered(app).first().click();
  assert.ok(await until(async () => (await log(app).getByRole('listitem').count()) > before), 'a move brings a reply');
}

async function call(app) {
  await app.open('?seed=7#/today');
  await app.button('call.start').first().click();
}

for (const [lang, size] of [['en', sizes.desktop], ['zh', sizes.phone]]) {
  test(`sound: switched on, a note comes with the setting and with each reply, and then the browser rests, ${lang}`, () =>
    inApp({ size, lang, at: null, before: [listen] }, async (app) => {
      await call(app);
      await say_something(app);
      assert.equal(await app.page.evaluate(() => heard.contexts.length), 0, 'it is silent unless asked');

      await app.open('#/settings');
      const toggle = app.by('switch', app.w['se.sound']);
      await toggle.click();
      assert.equal(await toggle.getAttribute('aria-checked'), 'true');
      assert.ok(await until(async () => (await count(app)) === 1), 'the setting lets itself be heard');

      await call(app);
      await say_something(app);
      assert.ok(await until(async () => (await count(app)) === 1), 'a reply, after the page was opened anew');
      assert.ok(await until(() => app.page.evaluate(() => heard.contexts[0].state === 'suspended')), 'the note ends');
      await say_something(app);
      assert.ok(await until(async () => (await count(app)) === 2), 'the next reply');
      for (const [start, end] of await app.page.evaluate(() => heard.notes)) {
        assert.equal(start, 392);
        assert.ok([330, 392, 494].includes(end), `${end}`);
      }
      assert.equal(await app.page.evaluate(() => heard.contexts.length), 1);
    }));
}

test('sound: where the browser can make none, nothing else changes', () =>
  inApp({ at: '#/settings', before: [() => delete globalThis.AudioContext] }, async (app) => {
    await app.by('switch', app.w['se.sound']).click();
    await call(app);
    await say_something(app);
    await say_something(app);
  }));
