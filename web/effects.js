// Carries out what the app asks of the world; src/web/effects.cpp has the same list.

import { boot, text, whole } from './wasm.js';
import { Answer, answer } from './answers.js';
import { keep, wipe, setAside, readAside, takeControl, rememberPerson } from './storage.js';
import { download, pickFile, copyText } from './files.js';
import { showAddress, back } from './address.js';
import { startUpdate } from './update.js';
import { think } from './thinker.js';
import { chime } from './sound.js';

// Once the frame that is being made can be seen; at once where nobody looks.
const seen = () => new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));

// The packs of what a start does not wait for come with the rest of the program; none of it takes
// anything from the first frame.
async function fetchPack(which) {
  await seen();
  const [pack] = await Promise.all([boot.pack(which).catch(() => ''), which > 1 && whole()]);
  answer(Answer.pack, which, pack);
}

// In the order of the kinds: number, flag, a, b.
const effects = [
  (ticket, slot, name, sealed) => keep(ticket, String.fromCharCode(slot), name, sealed),
  (ticket, slot, name, sealed) => keep(ticket, String.fromCharCode(slot), name, sealed, true),
  (ticket, slot, name, sealed) => wipe(ticket, String.fromCharCode(slot), name, sealed),
  (_, __, name, content) => setAside(name, content),
  (_, __, name) => readAside(name),
  () => takeControl(),
  (_, __, id) => rememberPerson(id),
  (_, __, name, content) => download(name, content),
  (_, __, content) => copyText(content),
  () => pickFile(),
  (_, replace, fragment) => showAddress(fragment, replace),
  () => back(),
  () => setTimeout(() => print()),  // after the page has been patched
  () => startUpdate(),
  (which) => fetchPack(which),
  (ticket, _, file, task) => think(ticket, file, task),
  (tone) => chime(tone),
];

export const effectFunctions = {
  web_effect(kind, number, flag, a, aSize, b, bSize) {
    effects[kind](number, flag, text(a, aSize), text(b, bSize));
  },
};
