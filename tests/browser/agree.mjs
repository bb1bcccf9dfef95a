// Canvas and page are two faces of one thing. With the page's elements hidden, every text
// they show has ink in the canvas, and stands out from its ground; with the canvas hidden,
// only fields can be seen.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, need, sizes } from './browser.mjs';
import { each_screen } from './screens.mjs';

const { PNG } = need('pngjs');

async function picture(page) {
  return PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

// In the page: the boxes of all text that a user is meant to see, line by line, cut to what
// scrolling boxes let through.
function visible_texts() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const silent = '[role=status],[role=alert],[aria-live=polite],[aria-live=assertive],script,style,noscript,input,textarea,a[href^="#"].skip,[data-unpainted]';
    if (!node.data.trim() || element.closest(silent) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const begin = node.data.search(/\S/);
    const range = document.createRange();
    range.setStart(node, begin);
    range.setEnd(node, node.data.trimEnd().length);
    for (const line of range.getClientRects()) {
      const box = { left: line.left, top: line.top, right: line.right, bottom: line.bottom };
      for (let around = element; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (around !== document.documentElement && style.overflow === 'visible' && style.clipPath === 'none') continue;
        const edge = around === document.documentElement ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight } : around.getBoundingClientRect();
        box.left = Math.max(box.left, edge.left);
        box.top = Math.max(box.top, edge.top);
        box.right = Math.min(box.right, edge.right);
        box.bottom = Math.min(box.bottom, edge.bottom);
      }
      const whole = box.bottom - box.top > 0.7 * line.height;
      if (!whole || box.right - box.left < 3 || line.height < 6) continue;
      const over = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (over && !over.contains(element) && !element.contains(over)) continue; // something lies on it
      const off = Boolean(element.closest(':disabled, [aria-disabled=true]'));
      found.push({ text: node.data.trim().slice(0, 40), off, ...box });
    }
  }
  return found;
}

const parts = (colour) => [16, 8, 0].map((shift) => (colour >> shift) & 255);

// How bright a colour is to the eye, 0 to 1, as WCAG counts.
function luminance(colour) {
  const [r, g, b] = parts(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

// What is wrong with the words painted in a box, if anything. Ink is pixels unlike the colour
// that fills most of the box. Words fill their box from one end to the other, but for the
// empty half of a full-width mark at the end; a border or a corner does not.
function fault_of(png, box) {
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  const [right, bottom] = [Math.min(png.width, Math.ceil(box.right)), Math.min(png.height, Math.ceil(box.bottom))];
  const at = (x, y) => png.data.readUInt32BE((y * png.width + x) * 4) >>> 8;
  const colours = new Map();
  for (let y = top; y < bottom; ++y) for (let x = left; x < right; ++x) colours.set(at(x, y), (colours.get(at(x, y)) ?? 0) + 1);
  const [ground] = [...colours].reduce((most, one) => (one[1] > most[1] ? one : most));
  const far = (colour) => parts(colour).reduce((sum, part, n) => sum + Math.abs(part - parts(ground)[n]), 0) > 60;

  let ink = 0, first = right, last = left;
  for (let y = top; y < bottom; ++y) {
    for (let x = left; x < right; ++x) {
      if (!far(at(x, y))) continue;
      ++ink;
      first = Math.min(first, x);
      last = Math.max(last, x);
    }
  }
  const width = right - left;
  const slack = Math.max(6, width * 0.2);
  if (ink < 3 || first - left > slack || right - 1 - last > Math.max(slack, (bottom - top) * 0.6)) return 'no ink';
  const best = Math.max(...[...colours.keys()].map((colour) => contrast(colour, ground)));
  return best >= 4.4 || box.off ? null : `contrast of only ${best.toFixed(1)}`;
}

// Hides the canvas, or everything that lies over it; shows both again with null.
const hide = (page, what) =>
  page.evaluate((what) => {
    const canvas = document.querySelector('canvas');
    canvas.style.visibility = what === 'canvas' ? 'hidden' : '';
    for (const other of canvas.parentElement.children) if (other !== canvas) other.style.opacity = what === 'page' ? '0' : '';
  }, what);

async function disagreements(page) {
  const texts = await page.evaluate(visible_texts);
  assert.ok(texts.length > 3, 'the screen shows texts');
  const found = [];
  await hide(page, 'page');
  const painted = await picture(page);
  for (const box of texts) {
    const fault = fault_of(painted, box);
    if (fault) found.push(`${fault} for "${box.text}" at ${Math.round(box.left)},${Math.round(box.top)}`);
  }

  await hide(page, 'canvas');
  const fields = await page.evaluate(() => [...document.querySelectorAll('input,textarea,select')].map((field) => field.getBoundingClientRect().toJSON()));
  const bare = await picture(page);
  await hide(page, null);
  const ground = bare.data.readUInt32BE(0);
  let strange = 0, where = '';
  for (let y = 0; y < bare.height; ++y) {
    for (let x = 0; x < bare.width; ++x) {
      if (bare.data.readUInt32BE((y * bare.width + x) * 4) === ground) continue;
      if (fields.some((box) => x >= box.left - 6 && x <= box.right + 6 && y >= box.top - 6 && y <= box.bottom + 6)) continue;
      if (++strange === 1) where = `${x},${y}`;
    }
  }
  if (strange > 0) found.push(`without the canvas ${strange} pixels still show something, the first at ${where}`);
  return found;
}

for (const [name, size, lang, theme] of [
  ['phone', sizes.phone, 'zh', 'light'], ['phone', sizes.phone, 'en', 'dark'],
  ['desktop', sizes.desktop, 'en', 'light'], ['desktop', sizes.desktop, 'zh', 'dark'],
]) {
  test(`agree: canvas and page show the same, ${name}, ${lang}, ${theme}`, () =>
    inApp({ size, lang, theme }, async (app) => {
      const found = [];
      await each_screen(app, async (screen) => {
        await app.page.mouse.move(1, 1);
        await app.page.waitForTimeout(300);
        for (const fault of await disagreements(app.page)) found.push(`${screen}: ${fault}`);
      });
      assert.deepEqual(found, []);
    }));
}
