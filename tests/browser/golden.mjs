// What a screen reader finds on every screen, as text: one file for each screen and language
// in tests/browser/golden. A changed screen fails here, and the difference says how.
//
//   ASKWELL_GOLDEN=write node tests/browser/run.mjs golden
//
// writes the files anew. Read what git says has changed before it is committed: each line is
// something that somebody hears.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import test from 'node:test';

import { at_rest, inApp, root, sizes } from './browser.mjs';
import { worked_out } from './call.mjs';
import { each_screen } from './screens.mjs';

const folder = `${root}tests/browser/golden`;
const write = process.env.ASKWELL_GOLDEN === 'write';
const day = new Date('2026-03-02T09:00:00');

// "#/attempts/1f2e/moves" in English is "attempts-id-moves.en.aria.yml".
function file_of(fragment, lang) {
  const words = fragment.replace(/(attempts\/)[0-9a-f]{8,}/, '$1id').match(/[a-z0-9]+/gi);
  return `${words.join('-')}.${lang}.aria.yml`;
}

for (const lang of ['en', 'zh']) {
  test(`golden: every screen reads as it is written down, ${lang}`, () =>
    inApp({ size: sizes.desktop, lang, at: null }, async (app) => {
      await app.page.clock.setFixedTime(day);
      await app.open('?fresh&seed=7#/today');
      const found = {};
      await each_screen(app, async (fragment) => {
        const snapshot = await at_rest(async () => {
          await worked_out(app);
          return app.page.locator('#app').ariaSnapshot();
        });
        const shown = snapshot.replace(/attempts\/[0-9a-f]{8,}/g, 'attempts/id').replace(/(\d\.\d\.\d)-[0-9a-f]{7}/, '$1-build');
        // Whether a day has been set aside by now is chance.
        found[file_of(fragment, lang)] = `${shown.replace(new RegExp(` *- button "${app.w['days.title']}"\\n`), '')}\n`;
      }, { sheets: true });

      mkdirSync(folder, { recursive: true });
      const kept = readdirSync(folder).filter((name) => name.endsWith(`.${lang}.aria.yml`));
      if (write) {
        for (const name of kept) rmSync(`${folder}/${name}`);
        for (const [name, text] of Object.entries(found)) writeFileSync(`${folder}/${name}`, text);
        return;
      }
      assert.deepEqual(kept.sort(), Object.keys(found).sort(), 'a file for each screen, and no other');
      for (const [name, text] of Object.entries(found)) assert.equal(text, readFileSync(`${folder}/${name}`, 'utf8'), name);
    }));
}
