// Firefox, headless and so without WebGL: a whole call in the plain view, by role and name,
// line by line beside the command line; and the single file, kept over a restart.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { root, site, until } from './browser.mjs';
import { Firefox } from './bidi.mjs';
import { choose } from './call.mjs';
import { Twin } from './twin.mjs';
import { words } from './words.mjs';

const w = words.en;

async function in_firefox(body) {
  const profile = mkdtempSync(path.join(tmpdir(), 'askwell-firefox-'));
  let firefox;
  const start = async () => (firefox = await Firefox.start(profile));
  try {
    await body(await start(), async () => {
      await firefox.close();
      return start();
    });
    assert.deepEqual(firefox.faults, []);
  } finally {
    await firefox?.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// What was said last, and what may be noted after it.
const last_lines = async (firefox) => {
  const items = await firefox.all('listitem', undefined, await firefox.one('log', w['call.log']));
  const last = [];
  for (const item of items.slice(-3)) last.push((await firefox.text(item)).trim());
  return last.join('\n');
};

test('firefox: a whole call in the plain view agrees with the command line', () =>
  in_firefox(async (firefox) => {
    const twin = await Twin.start('en', 7);
    try {
      await firefox.open(`${await site()}?fresh&seed=7&lang=en#/today`);
      await firefox.press(await firefox.one('button', w['call.start']));
      assert.ok(await firefox.call('() => document.documentElement.classList.contains("plain")'));
      const said = [];
      while (!twin.turn.over) {
        const move = choose(twin.turn.hand.map(({ id }) => id), said);
        const group = await firefox.one('group', w['call.reply']);
        assert.equal((await firefox.all('button', undefined, group)).length, twin.turn.hand.length, 'as many lines on offer');
        await firefox.press(await firefox.one('button', twin.turn.hand.find(({ id }) => id === move).say, group));
        said.push(move);
        await twin.say(move);
        if (twin.turn.over) break;
        const { say } = twin.turn.lines[twin.turn.lines.length - 1];
        assert.ok(await until(async () => (await last_lines(firefox)).includes(say)), `the customer says "${say}"`);
      }
      await firefox.one('heading', w['deb.h']);
      const page = await firefox.text(await firefox.one('main'));
      assert.ok(page.includes(String(twin.turn.score)) && page.includes(w['deb.pass']), 'the debrief tells the score');
    } finally {
      twin.close();
    }
  }));

test('firefox: the single file keeps a call over a restart and says what it is', () =>
  in_firefox(async (firefox, restart) => {
    const file = `file://${root}build/site/askwell.html`;
    await firefox.open(`${file}?lang=en&seed=7#/today`);
    await firefox.press(await firefox.one('button', w['call.start']));
    const group = await firefox.one('group', w['call.reply']);
    await firefox.press((await firefox.all('button', undefined, group))[0]);
    assert.ok(await until(() => firefox.call(`() => document.body.textContent.includes(${JSON.stringify(w['acc.saved'])})`)), 'it is saved');
    const before = await last_lines(firefox);

    firefox = await restart();
    await firefox.open(`${file}?lang=en#/today`);
    await firefox.press(await firefox.one('button', w['today.resume']));
    assert.ok(await until(async () => (await last_lines(firefox)) === before), 'the same line stands there');
    await firefox.open(`${file}?lang=en#/settings`);
    await firefox.one('heading', w['nav.settings']);
    assert.match(await firefox.text(await firefox.one('main')), /This is Askwell as a single file/);
  }));
