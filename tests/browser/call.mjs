// Playing a call in the page, line by line beside its twin (twin.mjs).
import assert from 'node:assert/strict';

import { until } from './browser.mjs';
import { scenario, Twin } from './twin.mjs';

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

export const log = (app) => app.by('log', 'call.log');
export const replies = (app) => app.by('group', 'call.reply');
export const last_line = async (app) => (await log(app).getByRole('listitem').last().textContent()).trim();

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
    await replies(app).getByRole('button').first().waitFor();
    return play;
  }

  hand() {
    return this.twin.turn.hand;
  }

  // The page must show what its twin says: the customer's words and the same lines on offer.
  async agrees() {
    const { reply, hand } = this.twin.turn;
    const lines = async () => (await log(this.app).getByRole('listitem').allTextContents()).slice(-2 * reply.length - 1);
    const heard = await until(async () => {
      const shown = await lines();
      return reply.every(({ say }) => shown.some((line) => line.includes(say)));
    });
    assert.ok(heard, `the customer should say ${JSON.stringify(reply)}, the page shows ${JSON.stringify(await lines())}`);
    const shown = await replies(this.app).getByRole('button').allTextContents();
    for (const { say } of hand) assert.ok(shown.some((text) => text.includes(say)), `"${say}" should be on offer among ${shown}`);
  }

  // Says a move of the hand: `press(line, number)` presses its button.
  async say(move, press) {
    const number = this.hand().findIndex(({ id }) => id === move);
    assert.ok(number >= 0, `${move} is on offer`);
    await press(this.hand()[number].say, number + 1);
    this.said.push(move);
    await this.twin.say(move);
  }

  close() {
    this.twin.close();
  }
}

export { scenario };
