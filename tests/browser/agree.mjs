// Canvas and page are two faces of one thing. With the page's elements hidden, every text
// they show has ink in the canvas, and stands out from its ground; with the canvas hidden,
// only fields can be seen.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, soak } from './browser.mjs';
import { worked_out } from './call.mjs';
import { fault_of, picture, visible_texts } from './ink.mjs';
import { each_screen } from './screens.mjs';

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

// The first in every test run, all in the soak.
const looks = [
  ['phone', sizes.phone, 'zh', 'light'], ['desktop', sizes.desktop, 'en', 'dark'],
  ['phone', sizes.phone, 'en', 'dark'], ['desktop', sizes.desktop, 'zh', 'light'],
];
for (const [name, size, lang, theme] of soak ? looks : looks.slice(0, 1)) {
  test(`agree: canvas and page show the same, ${name}, ${lang}, ${theme}`, () =>
    inApp({ size, lang, theme }, async (app) => {
      const found = [];
      await each_screen(app, async (screen) => {
        await worked_out(app);
        await app.page.mouse.move(1, 1);
        await app.page.waitForTimeout(300);
        for (const fault of await disagreements(app.page)) found.push(`${screen}: ${fault}`);
      });
      assert.deepEqual(found, []);
    }));
}
