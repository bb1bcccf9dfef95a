// Plain mode: where nothing can be painted, where the system forces its colours, or where the
// user asks for it, the page's own elements are the app, and look like one.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';
import { choose, last_line, offered, Play } from './call.mjs';
import { fault_of, picture, visible_texts } from './ink.mjs';
import { each_screen } from './screens.mjs';
import { violations } from './violations.mjs';

const is_plain = (app) => app.page.locator('html.plain').count();
const no_webgl = () => (HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
  apply: (real, canvas, [kind, ...rest]) => (kind === 'webgl2' ? null : Reflect.apply(real, canvas, [kind, ...rest])),
}));

test('plain: a whole call is played without WebGL, by role and name', () =>
  inApp({ size: sizes.phone, lang: 'zh', at: null, before: [no_webgl] }, async (app) => {
    const play = await Play.start(app);
    assert.ok(await is_plain(app));
    while (!app.page.url().includes('#/attempts/')) {
      await play.agrees();
      const hand = play.hand().map(({ id }) => id);
      await play.say(choose(hand, play.said), (line) => offered(app, line).click());
      if (play.twin.turn.over) await until(() => app.page.url().includes('#/attempts/'));
    }
    await app.arrived('deb.h');
    play.close();
  }));

test('plain: Text mode works at once, both ways, and is kept', () =>
  inApp({ at: '#/settings' }, async (app) => {
    const toggle = app.by('switch', 'Text mode');
    const h1 = () => app.heading().evaluate((element) => getComputedStyle(element).color);
    assert.equal(await h1(), 'rgba(0, 0, 0, 0)');
    const before = await picture(app.page);
    await toggle.click();
    assert.ok(await is_plain(app));
    assert.notEqual(await h1(), 'rgba(0, 0, 0, 0)');
    await app.page.reload();
    await app.heading().waitFor();
    assert.ok(await until(() => is_plain(app)), 'kept over a reload');
    await toggle.click();
    assert.equal(await is_plain(app), 0);
    assert.equal(await h1(), 'rgba(0, 0, 0, 0)', 'the canvas shows the words again');
    await app.page.mouse.move(1, 1);
    await app.page.evaluate(() => document.activeElement.blur());
    const same = async () => Buffer.compare(before.data, (await picture(app.page)).data) === 0;
    assert.ok(await until(same), 'and the same picture as before');
  }));

test('plain: forced colours switch to it, and back', () =>
  inApp({ at: '#/today' }, async (app) => {
    await app.page.emulateMedia({ forcedColors: 'active' });
    assert.ok(await until(() => is_plain(app)));
    await app.button('call.start').first().click();
    const before = await last_line(app);
    await offered(app).first().click();
    assert.ok(await until(async () => (await last_line(app)) !== before), 'the call goes on');
    const border = await offered(app).first().evaluate((button) => getComputedStyle(button).borderTopWidth);
    assert.equal(border, '1px', 'a border says what can be pressed');
    await app.page.emulateMedia({ forcedColors: 'none' });
    assert.ok(await until(async () => !(await is_plain(app))));
  }));

// Two texts on top of each other, where neither is part of the other.
function overlaps(texts) {
  const found = [];
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > 3 && high > 5) found.push(`"${one.text}" and "${other.text}" overlap`);
    }
  });
  return found;
}

for (const [name, size, lang, theme] of [
  ['phone', sizes.phone, 'zh', 'dark'], ['desktop', sizes.desktop, 'en', 'light'],
]) {
  test(`plain: every word can be read, none lies on another, ${name}, ${lang}, ${theme}`, () =>
    inApp({ size, lang, theme, before: [no_webgl] }, async (app) => {
      const found = [];
      await each_screen(app, async (screen) => {
        await app.page.mouse.move(1, 1);
        let texts, shown;
        const still = async () => {  // marks that arrive move what is below them
          texts = await app.page.evaluate(visible_texts);
          shown = await picture(app.page);
          return JSON.stringify(texts) === JSON.stringify(await app.page.evaluate(visible_texts));
        };
        assert.ok(await until(still, 60), `${screen} comes to rest`);
        assert.ok(texts.length > 3, `${screen} shows texts`);
        const faults = texts.map((box) => fault_of(shown, box) && `${fault_of(shown, box)} for "${box.text}"`).filter(Boolean);
        for (const fault of [...faults, ...overlaps(texts), ...await violations(app.page)]) found.push(`${screen}: ${fault}`);
      });
      assert.deepEqual(found, []);
    }));
}

// ---- forced colours ------------------------------------------------------------------------

// Buttons in the page of which nothing can be seen: neither a word nor an icon. Their borders do
// not count.
async function empty_buttons(app) {
  const boxes = await app.page.evaluate(() => [...document.querySelectorAll('#page button')].map((button) => {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const shown = button.contains(over) && top >= 0 && bottom <= innerHeight;
    return shown && { name: button.getAttribute('aria-label') ?? button.textContent, left, top, right, bottom };
  }).filter(Boolean));
  const { data, width } = await picture(app.page);
  const at = (x, y) => data.readUInt32BE((Math.round(y) * width + Math.round(x)) * 4);
  const is_empty = ({ left, top, right, bottom }) => {
    const ground = at(left + 6, top + 6);
    for (let y = top + 6; y < bottom - 6; ++y) for (let x = left + 6; x < right - 6; ++x) if (at(x, y) !== ground) return false;
    return true;
  };
  assert.ok(boxes.length > 0, 'there are buttons');
  return boxes.filter(is_empty).map(({ name }) => `"${name}" is empty`);
}

for (const lang of ['en', 'zh']) {
  test(`plain: in forced colours each button shows a word or an icon, and no words lie on others, ${lang}`, () =>
    inApp({ size: sizes.phone, lang, at: '?fresh&seed=7#/today', context: { forcedColors: 'active' } }, async (app) => {
      const found = [];
      const look = async (where) => {
        await app.page.evaluate(() => document.activeElement.blur());
        const faults = [...await empty_buttons(app), ...overlaps(await app.page.evaluate(visible_texts))];
        found.push(...faults.map((fault) => `${where}: ${fault}`));
      };
      await look('today');
      await app.button('call.start').first().click();
      await offered(app).first().click();
      await look('call');
      await app.page.evaluate(() => (location.hash = '#/settings'));
      await app.by('slider', 'se.size').waitFor();
      await look('settings');
      assert.deepEqual(found, []);
    }));
}

test('plain: in forced colours the thumb of a slider and the knob of a switch can be seen', () =>
  inApp({ size: sizes.phone, at: '?fresh#/settings', context: { forcedColors: 'active' } }, async (app) => {
    const dark = async (box) => {
      const { data, width } = await picture(app.page);
      const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      return data[(y * width + x) * 4] < 128;
    };
    const slider = app.by('slider', 'se.size');
    await slider.press('Home');
    const { x, y, height } = await slider.boundingBox();
    assert.ok(await dark({ x: x + 8, y, width: 8, height }), 'the thumb');
    const box = await app.by('switch', app.w['se.sound']).boundingBox();
    assert.ok(await dark({ x: box.x + box.width - 48, y: box.y, width: 28, height: box.height }), 'the knob, which is at the left');
  }));
