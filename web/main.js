// Starts the app: brings the module and the first words together, shows the first frame,
// then listens.

import { wasm, boot, instantiate } from './wasm.js';
import { happen, drawAtOnce, startLoop, loopFunctions, counters } from './loop.js';
import { measure, watchViewport } from './viewport.js';
import { prepareGlyphs, glyphFunctions } from './glyphs.js';
import { prepareRenderer, startRenderer, rendererFunctions, plain } from './renderer.js';
import { mirrorFunctions } from './mirror.js';
import { effectFunctions } from './effects.js';
import { Answer, answer, tell } from './answers.js';
import { tellLocal, startStorage } from './storage.js';
import { firstAddress, watchAddress } from './address.js';
import { watchDrops } from './files.js';
import { listen } from './input.js';
import { startUpdates } from './update.js';
import { sayLost } from './trouble.js';

let day = 0;

// Days since 1970-01-01 on the local calendar.
function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000;
}

function checkDay() {
  if (document.hidden || today() === day) return;
  day = today();
  answer(Answer.day, day);
}

async function start() {
  prepareRenderer();
  prepareGlyphs();
  await instantiate({
    ...loopFunctions, ...glyphFunctions, ...rendererFunctions, ...mirrorFunctions, ...effectFunctions,
  });
  startRenderer();
  wasm.web_start(plain, boot.scripted);
  startLoop(measure);
  const words = await boot.first;
  if (!words) throw Error('no words');
  happen(() => {
    tell(Answer.pack, boot.lang, words);
    // Apps with a browser of their own, in which files can not be saved.
    if (/MicroMessenger|wxwork|DingTalk/i.test(navigator.userAgent)) tell(Answer.inside, 1);
    tellLocal();
    tell(Answer.day, day = today());
    tell(Answer.address, 0, firstAddress());
  });
  drawAtOnce();
  removeEventListener('error', boot.old);
  globalThis.askwell = counters;
  listen();
  watchViewport();
  watchAddress();
  watchDrops();
  document.addEventListener('visibilitychange', checkDay);
  startStorage();
  startUpdates();
}

start().catch((error) => {
  console.error(error);
  if (boot.lost) sayLost();
  else boot.old();
});
