// Scenarios of one's own: from a table, from a file with slips, proved, played, kept, given back.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

import { inApp, sizes, soak, until } from './browser.mjs';
import { replies } from './call.mjs';

const template = (app) => app.w['au.table'].replaceAll('|', '\t');
const starter = () => /```json\n([^]*?)```/.exec(fs.readFileSync(new URL('../../scenarios/README.md', import.meta.url), 'utf8'))[1];

async function open_author(app) {
  await app.page.evaluate(() => { location.hash = '#/calls'; });
  await app.button('calls.own').click();
  await app.arrived('calls.own');
}

async function check(app, text) {
  await app.by('textbox', 'au.text').fill(text);
  await app.button('au.look').click();
  await app.arrived('draft.title');
}

async function keep(app) {
  await app.button('draft.take').click();
  await app.by('region', 'prove.title').waitFor();
}

const proved = (app) => app.by('table', 'prove.players').waitFor({ timeout: 120_000 });

async function play(app) {
  await app.button('au.play').click();
  await app.button('call.start').click();
  const lines = replies(app).getByRole('button');
  await lines.first().click();
  await lines.first().waitFor();
}

// The first pair in every test run, both in the soak.
for (const [lang, size] of [['zh', sizes.phone], ['en', sizes.desktop]].slice(0, soak ? 2 : 1)) {
  test(`author: a pasted table is proved and played, and is there after a reload, ${lang}`, () =>
    inApp({ lang, size, at: '?seed=7#/today' }, async (app) => {
      await open_author(app);
      await check(app, template(app));
      await keep(app);
      const { hash } = new URL(app.page.url());
      if (soak) await proved(app);
      await play(app);
      await app.page.goto(app.page.url().replace(/#.*/, hash));
      await app.page.reload();
      await app.by('region', 'prove.title').waitFor();
    }));

  test(`author: a wrong cell is told by row and mended in place, ${lang}`, () =>
    inApp({ lang, size }, async (app) => {
      await open_author(app);
      const kind = { en: 'problem', zh: '难点' }[lang];
      await check(app, template(app).replace(`\t${kind}\t`, '\t?\t'));
      const cell = app.page.getByRole('textbox', { name: lang === 'en' ? /^Row \d+: kind$/ : /^第 \d+ 行：类型$/ });
      await cell.fill(kind);
      await app.button('draft.again').click();
      await app.button('draft.take').waitFor();
    }));
}

test('author: a file with the slips of a Chinese keyboard is mended after a look at what changes', () =>
  inApp({ size: sizes.phone, lang: 'zh' }, async (app) => {
    await open_author(app);
    const broken = starter().replace('"id": "bakery",', '“id”： “bakery”，').replace('"numbers": {"support_needed": 4}', '"numbers": {"support_needed": 4,},');
    const chooser = app.page.waitForEvent('filechooser');
    await app.button('au.open').click();
    await (await chooser).setFiles({ name: 'bakery.json', mimeType: 'application/json', buffer: Buffer.from(broken) });
    await app.by('region', 'draft.mend').waitFor();
    assert.equal(await app.button('draft.take').count(), 0);
    const before = app.w['draft.before'].replace('{words}', '“id”： “bakery”，');
    assert.ok((await app.by('region', 'draft.mend').textContent()).includes(before));
    await app.page.getByRole('button', { name: app.w['draft.do_mend'].replace('{n}', '2') }).click();
    await keep(app);
    await play(app);
  }));

test("author: the guide's page, followed to the letter, is a scenario that is given back as it came", () =>
  inApp({}, async (app) => {
    await open_author(app);
    const text = starter();
    const dropped = await app.page.evaluateHandle((words) => {
      const data = new DataTransfer();
      data.items.add(new File([words], 'bakery.json', { type: 'application/json' }));
      return data;
    }, text);
    await app.page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await app.arrived('draft.title');
    await keep(app);
    await proved(app);
    const download = app.page.waitForEvent('download');
    await app.button('au.save').click();
    const file = await (await download).path();
    assert.ok(await until(async () => fs.readFileSync(file, 'utf8') === text), 'byte for byte');
  }));
