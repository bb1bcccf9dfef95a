// What a first start downloads until the first reply can be pressed, in brotli KB, and in how
// many steps that wait for each other. Counted from what a real start requests.
//
//   node tools/size.mjs        fails above the budget
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

import { close, inApp, root } from '../tests/browser/browser.mjs';
import { offered } from '../tests/browser/call.mjs';

export const budget = { kb: 155, steps: 2 };
const delay = 500; // milliseconds for every answer but the page, so that steps tell apart

const brotli_kb = (bytes) =>
  zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length / 1024;

// The parts of a start in `lang`: [{file, kb, step}], in the order in which they are asked for.
// The rest of the program, other scenarios and the other language's pack are not waited for: they are held back until
// all is done.
export function measure(lang) {
  const other = lang === 'en' ? 'zh' : 'en';
  return inApp({ lang, at: null }, async (app) => {
    const parts = [];
    let page_read, ready = false;
    await app.page.route('**', async (route) => {
      const file = new URL(route.request().url()).pathname.slice(1) || 'index.html';
      const first = parts.length === 0;
      const later = new RegExp(`^app\\.rest\\.|^more\\.|^first\\.${other}\\.`).test(file);
      const begun = Date.now();
      if (!later && !ready) parts.push({ file, step: first ? 1 : 2 + Math.floor((begun - page_read) / delay) });
      if (!first) await new Promise((done) => setTimeout(done, later ? 20 * delay : delay));
      await route.continue().catch(() => {});
      if (first) page_read = Date.now();
    });
    await app.open('#/today');
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    ready = true;
    await app.page.unrouteAll({ behavior: 'ignoreErrors' });
    return parts.map((part) => ({ ...part, kb: brotli_kb(readFileSync(path.join(root, 'build/site', part.file))) }));
  });
}

export const total = (parts) => parts.reduce((sum, { kb }) => sum + kb, 0);

async function main() {
  let fine = true;
  for (const lang of ['en', 'zh']) {
    const parts = await measure(lang);
    for (const { file, kb, step } of parts) console.log(`${kb.toFixed(1).padStart(8)} KB  step ${step}  ${file}`);
    const steps = Math.max(...parts.map(({ step }) => step));
    console.log(`${total(parts).toFixed(1).padStart(8)} KB  in ${steps} steps until the first reply can be pressed, ${lang} (budget ${budget.kb} KB, ${budget.steps} steps)\n`);
    fine &&= total(parts) <= budget.kb && steps <= budget.steps;
  }
  await close();
  if (!fine) console.log('Above the budget.');
  process.exit(fine ? 0 : 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
