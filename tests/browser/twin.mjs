// The same call played by the command line: `askwell play --json` with the same seed. It says
// which move each offered line is, and what the customer must answer: the page runs the same
// engine as WebAssembly and has to agree in every line.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { newest } from '../../tools/native.mjs';
import { root } from './browser.mjs';

export const scenario_file = `${root}scenarios/quedou-seals.json`;

export class Twin {
  // turn: {turn, lines: [{person, say}], hand: [{id, say}], moves: [id], over, outcome, score,
  // passed}
  static async start(lang, seed) {
    const twin = new Twin();
    twin.program = spawn(newest('askwell'), ['play', scenario_file, '--lang', lang, '--seed', String(seed), '--json'],
                         { stdio: ['pipe', 'pipe', 'inherit'] });
    twin.lines = createInterface({ input: twin.program.stdout })[Symbol.asyncIterator]();
    await twin.read();
    return twin;
  }

  async read() {
    const { value, done } = await this.lines.next();
    if (done) throw new Error('askwell play ended without a word');
    this.turn = JSON.parse(value);
  }

  async say(move) {
    this.program.stdin.write(`${move}\n`);
    await this.read();
  }

  close() {
    this.program.kill();
  }
}
