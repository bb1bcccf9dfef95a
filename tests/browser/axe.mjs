// No accessibility fault that axe-core knows on any screen of the app's own list, in both
// languages, both themes, on phone and desktop. A screen that could not be opened fails.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes } from './browser.mjs';
import { each_screen } from './screens.mjs';
import { violations } from './violations.mjs';

for (const [name, size] of Object.entries(sizes)) {
  for (const lang of ['en', 'zh']) {
    for (const theme of ['light', 'dark']) {
      test(`axe: every screen, ${name}, ${lang}, ${theme}`, () =>
        inApp({ size, lang, theme }, async (app) => {
          const found = [];
          await each_screen(app, async (screen) => {
            for (const fault of await violations(app.page)) found.push(`${screen} ${fault}`);
          });
          assert.deepEqual(found, []);
        }));
    }
  }
}
