// What the world tells the app; src/web/effects.h has the same list.

import { wasm, send } from './wasm.js';
import { happen } from './loop.js';

export const Answer = {
  pack: 0,
  localRecord: 1,
  localRead: 2,
  foundRecord: 3,
  databaseRead: 4,
  stored: 5,
  storageFailed: 6,
  file: 7,
  copied: 8,
  day: 9,
  address: 10,
};

// Hands in an answer that is heard when the module settles next.
export function tell(kind, number = 0, a = '', b = '') {
  wasm.web_answer(kind, number, ...send(a, b));
}

// ... and lets it settle now.
export function answer(kind, number, a, b) {
  happen(() => tell(kind, number, a, b));
}
