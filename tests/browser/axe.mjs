// No accessibility fault that axe-core knows on any screen of the app's own list. A screen
// that could not be opened fails. Every way to show the app meets both languages and both
// sizes, but not all four pairs of them.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, soak, sizes } from './browser.mjs';
import { each_screen } from './screens.mjs';
import { violations } from './violations.mjs';

const forced = { context: { forcedColors: 'active' } };
const plain = { args: ['--disable-3d-apis'] };

async function high_contrast(app) {
  await app.page.evaluate(() => (location.hash = '#/settings'));
  await app.by('radiogroup', 'se.theme').getByRole('radio', { name: { en: 'High contrast', zh: '高对比' }[app.lang], exact: true }).click();
  await app.page.evaluate(() => (location.hash = '#/today'));
  await app.button('call.start').first().waitFor();
}

const looks = [
  ['light', 'phone', 'zh', {}], ['light', 'desktop', 'en', {}],
  ['plain', 'phone', 'en', plain], ['plain', 'desktop', 'zh', plain],
  ['dark', 'phone', 'zh', { theme: 'dark' }], ['dark', 'desktop', 'en', { theme: 'dark' }],
  ['high contrast', 'phone', 'zh', {}, high_contrast], ['high contrast', 'desktop', 'en', {}, high_contrast],
  ['forced colours', 'phone', 'en', forced],
];
// In every test run one of light and one of plain; all in the soak. That the colours of the others
// stand out from each other is tested natively.
const every_run = (look, size) => size === 'phone' && (look === 'light' || look === 'plain');
for (const [look, size, lang, options, prepare] of looks.filter(([look, size]) => soak || every_run(look, size))) {
  test(`axe: every screen, ${look}, ${size}, ${lang}`, () =>
    inApp({ size: sizes[size], lang, ...options }, async (app) => {
      await prepare?.(app);
      const found = [];
      await each_screen(app, async (screen) => {
        for (const fault of await violations(app.page)) found.push(`${screen} ${fault}`);
      });
      assert.deepEqual(found, []);
    }));
}
