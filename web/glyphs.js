// Glyphs of the browser's own fonts, measured and drawn on a small canvas. The page's words
// use the same fonts, so both coincide.

import { memory, text } from './wasm.js';

export const fontStack =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "HarmonyOS Sans SC", "MiSans", ' +
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", ' +
  'sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 64;
const ink = canvas.getContext('2d', { willReadFrequently: true });  // ten times faster to read
let last = null;  // the glyph whose pixels may be asked for

function choose(weight, size) {
  const font = `${weight ? 600 : 400} ${size}px ${fontStack}`;
  if (choose.font === font) return;
  choose.font = ink.font = font;
  ink.fontKerning = 'none';
}

function measure(words, weight, size) {
  choose(weight, size);
  return ink.measureText(words);
}

// The browser finds its fonts while there is no module yet that would wait for them.
export function prepareGlyphs() {
  for (const weight of [0, 1]) measure('A善', weight, 16);
}

export const glyphFunctions = {
  web_font_box(weight, size, out) {
    const box = measure(' ', weight, size);
    // Firefox before 116 does not tell.
    memory.f32[out >> 2] = Math.round(box.fontBoundingBoxAscent ?? size * 0.9);
    memory.f32[(out >> 2) + 1] = Math.round(box.fontBoundingBoxDescent ?? size * 0.25);
  },

  web_glyph_advance: (at, bytes, weight, size) => measure(text(at, bytes), weight, size).width,

  web_glyph_box(at, bytes, weight, size, out) {
    const words = text(at, bytes);
    const box = measure(words, weight, size);
    // One pixel more on each side: what is drawn may reach beyond what is measured.
    const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-box.actualBoundingBoxAscent) - 1;
    let width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
    const height = Math.ceil(box.actualBoundingBoxDescent) + 1 - top;
    if (box.actualBoundingBoxLeft + box.actualBoundingBoxRight <= 0) width = 0;
    last = { words, weight, size, left, top, width, height };
    memory.f32.set([left, top, width, height, box.width], out >> 2);
  },

  web_glyph_pixels(rgba) {
    const { words, weight, size, left, top, width, height } = last;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = canvas.height = Math.max(width, height) * 2;
      choose.font = '';
    }
    choose(weight, size);
    ink.clearRect(0, 0, width, height);
    ink.fillText(words, -left, -top);
    const { data } = ink.getImageData(0, 0, width, height);
    memory.u8.set(data, rgba);
  },
};
