// What the keyboard reaches, and in what order.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, soak } from './browser.mjs';
import { each_screen } from './screens.mjs';

// One of the two in each test run, both in the soak.
const pairs = [['zh', sizes.phone], ['en', sizes.desktop]];
for (const [lang, size] of soak ? pairs : pairs.slice(0, 1)) {
  test(`keyboard: on every screen the first Tab shows a link to the content, ${lang}`, () =>
    inApp({ lang, size }, (app) =>
      each_screen(app, async (screen) => {
        const skip = app.by('link', 'lm.main_skip');
        await app.page.evaluate(() => {
          document.body.tabIndex = -1;
          document.body.focus();
        });
        await app.page.keyboard.press('Tab');
        await app.focused(skip, `${screen}: the first Tab`);
        const box = await skip.boundingBox();
        assert.ok(box.x >= 0 && box.y >= 0 && box.height >= 44, `${screen}: the link shows: ${JSON.stringify(box)}`);
        const shown = await skip.evaluate((element) => {
          const { color, clipPath } = getComputedStyle(element);
          const { x, y, width, height } = element.getBoundingClientRect();
          return color !== 'rgba(0, 0, 0, 0)' && clipPath === 'none' && document.elementFromPoint(x + width / 2, y + height / 2) === element;
        });
        assert.ok(shown, `${screen}: the link can be seen while it has the focus`);
        await app.page.keyboard.press('Enter');
        await app.focused(app.heading(), `${screen}: after the link`);
        assert.ok(app.page.url().endsWith(screen), `${screen}: the address stays`);
        assert.notEqual(await skip.evaluate((element) => getComputedStyle(element).clipPath), 'none', 'and the link is gone');
      })));
}
