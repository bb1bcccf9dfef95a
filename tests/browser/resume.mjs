// A call is never lost: not by reloading, not by going back, not by another language.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';
import { last_line, log, offered } from './call.mjs';

const lines = (app) => offered(app).allTextContents();

// Starts a call that is stored, and makes `moves` moves in it.
async function under_way(app, moves = 2) {
  await app.open('?seed=7#/today');
  await app.button('call.start').first().click();
  for (let n = 0; n < moves; ++n) {
    const before = await log(app).getByRole('listitem').count();
    await offered(app).first().click();
    assert.ok(await until(async () => (await log(app).getByRole('listitem').count()) > before), 'a move brings a reply');
  }
  await app.page.getByText(app.w['acc.saved'], { exact: true }).waitFor();
  return { line: await last_line(app), lines: await lines(app) };
}

async function stands(app, before, why) {
  await log(app).waitFor();
  assert.ok(await until(async () => (await last_line(app)) === before.line), `${why}: the same line stands there, not "${await last_line(app)}"`);
  assert.deepEqual(await lines(app), before.lines, why);
}

for (const [lang, size] of [['en', sizes.desktop], ['zh', sizes.phone]]) {
  test(`resume: reload in mid-call and go on at the same line, ${lang}`, () =>
    inApp({ size, lang, at: null }, async (app) => {
      const before = await under_way(app);
      await app.page.reload();
      await stands(app, before, 'after a reload');

      await app.open('#/today');
      await app.button('today.resume').click();
      await app.arrived();
      await stands(app, before, 'after Resume');
      await offered(app).first().click();
      assert.ok(await until(async () => (await last_line(app)) !== before.line), 'and the call goes on');
    }));
}

test('resume: Back pauses the call and keeps it', () =>
  inApp({ at: null }, async (app) => {
    const before = await under_way(app);
    await app.page.goBack();
    await app.arrived('nav.today');
    await app.page.goForward();
    await stands(app, before, 'after Back and Forward');
    await app.button('call.pause').click();
    await app.arrived();
    await app.open('#/today');
    await app.button('today.resume').click();
    await stands(app, before, 'after Pause and Resume');
  }));

test('resume: the language can change in mid-call, the call stays where it is', () =>
  inApp({ at: null }, async (app) => {
    const before = await under_way(app);
    const items = await log(app).getByRole('listitem').count();
    const switch_to = async (lang, words) => {
      await app.by('radiogroup', 'act.lang').getByRole('radio', { name: words, exact: true }).click();
      app.speaks(lang);
      await log(app).waitFor();
      assert.equal(await log(app).getByRole('listitem').count(), items);
    };
    await switch_to('zh', '中文');
    assert.match(await last_line(app), /[一-鿿]/);
    assert.equal(await app.page.evaluate(() => document.documentElement.lang), 'zh-CN');
    assert.equal(await lines(app).then((shown) => shown.length), before.lines.length);
    await switch_to('en', 'EN');
    await stands(app, before, 'after two changes of language');
  }));

test('resume: links lead to their screens', () =>
  inApp({ at: null }, async (app) => {
    for (const [fragment, heading] of [
      ['#/today', 'nav.today'], ['#/calls', 'nav.calls'], ['#/settings', 'nav.settings'], ['#/calls/quedou-seals', 'call.brief'],
    ]) {
      await app.open(fragment);
      await app.by('heading', heading, { level: 1 }).waitFor();
    }
    await app.open('#/no/such/place');
    assert.ok((await app.page.getByRole('main').textContent()).includes(app.w['nav.today']), 'an unknown address offers Today');
    await app.open('?lang=zh#/today');
    app.speaks('zh');
    await app.by('heading', 'nav.today', { level: 1 }).waitFor();
    await app.open('?lang=en#/settings?lang=zh');
    await app.by('heading', 'nav.settings', { level: 1 }).waitFor();
  }));
