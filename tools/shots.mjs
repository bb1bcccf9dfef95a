// Pictures of every screen for people to look at: phone and desktop, both languages, light
// and dark, into build/shots.
//
//   ./dev shots [phone|desktop|en|zh|light|dark]...
//   ./dev shots readme       a call under way, into assets/screenshot.png
import { mkdirSync } from 'node:fs';

import { close, inApp, root, sizes } from '../tests/browser/browser.mjs';
import { choose, offered, Play } from '../tests/browser/call.mjs';
import { each_screen } from '../tests/browser/screens.mjs';

const wanted = process.argv.slice(2);
const folder = `${root}build/shots`;
mkdirSync(folder, { recursive: true });

async function for_the_readme(app) {
  const play = await Play.start(app);
  while (play.said.length < 6) {
    await play.say(choose(play.hand().map(({ id }) => id), play.said), (line) => offered(app, line).click());
  }
  play.close();
  await app.page.mouse.move(1, 1);
  await app.page.waitForTimeout(300);
  await app.page.screenshot({ path: `${root}assets/screenshot.png` });
}

if (wanted[0] === 'readme') {
  await inApp({ size: { width: 1280, height: 800 }, at: null }, for_the_readme);
  await close();
  process.exit();
}

for (const [name, size] of Object.entries(sizes)) {
  for (const lang of ['en', 'zh']) {
    for (const theme of ['light', 'dark']) {
      const kind = `${name}-${lang}-${theme}`;
      if (wanted.some((word) => /phone|desktop|en|zh|light|dark/.test(word) && !kind.split('-').includes(word))) continue;
      await inApp({ size, lang, theme }, (app) =>
        each_screen(app, async (screen) => {
          const words = screen.replace(/[0-9a-f]{16}/, 'debrief').replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
          await app.page.mouse.move(1, 1);
          await app.page.waitForTimeout(300);
          await app.page.screenshot({ path: `${folder}/${words}-${kind}.png` });
        })).catch((fault) => console.error(`${kind}: ${fault.message}`));
    }
  }
}
await close();
console.log(folder);
