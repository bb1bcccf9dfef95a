// Playing a call in the page, line by line beside its twin (twin.mjs).
import assert from 'node:assert/strict';

import { readFileSync } from 'node:fs';

import { root, until } from './browser.mjs';
import { scenario_file, Twin } from './twin.mjs';

// A good visit, in the order in which its lines are wanted; behind each what must have been
// said before. Every hand holds one of them.
const plan = [
  ['price.defer'], ['price.clarify'],
  ['seals.problem'],
  ['seals.implication.returns', 'seals.problem'],
  ['seals.implication.overtime', 'seals.implication.returns'],
  ['seals.payoff', 'seals.implication.overtime'],
  ['seals.solution', 'seals.payoff'],
  ['seals.implication.fines', 'seals.implication.returns'],
  ['design.problem'],
  ['design.implication.festival', 'design.problem'],
  ['design.payoff', 'design.implication.festival'],
  ['design.solution', 'design.payoff'],
  ['fact.budget', 'design.payoff'], ['fact.process', 'design.payoff'],
  ['fact.deadline'], ['fact.slot'], ['fact.team'], ['fact.audit'], ['fact.supplier'],
  ['summary.both', 'seals.payoff', 'design.payoff'],
  ['step.trial', 'summary.both'],
  ['rapport.shelf'], ['idea.calendar', 'design.problem'], ['idea.log', 'seals.problem'],
];

// The first wanted line on offer that was not said yet.
export function choose(offered, said) {
  const ready = ([move, ...before]) => offered.includes(move) && !said.includes(move) && before.every((one) => said.includes(one));
  const wanted = plan.find(ready);
  assert.ok(wanted, `a good line is on offer after ${said}: ${offered}`);
  return wanted[0];
}

// Until a debrief's marks are there: they move what stands below them.
export const worked_out = (app) => app.by('progressbar', 'deb.working').waitFor({ state: 'detached', timeout: 60_000 });

// Everything the seller may say, by language, as a pattern.
function says(lang) {
  const found = [];
  const walk = (value) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, held] of Object.entries(value)) {
      if ((key === 'ask' || key === 'say') && typeof held[lang] === 'string') found.push(held[lang]);
      walk(held);
    }
  };
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  walk(read(scenario_file));
  for (const move of Object.values(read(`${root}assets/reactions.json`).moves)) found.push(move[lang]);
  return new RegExp(found.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}
const patterns = { en: says('en'), zh: says('zh') };

export const log = (app) => app.by('log', 'call.log');
export const last_line = async (app) => (await log(app).getByRole('listitem').last().textContent()).trim();
export const replies = (app) => app.by('group', 'call.reply');
// The buttons of the offered lines, in their order; or of the one line that reads `say`.
export const offered = (app, say) => replies(app).getByRole('button').filter({ hasText: say ?? patterns[app.lang] });

// One call: the page, its twin and what was said so far.
export class Play {
  constructor(app, twin) {
    Object.assign(this, { app, twin, said: [] });
  }

  // Opens Today with a seed and presses "Start call". `press(locator)` presses a button.
  static async start(app, { seed = 7, press = (button) => button.click() } = {}) {
    await app.open(`?fresh&seed=${seed}#/today`);
    const play = new Play(app, await Twin.start(app.lang, seed));
    await press(app.button('call.start').first());
    await offered(app).first().waitFor();
    return play;
  }

  hand() {
    return this.twin.turn.hand;
  }

  // The page must show what its twin says: the customer's words and the same lines on offer.
  async agrees() {
    const { lines: reply, hand } = this.twin.turn;
    const lines = async () => (await log(this.app).getByRole('listitem').allTextContents()).slice(-2 * reply.length - 1);
    const heard = await until(async () => {
      const shown = await lines();
      return reply.every(({ say }) => shown.some((line) => line.includes(say)));
    });
    assert.ok(heard, `the customer should say ${JSON.stringify(reply)}, the page shows ${JSON.stringify(await lines())}`);
    for (const { say } of hand) await offered(this.app, say).waitFor();
    assert.equal(await offered(this.app).count(), hand.length, 'no other line is on offer');
  }

  // Says a move of the hand: `press(line, number)` presses its button, the number-th shown.
  async say(move, press) {
    const { say } = this.hand().find(({ id }) => id === move);
    const shown = await offered(this.app).allTextContents();
    await press(say, 1 + shown.findIndex((text) => text.includes(say)));
    this.said.push(move);
    await this.twin.say(move);
  }

  close() {
    this.twin.close();
  }
}

// A good visit from Today to the debrief, by mouse.
export async function whole_call(app) {
  const play = await Play.start(app);
  try {
    while (!play.twin.turn.over) {
      const move = choose(play.hand().map(({ id }) => id), play.said);
      await play.say(move, (say) => offered(app, say).click());
    }
    await app.arrived('deb.h');
  } finally {
    play.close();
  }
}
