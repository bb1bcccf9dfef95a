// Words in a picture of a page: where a user is meant to see them, and whether they are there.
import { need } from './browser.mjs';

const { PNG } = need('pngjs');

export async function picture(page) {
  return PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

// In the page: the boxes of all text that a user is meant to see, line by line, cut to what
// scrolling boxes let through.
export function visible_texts() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const silent = '[role=status],[role=alert],[aria-live=polite],[aria-live=assertive],script,style,noscript,input,textarea,select,a[href^="#"].skip,[data-unpainted]';
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
export function fault_of(png, box) {
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
