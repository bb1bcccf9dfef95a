// The main job, whole: from Today into a call, through it to the debrief, by mouse and by
// keyboard alone, on phone and desktop, in both languages. Every turn the page must agree
// with the command line, say the reply aloud exactly once, and put the focus on the first
// line of the new hand.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, soak } from './browser.mjs';
import { choose, log, offered, Play, replies } from './call.mjs';
import { memory_of, most_memory, watch_module } from './module.mjs';

// Presses Tab until `locator` has the focus, then Enter: what a user without a mouse does.
async function tab_and_enter(app, locator) {
  for (let steps = 0; steps < 60; ++steps) {
    if (await locator.evaluate((element) => element === document.activeElement)) return app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Tab');
  }
  assert.fail('60 steps of Tab do not reach the button');
}

// How to press a button, and how to say a line of the hand.
const hands = {
  mouse: (app) => ({
    press: (button) => button.click(),
    say: (say) => offered(app, say).click(),
  }),
  keyboard: (app) => {
    let turns = 0;
    return {
      press: (button) => tab_and_enter(app, button),
      say: (say, number) => (++turns % 2 ? app.page.keyboard.press(String(number)) : tab_and_enter(app, offered(app, say))),
    };
  },
};

async function from_today_to_debrief(app, hand) {
  const play = await Play.start(app, { press: hand.press });
  try {
    await app.arrived();
    await play.agrees();
    await app.said();
    while (!play.twin.turn.over) {
      const move = choose(play.hand().map(({ id }) => id), play.said);
      await play.say(move, hand.say);
      const { lines: reply, over } = play.twin.turn;
      if (over) break;
      await play.agrees();
      const heard = await app.said();
      for (const { say } of reply) {
        assert.equal(heard.filter((sentence) => sentence.includes(say)).length, 1, `"${say}" is said aloud once: ${JSON.stringify(heard)}`);
      }
      assert.ok(heard.length <= reply.length, `nothing else is said aloud: ${JSON.stringify(heard)}`);
      await app.focused(offered(app).first(), 'after a reply the focus belongs on the first line');
    }
    await app.arrived('deb.h');
    const { outcome, score, passed } = play.twin.turn;
    const page = await app.page.getByRole('main').textContent();
    const words = { order: 'out.order', advance: 'out.advance', continuation: 'out.cont', 'no-sale': 'out.no' };
    assert.ok(page.includes(app.w[words[outcome]]), `the debrief tells the outcome, ${outcome}`);
    assert.ok(page.includes(String(score)), `the debrief tells the score, ${score}`);
    assert.ok(passed, `a good visit passes; this one came to ${outcome}, ${score}`);
  } finally {
    play.close();
  }
}

// Every size, language and hand in each test run, every three of them together in the soak.
const together = { 'phone zh': 'mouse', 'desktop en': 'mouse', 'phone en': 'keyboard', 'desktop zh': 'keyboard' };
for (const [name, size] of Object.entries(sizes)) {
  for (const lang of ['en', 'zh']) {
    for (const hand of soak ? ['mouse', 'keyboard'] : [together[`${name} ${lang}`]]) {
      test(`play: to the debrief, ${name}, ${lang}, ${hand}`, () =>
        inApp({ size, lang, at: null, before: [watch_module] }, async (app) => {
          await from_today_to_debrief(app, hands[hand](app));
          const memory = await memory_of(app);
          assert.ok(memory <= most_memory, `after a whole call the module holds ${memory} bytes`);
        }));
    }
  }
}

for (const [name, size] of Object.entries(sizes)) {
  for (const lang of ['en', 'zh']) {
    test(`play: the reply group holds the offered lines, by their exact words, and nothing else, ${name}, ${lang}`, () =>
      inApp({ size, lang, at: null }, async (app) => {
        const play = await Play.start(app);
        try {
          for (const { say } of play.hand()) {
            assert.equal(await replies(app).getByRole('button', { name: say, exact: true }).count(), 1, `a button with the name "${say}"`);
          }
          assert.equal(await replies(app).count(), 1, 'one group of that name');
          assert.equal(await replies(app).getByRole('button').count(), play.hand().length, 'its buttons are the lines');
        } finally {
          play.close();
        }
      }));
  }
}

test('play: with motion, a reply comes within a second and is said once', () =>
  inApp({ motion: 'no-preference', at: null }, async (app) => {
    const play = await Play.start(app);
    try {
      await app.said();
      await play.say(play.hand()[0].id, (say) => offered(app, say).click());
      const begin = Date.now();
      await play.agrees();
      assert.ok(Date.now() - begin < 2000, 'the customer does not keep anybody waiting');
      await app.page.waitForTimeout(1200);
      assert.equal((await app.said()).length, play.twin.turn.lines.length);
    } finally {
      play.close();
    }
  }));

test('play: a key held down presses once', () =>
  inApp({ at: null }, async (app) => {
    const play = await Play.start(app);
    play.close();
    await app.page.keyboard.down('1');
    for (let n = 0; n < 5; ++n) await app.page.keyboard.down('1'); // the browser's own repeat
    await app.page.keyboard.up('1');
    await app.page.waitForTimeout(300);
    const mine = await log(app).getByRole('listitem').filter({ hasText: /^You:/ }).count();
    assert.equal(mine, 1, 'the browser repeats the key, the app does not');
  }));
