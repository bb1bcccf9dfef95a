// Playing a call in the page, line by line beside its twin (twin.mjs).
import assert from 'node:assert/strict';

import { until } from './browser.mjs';
import { scenario, Twin } from './twin.mjs';

// A good visit, in the order in which its lines are wanted; `after` are moves that must have
// been made before.
const plan = [
  ['rapport'],
];

// The first wanted line that is on offer and was not said yet; a harmless one otherwise.
export function choose(offered, said) {
  const ready = ([move, ...after]) => offered.includes(move) && !said.includes(move) && after.every((one) => said.includes(one));
  return plan.find(ready)?.[0] ?? offered[0];
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
    const heard = await until(async () => (await last_line(this.app)).includes(reply));
    assert.ok(heard, `the customer should say "${reply}", the page shows "${await last_line(this.app)}"`);
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
