// What the module must know about the window: size, pixel ratio, what the user prefers.

import { wasm, boot } from './wasm.js';
import { happen } from './loop.js';
import { plain } from './renderer.js';

const app = document.getElementById('app');
const canvas = document.getElementById('canvas');
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const forcedColours = matchMedia('(forced-colors: active)');
const largestCanvas = 4096;

let touch = matchMedia('(pointer: coarse)').matches;
let zoom = 1;  // of the pinch, once it rests
let told = '';

// Before every settling: tells the module if anything has changed. Some changes fire no event.
export function measure() {
  const view = window.visualViewport;
  const width = innerWidth;
  // Less the keyboard on a touch screen; a pinch does not count.
  const height = view ? Math.min(innerHeight, Math.round(view.height * view.scale)) : innerHeight;
  const most = largestCanvas / Math.max(width, height, 1);
  const ratio = Math.max(1, Math.min(devicePixelRatio * zoom, most));
  const now = [width, height, ratio, touch, lessMotion.matches, darkScheme.matches, forcedColours.matches].join();
  if (now === told) return;
  told = now;
  app.style.height = `${height}px`;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const mustBePlain = plain || forcedColours.matches;
  wasm.web_environment(width, height, ratio, touch, lessMotion.matches, darkScheme.matches, boot.lang, mustBePlain);
}

// The kind of the last pointer. Told after its click, so that nothing moves away under it.
export function pointerWas(type) {
  const now = type !== 'mouse';
  if (now === touch) return;
  touch = now;
  happen();
}

export function watchViewport() {
  const changed = () => happen();
  new ResizeObserver(changed).observe(document.documentElement);
  lessMotion.addEventListener('change', changed);
  darkScheme.addEventListener('change', changed);
  forcedColours.addEventListener('change', changed);

  const watchRatio = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      watchRatio();
      changed();
    }, { once: true });
  };
  watchRatio();

  let resting = 0;
  window.visualViewport?.addEventListener('resize', () => {
    changed();
    const typedIn = document.activeElement;  // stays above the keyboard
    if (typedIn?.matches('input, textarea')) typedIn.scrollIntoView({ block: 'nearest' });
    clearTimeout(resting);
    if (visualViewport.scale === zoom) return;
    resting = setTimeout(() => {
      zoom = Math.max(1, visualViewport.scale);
      happen();
    }, 200);
  });
}
