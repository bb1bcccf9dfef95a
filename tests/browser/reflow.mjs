// Small screens, large text and zoom: everything still shows, nothing is cut, and nothing
// scrolls sideways. In a call the customer's last line is always whole.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, until } from './browser.mjs';
import { log, offered, Play } from './call.mjs';
import { each_screen } from './screens.mjs';

// In the page: words that lie outside the window or outside what they stand in.
function cut_off() {
  const found = [];
  const say = (node, what) => found.push(`"${node.textContent.trim().slice(0, 40)}" ${what}`);
  const walker = document.createTreeWalker(document.getElementById('page'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('.unseen, .skip, [inert]')) continue;
    const range = document.createRange();
    range.setStart(node, node.data.search(/\S/));
    range.setEnd(node, node.data.trimEnd().length);
    for (const line of range.getClientRects()) {
      if (line.left < -1 || line.right > innerWidth + 1) say(node, `lies at ${line.left} to ${line.right} of ${innerWidth}`);
      const holder = element.closest('button, a, [role=radio]');
      const box = holder?.getBoundingClientRect();
      if (box && (line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 4 || line.bottom > box.bottom + 4)) {
        say(node, `does not fit its control: ${[line.left, line.right, line.top, line.bottom]} in ${[box.left, box.right, box.top, box.bottom]}`);
      }
      // Without a scroller around it, what lies below the window can not be reached.
      if (!element.closest('.scroller') && (line.bottom > innerHeight + 2 || line.top < -2)) say(node, `lies at ${line.top} to ${line.bottom} of ${innerHeight}`);
    }
  }
  for (const scroller of document.querySelectorAll('.scroller')) {
    const { height } = scroller.getBoundingClientRect();
    if (scroller.scrollWidth > scroller.clientWidth + 1) found.push(`${scroller.className} scrolls sideways`);
    if (scroller.scrollHeight > height + 1 && height < 60) found.push(`what scrolls is only ${height} high`);
  }
  return found;
}

// On Settings: moves the slider until it says `percent`.
async function set_text_size(app, percent) {
  const slider = app.by('slider', 'se.size');
  await slider.focus();
  const said = () => slider.getAttribute('aria-valuetext');
  for (let n = 0; n < 10 && !(await said()).startsWith(String(percent)); ++n) await app.page.keyboard.press('ArrowRight');
  assert.match(await said(), new RegExp(`^${percent}`));
}

for (const [name, size, percent, langs] of [
  ['320 wide', { width: 320, height: 568 }, 100, ['en', 'zh']],
  ['zoom 400 %', { width: 320, height: 256 }, 100, ['en', 'zh']],
  ['text 200 %', { width: 360, height: 740 }, 200, ['en', 'zh']],
  ['text 200 % on a desktop', { width: 1280, height: 800 }, 200, ['en']],
]) {
  for (const lang of langs) {
    test(`reflow: nothing is cut, ${name}, ${lang}`, () =>
      inApp({ size, lang, at: null }, async (app) => {
        await app.open('?fresh#/settings');
        if (percent > 100) await set_text_size(app, percent);
        await app.page.evaluate(() => (location.hash = '#/today'));
        await app.by('heading', 'nav.today', { level: 1 }).waitFor();
        const found = [];
        await each_screen(app, async (screen) => {
          for (const fault of await app.page.evaluate(cut_off)) found.push(`${screen}: ${fault}`);
        });
        assert.deepEqual(found, []);
      }));
  }
}

// In the page: how much of the customer's last line the log shows.
function last_words(list) {
  const items = [...list.querySelectorAll('li')].filter((item) => item.querySelectorAll('span').length > 1 && !item.querySelector('.unseen'));
  const box = items.at(-1).getBoundingClientRect();
  const view = list.closest('.scroller').getBoundingClientRect();
  return { line: items.at(-1).textContent.slice(0, 40), top: box.top - view.top, bottom: view.bottom - box.bottom, height: box.height, view: view.height };
}

for (const [name, size, percent] of [
  ['360x520', { width: 360, height: 520 }, 100], ['360x640', { width: 360, height: 640 }, 100],
  ['320x568', { width: 320, height: 568 }, 100], ['360x640 at 150 %', { width: 360, height: 640 }, 150],
]) {
  for (const lang of ['en', 'zh']) {
    test(`reflow: the customer’s last line is whole all through a call, ${name}, ${lang}`, () =>
      inApp({ size, lang, at: null }, async (app) => {
        const play = await Play.start(app);
        const cut = [];
        try {
          if (percent > 100) await large_text(app);
          for (let turn = 0; turn < 8 && !play.twin.turn.over; ++turn) {
            await play.agrees();
            const whole = await until(async () => {
              const { top, bottom } = await log(app).evaluate(last_words);
              return top >= -1 && bottom >= -1;
            }, 1);
            if (!whole) cut.push(`turn ${turn}: ${JSON.stringify(await log(app).evaluate(last_words))}`);
            const hand = play.hand();
            await play.say(hand[turn % hand.length].id === 'end' ? hand[0].id : hand[turn % hand.length].id, (say) => offered(app, say).evaluate((button) => button.click()));
          }
        } finally {
          play.close();
        }
        assert.deepEqual(cut, []);
      }));
  }
}

// Text at 150 %, set in mid-call.
async function large_text(app) {
  const call = await app.page.evaluate(() => location.hash);
  await app.page.evaluate(() => (location.hash = '#/settings'));
  await app.by('heading', 'nav.settings', { level: 1 }).waitFor();
  await set_text_size(app, 150);
  await app.page.evaluate((to) => (location.hash = to), call);
  await offered(app).first().waitFor();
}
