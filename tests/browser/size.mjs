// The download until the first reply can be pressed stays inside its budget.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes } from './browser.mjs';
import { offered } from './call.mjs';
import { budget, measure, total } from '../../tools/size.mjs';

for (const lang of ['en', 'zh']) {
  test(`size: a first start in ${lang} is within ${budget.kb} KB and ${budget.steps} steps`, async () => {
    const parts = await measure(lang);
    const told = parts.map(({ file, kb, step }) => `${file} ${kb.toFixed(1)} KB, step ${step}`).join('\n');
    assert.ok(total(parts) <= budget.kb, told);
    assert.ok(Math.max(...parts.map(({ step }) => step)) <= budget.steps, told);
  });
}

// tools/rehearse.mjs has to know what people do: this does it in a browser.
for (const [name, size] of Object.entries(sizes)) {
  for (const lang of ['en', 'zh']) {
    test(`size: a first start on a ${name} in ${lang} does with the first part, whatever is pressed meanwhile`, () =>
      inApp({ at: null, lang, size, theme: 'dark' }, async (app) => {
        await app.page.route(/app\.rest|more\./, () => {});  // never answered
        await app.open(`?seed=7&lang=${lang}#/today`);
        await app.by('link', 'nav.calls').click();
        await app.arrived('nav.calls');
        await app.by('link', 'nav.today').click();
        await app.arrived('nav.today');
        await app.button('call.start').first().click();
        for (let reply = 0; reply < 3; ++reply) {
          await offered(app).nth(reply).waitFor();
          await app.page.mouse.wheel(0, 100);
          await offered(app).nth(reply).click();
        }
        await app.page.setViewportSize({ width: size.height, height: size.width });
        await offered(app).first().waitFor();
        assert.equal(await app.page.evaluate(() => history.state?.whole ?? false), false, 'the page began anew');
      }));
  }
}
