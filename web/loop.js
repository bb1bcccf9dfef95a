// When frames run: after something happened, and when a frame has asked for another.

import { wasm, memory, text, send, TooEarly, beginAnew } from './wasm.js';
import { sayLost, sayStopped } from './trouble.js';

const patience = 5000;  // milliseconds for what is missing to arrive
const counts = { patches: 0 };
let beforeSettling = () => {};
let settling = false;
let gathering = false;
let unsettled = false;
let stopped = false;
let timer = 0;
let waking = 0;   // an animation frame that settles
let drawing = 0;  // an animation frame that draws

// Runs `tell`, which hands something to the module, and lets the module settle. The page is
// up to date when this returns; the canvas follows. While the module is settling already,
// what is told is heard in one more round.
export function happen(tell) {
  if (stopped) return;
  try {
    tell?.();
    unsettled = true;
    if (!settling && !gathering) settle();
  } catch (trap) {
    stop(trap);
  }
}

// The same for what tells several things: they are settled once.
export function together(run) {
  gathering = true;
  try {
    run();
  } finally {
    gathering = false;
  }
  happen();
}

function settle() {
  settling = true;
  let wake = -1;
  try {
    for (let rounds = 0; unsettled && rounds < 4; ++rounds) {
      unsettled = false;
      beforeSettling();
      wake = wasm.web_settle(performance.now() / 1000);
    }
  } finally {
    settling = false;
  }
  clearTimeout(timer);
  cancelAnimationFrame(waking);
  timer = waking = 0;
  if (unsettled) wake = 0;
  if (wake < 0) return;
  if (wake < 0.02 && !document.hidden) waking = requestAnimationFrame(() => happen());
  else timer = setTimeout(happen, wake * 1000);
}

// `measure` is called before every settling.
export function startLoop(measure) {
  beforeSettling = measure;
}

// Draws what waits to be drawn, without waiting for a frame of the page: the first picture is
// made while the page is laid out.
export function drawAtOnce() {
  if (!drawing) return;
  cancelAnimationFrame(drawing);
  draw();
}

function draw() {
  drawing = 0;
  if (stopped) return;
  try {
    wasm.web_draw();
  } catch (trap) {
    stop(trap);
  }
}

// The module has trapped: one of its promises is broken, or a part of it is not here yet. Nothing
// runs any more.
function stop(why) {
  if (stopped) return;
  stopped = true;
  if (why instanceof TooEarly) {
    setTimeout(sayLost, patience);
    return beginAnew(why);
  }
  console.error(why);
  sayStopped(why);
}

export const loopFunctions = {
  web_ask_draw() {
    drawing ||= requestAnimationFrame(draw);
  },
  web_now: () => performance.now(),
  web_stopped(what, line) {
    let end = what;
    while (memory.u8[end]) ++end;
    stop(`${text(what, end - what)}, line ${line}`);
  },
};

export function countPatch() {
  ++counts.patches;
}

// For tests: how much has run since the page was opened, and which addresses there are.
export const counters = {
  frames: () => wasm.web_frames(),
  draws: () => wasm.web_draws(),
  patches: () => counts.patches,
  screens: () => text(wasm.web_screens(), wasm.web_inbox_size()).split(' '),
  lines: (words, width) => text(wasm.web_lines(...send(words), width), wasm.web_inbox_size()).split('\n'),
};
