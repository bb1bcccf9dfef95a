// The page of real elements: one press is one activation whoever presses, each reply is said
// aloud once, words can be found and copied, and every control has a role and a name.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';
import { last_line, log, offered } from './call.mjs';
import { each_screen } from './screens.mjs';

// What assistive technology does: pointer events and a click at the middle of the box, or
// click() on the element, wherever it is.
function by_assistance(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, composed: true, clientX: x + width / 2, clientY: y + height / 2, pointerType: 'mouse', isPrimary: true, button: 0 };
  for (const type of ['pointerdown', 'pointerup']) element.dispatchEvent(new PointerEvent(type, at));
  element.dispatchEvent(new MouseEvent('click', at));
}

test('mirror: thirty presses of six kinds are thirty activations', () =>
  inApp({ at: '#/settings', size: { width: 700, height: 360 }, context: { hasTouch: true } }, async (app) => {
    const hints = app.page.getByRole('switch').first();
    const state = async () => (await hints.getAttribute('aria-checked')) === 'true';
    const scroller = hints.locator('xpath=ancestor::*[contains(@class,"scroller")][1]');
    const away = () => scroller.evaluate((element) => element.scrollTo(0, element.scrollTop > 200 ? 0 : 99999));
    const presses = [
      () => hints.click(),
      () => hints.press('Enter'),
      () => hints.press('Space'),
      () => hints.tap(),
      () => hints.evaluate(by_assistance),
      async () => {
        await away();
        await hints.evaluate((element) => element.click());
      },
    ];
    let on = await state();
    for (let n = 0; n < 30; ++n) {
      await presses[(n * 7) % presses.length]();
      on = !on;
      assert.equal(await state(), on, `press ${n + 1}, of kind ${(n * 7) % presses.length}`);
    }
  }));

test('mirror: each reply is said once, and not again after another language, a reload or a pause', () =>
  inApp({ at: null }, async (app) => {
    await app.open('?seed=7#/today');
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    assert.equal((await app.said()).length, 1, 'the opening is said');
    for (let n = 0; n < 3; ++n) {
      const before = await last_line(app);
      await offered(app).first().click();
      await until(async () => (await last_line(app)) !== before);
    }
    const replies = await app.said();
    assert.ok(replies.length >= 3, `three turns have replies: ${replies}`);
    assert.equal(new Set(replies).size, replies.length, `none twice: ${replies}`);
    await app.by('radiogroup', 'act.lang').getByRole('radio', { name: '中文', exact: true }).click();
    app.speaks('zh');
    await log(app).waitFor();
    await app.page.waitForTimeout(300);
    assert.deepEqual(await app.said(), [], 'another language says nothing again');
    await app.page.reload();
    await log(app).waitFor();
    await app.page.waitForTimeout(300);
    assert.deepEqual(await app.said(), [], 'nor does a reload');
    await app.open('#/today');
    await app.button('today.resume').click();
    await log(app).waitFor();
    await app.page.waitForTimeout(300);
    assert.deepEqual(await app.said(), [], 'nor going on later');
  }));

test('mirror: the words of the log can be found, marked with the mouse and copied as they read', () =>
  inApp({ at: '?seed=7#/today', context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async (app) => {
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    const item = log(app).getByRole('listitem').nth(1).locator('span').last();
    const words = (await item.textContent()).trim();
    const middle = words.split(' ').slice(3, 8).join(' ');
    assert.ok(await app.page.evaluate((what) => { getSelection().removeAllRanges(); return window.find(what); }, middle), `"${middle}" is found`);
    const box = await item.boundingBox();
    await app.page.mouse.move(box.x + 1, box.y + 12);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + box.width - 1, box.y + box.height - 6, { steps: 5 });
    await app.page.mouse.up();
    const marked = await app.page.evaluate(() => getSelection().toString());
    assert.ok(words.startsWith(marked.replace(/\n/g, '').slice(0, 30)) && marked.length > words.length / 2, `marked: ${marked}`);
    await app.page.keyboard.press('Control+c');
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    assert.ok(words.replace(/\s/g, '').includes(copied.replace(/\s/g, '')), `copied: ${copied}`);
  }));

// In the page: what can have the focus but says not what it is or what it is called.
function nameless() {
  const inside = (element) => (element.ariaLabel ?? element.textContent).trim() || element.querySelector('[aria-label]')?.ariaLabel;
  const roles = { BUTTON: 'button', A: 'link', INPUT: 'textbox', TEXTAREA: 'textbox', SELECT: 'combobox', LI: 'listitem', H1: 'heading', H2: 'heading', H3: 'heading' };
  return [...document.querySelectorAll('#page *')]
    .filter((element) => element.tabIndex >= 0 || element.hasAttribute('tabindex'))
    .filter((element) => !element.disabled)
    .filter((element) => !(element.getAttribute('role') || roles[element.tagName]) || !inside(element) || (element.tagName === 'A' && !element.href))
    .map((element) => element.outerHTML.slice(0, 160));
}

// In the page, after each Tab: where the focus is.
function focus_place() {
  const { x, y, width, height } = document.activeElement.getBoundingClientRect();
  const all = [...document.querySelectorAll('#page *')];
  return { at: all.indexOf(document.activeElement), x, y, right: x + width, bottom: y + height, what: document.activeElement.outerHTML.slice(0, 90) };
}

async function walk_through(app) {
  await app.page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const places = [];
  for (let n = 0; n < 80; ++n) {
    await app.page.keyboard.press('Tab');
    const place = await app.page.evaluate(focus_place);
    if (place.at < 0 || place.at === places[0]?.at) break;
    places.push(place);
  }
  return places;
}

for (const [lang, size] of [['en', sizes.phone], ['zh', sizes.desktop]]) {
  test(`mirror: on every screen what takes the focus has a role and a name, in the order of reading, ${lang}`, () =>
    inApp({ lang, size }, async (app) => {
      const found = [];
      await each_screen(app, async (screen) => {
        for (const element of await app.page.evaluate(nameless)) found.push(`${screen}: no role or name: ${element}`);
        const places = await walk_through(app);
        assert.ok(places.length >= 4, `${screen}: Tab reaches its controls`);
        for (const [n, place] of places.entries()) {
          const before = places[n - 1];
          if (before && place.at < before.at) found.push(`${screen}: the focus goes back to ${place.what}`);
        }
      });
      assert.deepEqual(found, []);
    }));
}

test('mirror: a dialog takes the focus, holds it and gives it back', () =>
  inApp({ size: sizes.phone, at: '?seed=7#/today' }, async (app) => {
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    const opener = app.page.getByRole('button', { name: /ladder/i }).first();
    await opener.focus();
    await app.page.keyboard.press('Enter');
    const dialog = app.page.getByRole('dialog');
    await dialog.waitFor();
    assert.deepEqual(await app.page.evaluate(nameless), [], 'all in it have roles and names');
    const inside = () => app.page.evaluate(() => document.activeElement.closest('[role=dialog]') !== null || document.activeElement === document.body);
    for (let n = 0; n < 12; ++n) {
      assert.ok(await inside(), 'the focus stays in the dialog');
      await app.page.keyboard.press(n < 6 ? 'Tab' : 'Shift+Tab');
    }
    assert.equal(await offered(app).first().evaluate((button) => button.closest('[inert]') !== null), true, 'the rest can not be reached');
    await app.page.keyboard.press('Escape');
    assert.ok(await until(async () => (await dialog.count()) === 0), 'Escape closes it');
    await app.focused(opener, 'after the dialog');
  }));

test('mirror: what is drawn changes only when it looks different, and hovering comes to rest', () =>
  inApp({ at: '#/calls', motion: 'no-preference' }, async (app) => {
    const counts = () => app.page.evaluate(() => [askwell.frames(), askwell.draws()]);
    await app.page.mouse.move(700, 5);
    await app.page.waitForTimeout(300);
    const [, draws] = await counts();
    for (let n = 0; n < 20; ++n) await app.page.mouse.move(700 + n, 5);
    assert.equal((await counts())[1], draws, 'moving over nothing draws nothing');
    await app.page.getByRole('link').last().hover();
    await app.page.waitForTimeout(500);
    const before = await counts();
    await app.page.waitForTimeout(1000);
    assert.deepEqual(await counts(), before, 'hovering needs no frames of its own');
    await app.page.setViewportSize({ width: 1200, height: 700 });
    await app.page.waitForTimeout(500);
    const [frames] = await counts();
    assert.ok(frames - before[0] <= 2 * 3, `a change of size takes three frames to settle each time it is told: ${frames - before[0]}`);
  }));
