// Fingers and pens: they scroll what they drag, press what they tap, and find every control
// large enough.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';
import { log, offered, Play } from './call.mjs';
import { each_screen } from './screens.mjs';

// A finger on the glass, in the browser's own protocol. Its events are ten milliseconds apart
// by their own count, so that a busy machine makes no slow finger of it.
async function finger(app) {
  const devtools = await app.page.context().newCDPSession(app.page);
  let now = Date.now() / 1000;
  const send = (type, points) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points, timestamp: (now += 0.01) });
  return {
    down: (x, y) => send('touchStart', [{ x, y }]),
    up: () => send('touchEnd', []),
    cancel: () => send('touchCancel', []),
    async drag(x, from, to, steps = 8) {
      for (let n = 1; n <= steps; ++n) {
        await send('touchMove', [{ x, y: from + ((to - from) * n) / steps }]);
      }
    },
    async tap(x, y) {
      await send('touchStart', [{ x, y }]);
      await send('touchEnd', []);
    },
  };
}

const turns = (app) => log(app).getByRole('listitem').filter({ hasText: /^(You:|你：)/ }).count();

async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

async function in_call(app, moves = 4) {
  const play = await Play.start(app);
  for (let n = 0; n < moves; ++n) {
    await play.say(play.hand()[0].id, (say) => offered(app, say).click());
    await play.agrees();
  }
  play.close();
}

test('touch: a flick scrolls the log, goes on by itself and presses nothing', () =>
  inApp({ size: sizes.phone, at: null }, async (app) => {
    await in_call(app);
    const hand = await finger(app);
    const scroller = log(app).locator('xpath=ancestor::*[contains(@class,"scroller")][1]');
    const top = () => scroller.evaluate((element) => element.scrollTop);
    const box = await scroller.boundingBox();
    const [before, said] = [await top(), await turns(app)];
    assert.ok(before > 100, 'the log is scrolled to its end');
    const [x, y] = [box.x + box.width / 2, box.y + 30];
    await hand.down(x, y);
    await hand.drag(x, y, y + 90, 6);
    await hand.up();
    assert.ok(await until(async () => (await top()) < before - 30), `the log follows the finger, from ${before}`);
    const on = await until(async () => (await top()) < before - 90 - 30);
    assert.ok(on, `and goes further than the finger did: from ${before} to ${await top()}`);
    assert.equal(await turns(app), said, 'nothing was pressed');
  }));

test('touch: a pan that begins on a line scrolls, says nothing and leaves nothing pressed', () =>
  inApp({ size: sizes.phone, at: null }, async (app) => {
    await in_call(app, 1);
    const hand = await finger(app);
    const line = offered(app).first();
    const scroller = line.locator('xpath=ancestor::*[contains(@class,"scroller")][1]');
    const said = await turns(app);
    const [x, y] = await middle(line);
    await hand.down(x, y);
    await hand.drag(x, y, y - 120);
    await hand.up();
    assert.ok(await until(() => scroller.evaluate((element) => element.scrollTop > 20)), 'the lines scroll');
    await app.page.waitForTimeout(700); // until the fling has ended
    assert.equal(await turns(app), said, 'no line was said');
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    const top = async () => (await line.boundingBox()).y;
    await until(async () => Math.abs((await top()) + (await line.boundingBox()).height / 2 - y) < 2);
    await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const shown = await app.page.screenshot();
    await app.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok(shown.equals(await app.page.screenshot()), 'no button looks pressed any more');
  }));

test('touch: a tap says a line once, a cancelled touch never', () =>
  inApp({ size: sizes.phone, at: null }, async (app) => {
    await in_call(app, 1);
    const hand = await finger(app);
    const said = await turns(app);
    const [x, y] = await middle(offered(app).first());
    await hand.down(x, y);
    await hand.cancel();
    assert.equal(await turns(app), said, 'a touch taken away by the system says nothing');
    await hand.tap(x, y);
    assert.ok(await until(async () => (await turns(app)) === said + 1), 'a tap says its line');
    await app.page.waitForTimeout(400);
    assert.equal(await turns(app), said + 1, 'once');
    assert.equal(await app.page.evaluate(() => getSelection().toString()), '', 'and selects nothing');
  }));

test('touch: a pen presses once', () =>
  inApp({ at: null }, async (app) => {
    await in_call(app, 1);
    const devtools = await app.page.context().newCDPSession(app.page);
    const said = await turns(app);
    const [x, y] = await middle(offered(app).first());
    for (const type of ['mousePressed', 'mouseReleased']) {
      await devtools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1, pointerType: 'pen', force: 0.5 });
    }
    assert.ok(await until(async () => (await turns(app)) === said + 1), 'its line is said');
    await app.page.waitForTimeout(300);
    assert.equal(await turns(app), said + 1, 'once');
  }));

// In the page: controls that are too small for a finger, or too near to each other. A dot, whose
// place is what it tells, may be near another one where a button of its name does the same.
function crowded() {
  const found = [];
  const controls = [...document.querySelectorAll('#page :is(button, a, input, textarea)')].filter((element) =>
    !element.disabled && !element.closest('[inert]') && !element.matches('.skip') && element.checkVisibility());
  const boxes = controls.map((element) => [element, element.getBoundingClientRect()]);
  const names = controls.filter((element) => element.tagName === 'BUTTON').map((element) => element.ariaLabel || element.textContent).filter((words) => /^\d+\. /.test(words));
  const said_elsewhere = ({ ariaLabel }) => names.some((words) => ariaLabel?.startsWith(`${words}:`) || ariaLabel?.startsWith(`${words}：`));
  const name = (element) => `${element.tagName} "${(element.ariaLabel ?? element.textContent).slice(0, 30)}"`;
  for (const [element, { width, height }] of boxes) {
    if (width < 43.9 || height < 43.9) found.push(`${name(element)} is ${width} x ${height}`);
    const line = element.tagName === 'BUTTON' && element.closest('[role=group]') && height < 55.9;
    if (line && /^(Your reply|轮到你说)$/.test(element.closest('[role=group]').ariaLabel)) found.push(`the line ${name(element)} is only ${height} high`);
  }
  for (const [n, [one, a]] of boxes.entries()) {
    for (const [other, b] of boxes.slice(n + 1)) {
      if (one.parentElement !== other.parentElement || ['radio', 'tab'].includes(one.role) || one.closest('nav')) continue;
      if (said_elsewhere(one) && said_elsewhere(other)) continue;
      const apart = Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom);
      if (apart < 7.9) found.push(`${name(one)} and ${name(other)} are ${apart} apart`);
    }
  }
  return found;
}

for (const [lang, size] of [['en', sizes.phone], ['zh', { width: 320, height: 568 }]]) {
  test(`touch: every control is 44 pixels wide and high, and 8 from the next, ${lang}`, () =>
    inApp({ size, lang }, async (app) => {
      const found = [];
      await each_screen(app, async (screen) => {
        for (const fault of await app.page.evaluate(crowded)) found.push(`${screen}: ${fault}`);
      });
      assert.deepEqual(found, []);
    }));
}

test('touch: when the keyboard comes up the field that is typed in shows, and the customer folds to one line', () =>
  inApp({ size: { width: 360, height: 740 }, at: null }, async (app) => {
    await in_call(app, 2);
    await app.page.getByRole('button', { name: /Need ladder|ladder|notes/i }).first().tap();
    const notes = app.page.getByRole('textbox').first();
    await notes.scrollIntoViewIfNeeded();
    await notes.tap();
    await app.focused(notes, 'a tap on the field');
    await app.page.setViewportSize({ width: 360, height: 400 });
    const shows = await until(async () => {
      const box = await notes.boundingBox();
      return box.y >= 0 && box.y + Math.min(box.height, 60) <= 400;
    });
    assert.ok(shows, `the field is above the keyboard: ${JSON.stringify(await notes.boundingBox())}`);
    await app.focused(notes, 'while the keyboard is up');
  }));

test('touch: turning the phone keeps the customer’s last words in view', () =>
  inApp({ size: { width: 390, height: 844 }, at: null }, async (app) => {
    await in_call(app, 4);
    for (const size of [{ width: 844, height: 390 }, { width: 390, height: 844 }]) {
      await app.page.setViewportSize(size);
      const whole = await until(() => log(app).evaluate((element) => {
        const last = [...element.querySelectorAll('[role=list] > li')].filter((item) => item.querySelector('span:nth-of-type(2)')).at(-1).getBoundingClientRect();
        const view = element.closest('.scroller').getBoundingClientRect();
        return last.top >= view.top - 1 && last.top < view.bottom - 20;
      }));
      assert.ok(whole, `at ${size.width} x ${size.height}`);
    }
  }));
