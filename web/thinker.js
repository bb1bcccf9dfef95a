// What takes long is worked out by a second instance of the program, a few milliseconds at a
// time between all other tasks: the first one's memory stays small, and what the second one
// took goes with it.

import { boot, instantiateAside } from './wasm.js';
import { Answer, answer } from './answers.js';

// Positions to look at for one worth. Without WebAssembly everything takes long: there a worth
// often is a range.
const limit = boot.scripted ? 2_000 : 200_000;
let newest = 0;  // the ticket of the task at hand; 0: none

// Of all packs the first that has what the task is about: each has the customer's reactions, and the
// first one of a language is soon read.
async function begin(program, file, task) {
  for (const which of [boot.lang, boot.lang + 2, 1 - boot.lang, 3 - boot.lang]) {
    const pack = await boot.pack(which).catch(() => '');
    if (pack && program.exports.web_think(...program.send(pack, file, task), limit)) return;
  }
  throw Error('the task does not fit');
}

export async function think(ticket, file, task) {
  newest = task ? ticket : 0;
  if (!task) return;
  const tell = (percent, worked) => answer(Answer.thought, ticket, String(percent), worked);
  try {
    const program = await instantiateAside();
    const { web_think_on, web_inbox_text, web_inbox_size } = program.exports;
    await begin(program, file, task);
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
