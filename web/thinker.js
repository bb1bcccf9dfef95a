// What takes long is worked out by a second instance of the program, a few milliseconds at a
// time between all other tasks: the first one's memory stays small, and what the second one
// took goes with it.

import { boot, instantiateAside } from './wasm.js';
import { Answer, answer } from './answers.js';

// Positions to look at for one worth. Without WebAssembly everything takes long: there a worth
// often is a range.
const limit = boot.scripted ? 2_000 : 200_000;
let newest = 0;  // the ticket of the task at hand; 0: none

// A pack with one scenario only, which is read in no time: a file's, or that of a shipped one.
// What the second pack of a language has not is in its first.
async function packWith(scenario, own) {
  for (const lang of [boot.lang, 1 - boot.lang]) {
    const more = await boot.pack(lang + 2).then(JSON.parse, () => null);
    if (!more) continue;
    const scenarios = own ? [JSON.parse(scenario.replace(/^\ufeff/, ''))] : more.scenarios.filter(({ id }) => id === scenario);
    return scenarios.length ? JSON.stringify({ ...more, words: {}, scenarios }) : boot.pack(lang);
  }
  if (own) throw Error('no reactions');
  return boot.pack(boot.lang);
}

export async function think(ticket, own, scenario, task) {
  newest = task ? ticket : 0;
  if (!task) return;
  const tell = (percent, worked) => answer(Answer.thought, ticket, String(percent), worked);
  try {
    const [pack, program] = await Promise.all([packWith(scenario, own), instantiateAside()]);
    const { web_think, web_think_on, web_inbox_text, web_inbox_size } = program.exports;
    if (!web_think(...program.send(pack, task), limit)) throw Error('the task does not fit');
    for (let said = 0; ; await new Promise((later) => setTimeout(later))) {
      if (ticket !== newest) return;
      const percent = web_think_on();
      if (percent === 100) return tell(100, program.text(web_inbox_text(), web_inbox_size()));
      if (percent >= said + 10) tell(said = percent);
    }
  } catch (error) {
    console.warn(error);
    if (ticket === newest) tell(100);
  }
}
