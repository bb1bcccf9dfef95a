// What the world tells the app; src/web/effects.h has the same list.

import { wasm, send } from './wasm.js';
import { happen } from './loop.js';

export const Answer = {
  pack: 0,
  localRecord: 1,
  localRead: 2,
  foundRecord: 3,
  databaseRead: 4,
  foundAside: 5,
  control: 6,
  person: 7,
  inside: 8,
  stored: 9,
  storageFailed: 10,
  file: 11,
  copied: 12,
  host: 13,
  update: 14,
  day: 15,
  address: 16,
  thought: 17,
  foundPart: 18,
};

// Hands in an answer that is heard when the module settles next.
export function tell(kind, number = 0, a = '', b = '') {
  wasm.web_answer(kind, number, ...send(a, b));
}

// ... and lets it settle now.
export function answer(kind, number, a, b) {
  happen(() => tell(kind, number, a, b));
}
