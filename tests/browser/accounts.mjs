// Accounts: created, filled in, kept over a reload, deleted with Undo; their worksheets tell
// what is missing, warn and stop warning; the sample comes and goes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { inApp, sizes, soak, until } from './browser.mjs';
import { offered } from './call.mjs';
import { add_account } from './steps.mjs';

const filled = (app, key, values) => Object.entries(values).reduce((words, [name, value]) => words.replace(`{${name}}`, value), app.w[key]);

// The first pair in every test run, both in the soak.
for (const [lang, size] of [['en', sizes.desktop], ['zh', sizes.phone]].slice(0, soak ? 2 : 1)) {
  test(`accounts: an account is added, filled in and survives a reload, ${lang}`, () =>
    inApp({ size, lang, at: null }, async (app) => {
      await app.open('#/today');
      await app.by('navigation', 'lm.nav').getByRole('link', { name: app.w['nav.accounts'], exact: true }).click();
      await app.arrived('nav.accounts');
      await add_account(app, 'Orsel 铸造');

      await app.by('tab', 'acct.tab.file').click();
      await app.by('textbox', 'in.account.industry').fill('Castings');
      const margin = app.by('textbox', 'in.account.margin');
      await margin.fill('seven');
      await app.page.getByText(filled(app, 'fault.number', { low: '−1', high: '1' })).first().waitFor();
      assert.equal(await margin.getAttribute('aria-invalid'), 'true');
      await margin.fill('0.3');
      assert.ok(await until(async () => (await margin.getAttribute('aria-invalid')) !== 'true'), 'a fault goes with its cause');

      await app.page.reload();
      await app.heading().waitFor();
      await app.by('tab', 'acct.tab.file').click();
      assert.equal(await app.by('textbox', 'in.account.industry').inputValue(), 'Castings');
      assert.equal(await app.by('textbox', 'in.account.margin').inputValue(), '0.3');

      await app.button('acct.delete').click();
      await app.arrived('nav.accounts');
      await app.button('act.undo').click();
      await app.page.getByRole('link', { name: /Orsel 铸造/ }).waitFor();
    }));

  test(`accounts: what does not fit stays where it was typed and is told, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      const name = '善'.repeat(10_000);
      await app.button('acct.add').click();
      const dialog = app.by('dialog', 'acct.add');
      const field = dialog.getByRole('textbox', { name: app.w['in.account.name'], exact: true });
      await field.fill(name);
      await dialog.getByRole('button', { name: app.w['acct.do_add'], exact: true }).click();
      await dialog.getByText(filled(app, 'fault.and_safe', { fault: app.w['fault.too_long'], safe: app.w['acct.safe.typed'] })).waitFor();
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      assert.equal(await field.inputValue(), name);
      await field.fill('Orsel');
      await dialog.getByRole('button', { name: app.w['acct.do_add'], exact: true }).click();
      await app.arrived('Orsel');

      await app.by('tab', 'acct.tab.file').click();
      const capital = app.by('textbox', 'in.account.capital');
      await capital.fill('abc');
      assert.ok(await until(async () => (await capital.getAttribute('aria-invalid')) === 'true'), 'no number is told');
      await app.page.evaluate(() => (location.hash = '#/accounts'));
      await app.arrived('nav.accounts');
      await app.page.goBack();
      await app.arrived('Orsel');
      assert.equal(await capital.inputValue(), 'abc');
      assert.equal(await capital.getAttribute('aria-invalid'), 'true');

      await app.by('tab', 'acct.tab.purchases').click();
      const date = app.by('textbox', 'in.purchase.date');
      await date.fill('2026-02-30');
      await app.by('textbox', 'in.purchase.amount').fill('-5');
      await app.button('acct.add_purchase').click();
      assert.ok(await until(async () => (await date.getAttribute('aria-invalid')) === 'true'), 'a day that is none is told');
      assert.equal(await date.inputValue(), '2026-02-30');
    }));

  test(`accounts: a warning on the influence map goes with its cause, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      await add_account(app, 'Fennhall');
      await app.by('tab', 'acct.tab.people').click();
      await app.by('textbox', 'acct.add_person.name').fill('Elaine');
      await app.button('acct.add_person').click();
      await app.button('Elaine').click();
      await app.by('checkbox', 'one.investor').click();
      const [account] = /a\d+/.exec(app.page.url());
      const go = (fragment) => app.page.evaluate((to) => (location.hash = to), fragment);
      await go(`#/accounts/${account}/influence`);
      await app.arrived('sheet.influence');
      const warning = app.page.getByText(app.w['sheet.influence.R3'], { exact: true });
      await warning.waitFor();
      await app.page.getByRole('button', { name: /^Elaine/ }).first().waitFor();

      await go(`#/accounts/${account}`);
      await app.arrived('Fennhall');
      await app.by('tab', 'acct.tab.people').click();
      await app.by('textbox', 'in.person.coverage').fill('3');
      await go(`#/accounts/${account}/influence`);
      await app.arrived('sheet.influence');
      assert.ok(await until(async () => (await warning.count()) === 0), 'the warning is gone');
    }));

  test(`accounts: a sheet asks for what is missing, then explains its numbers, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      await add_account(app, 'Veltry');
      await app.page.getByRole('link', { name: new RegExp(app.w['sheet.budget']) }).click();
      await app.arrived('sheet.budget');
      await app.page.getByText(filled(app, 'acct.not_yet', { n: 3 }), { exact: true }).waitFor();
      await app.by('textbox', 'in.budget.price').fill('1000');
      await app.by('textbox', 'in.budget.margin').fill('0.3');
      await app.by('textbox', 'in.budget.p').fill('0.5');
      await app.button(filled(app, 'acct.why_is', { name: app.w['num.gross'], value: '300' })).click();
      await app.page.getByText(app.w['why.budget.gross']).waitFor();
    }));

  test(`accounts: the sample fills the pictures and goes with one press, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      await app.button('acct.sample').click();
      await app.page.getByText(filled(app, 'acct.count', { n: 40 }), { exact: true }).waitFor();
      for (const sheet of ['pareto', 'kaism', 'funnel', 'forecast']) {
        await app.page.evaluate((to) => (location.hash = to), `#/portfolio/${sheet}`);
        await app.arrived(`sheet.${sheet}`);
        await app.by('region', 'acct.numbers').waitFor();
      }
      await app.page.evaluate((to) => (location.hash = to), '#/accounts');
      await app.arrived('nav.accounts');
      await app.button('acct.sample.remove').click();
      await app.page.getByText(app.w['acct.none'], { exact: true }).waitFor();
    }));
}

const go = (app, fragment) => app.page.evaluate((to) => (location.hash = to), fragment);

async function with_sample(app) {
  await app.button('acct.sample').click();
  await app.page.getByText(filled(app, 'acct.count', { n: 40 }), { exact: true }).waitFor();
}

for (const [lang, size] of [['zh', sizes.phone], ['en', sizes.desktop]].slice(0, soak ? 2 : 1)) {
  test(`accounts: an exported table comes back unchanged, and a changed one changes, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      await with_sample(app);
      await app.button('csv.title').click();
      await app.arrived('csv.title');
      const [file] = await Promise.all([app.page.waitForEvent('download'), app.button(filled(app, 'csv.save_one', { kind: app.w['csv.accounts'] })).click()]);
      assert.equal(file.suggestedFilename(), 'askwell-accounts.csv');
      const csv = readFileSync(await file.path());
      assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'spreadsheets know it as UTF-8');

      const read = async (buffer) => {
        const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('csv.open').click()]);
        await chooser.setFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer });
        await app.by('region', 'csv.plan').waitFor();
      };
      await read(csv);
      await app.page.getByText(filled(app, 'csv.same', { n: 40 }), { exact: true }).waitFor();
      assert.equal(await app.page.getByText(filled(app, 'csv.changed', { n: 40 })).count(), 0);
      await app.button('act.cancel').click();

      const name = lang === 'zh' ? '澄湖包装' : 'Quillmere Foods';
      const other = Buffer.from('\ufeff' + csv.toString('utf8').replace(/^\ufeff/, '').replace(`"${name}"`, '"Orsel 铸造"') + 'x,"",,\r\n', 'utf16le');
      await read(other);
      await app.page.getByText(filled(app, 'csv.changed', { n: 1 }), { exact: true }).waitFor();
      await app.page.getByText(new RegExp(filled(app, 'csv.row_field', { n: 42, field: app.w['in.account.name'], words: '' }))).waitFor();
      await app.button('csv.do_one').click();
      await app.button('act.undo').waitFor();
      await go(app, '#/accounts/sample-a1');
      await app.arrived('Orsel 铸造');
    }));

  test(`accounts: 30,000 purchases are read, saved and opened again, with a bar for how far, ${lang}`, () =>
    inApp({ size, lang, at: '#/portfolio/data' }, async (app) => {
      const bar = (key) => app.by('progressbar', key);
      const take = async (buffer, rows) => {
        const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('csv.open').click()]);
        await chooser.setFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(buffer) });
        if (rows > 1000) await bar('csv.reading').waitFor();
        await app.page.getByText(filled(app, 'csv.added', { n: rows }), { exact: true }).waitFor();
        await app.button(filled(app, 'csv.do', { n: rows })).click();
        if (rows > 1000) await bar('csv.keeping').waitFor();
        await bar('csv.keeping').waitFor({ state: 'detached' });
      };
      const ids = Array.from({ length: 500 }, (_, i) => `a${i + 1}`);
      await take(`id,name\r\n${ids.map((id) => `${id},Firm ${id}`).join('\r\n')}`, 500);
      await take(`account,date,amount\r\n${Array.from({ length: 30_000 }, (_, i) => `${ids[i % 500]},2026-0${1 + i % 9}-11,${i}`).join('\r\n')}`, 30_000);

      await app.page.waitForTimeout(500);  // the last of it is on its way to the disk
      await app.page.reload();
      await app.page.getByText(filled(app, 'csv.kind_count', { kind: app.w['csv.purchases'], n: 30_000 }), { exact: true }).waitFor();
    }));

  test(`accounts: after a call what was found out is held against the truth, ${lang}`, () =>
    inApp({ size, lang }, async (app) => {
      await app.button('call.start').first().click();
      for (let turn = 0; turn < 3; ++turn) await offered(app).first().click();
      await app.button('call.end').click();
      await app.button(lang === 'en' ? 'End now' : '现在结束').click();
      await app.button('deb.file').click();
      await app.arrived('filing.title');
      await app.by('radio', 'filing.found_out').first().click();
      await app.by('checkbox', 'one.investor').first().click();
      await app.button('filing.compare').click();
      const outcome = app.by('region', 'filing.outcome');
      await outcome.waitFor();
      assert.ok(await outcome.getByRole('listitem').count() > 10, 'item by item');
      await app.page.reload();
      await app.by('region', 'filing.outcome').waitFor();
    }));
}

// From the middle of an element, by the mouse.
async function drag_by(app, element, x, y) {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  const from = [box.x + box.width / 2, box.y + box.height / 2];
  await app.page.mouse.move(...from);
  await app.page.mouse.down();
  await app.page.mouse.move(from[0] + x, from[1] + y, { steps: 8 });
  await app.page.mouse.up();
}

const largest = { en: 'Quillmere Foods', zh: '澄湖包装' };

for (const [lang, size] of [['en', sizes.desktop], ['zh', sizes.phone]]) {
  test(`accounts: a portfolio is graded, and graded anew it tells who moved, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      await with_sample(app);
      const grade = async () => {
        await go(app, '#/portfolio/grade');
        await app.arrived('sheet.grade');
        await app.button('moves.keep').click();
        await app.page.getByText(app.w['moves.kept'], { exact: true }).first().waitFor();
      };
      const moved = app.by('region', 'moves.title').getByText(new RegExp(`^${largest[lang]}(: |：).* → D(, since |，自 )\\d{4}-\\d\\d-\\d\\d$`));
      await grade();
      assert.equal(await moved.count(), 0);

      await go(app, '#/accounts/sample-a1');
      await app.arrived(largest[lang]);
      await app.by('tab', 'acct.tab.file').click();
      for (const score of ['orders', 'profit', 'credit', 'outlook', 'overall']) {
        await app.by('textbox', `in.account.score_${score}`).fill('0');
      }
      await grade();
      await moved.first().waitFor();
    }));

  test(`accounts: an account is moved on the matrix by keys and by the mouse, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      await with_sample(app);
      await go(app, '#/portfolio/kaism');
      await app.arrived('sheet.kaism');
      const named = (end) => app.page.getByRole('button', { name: new RegExp(`^1\\. ${largest[lang]}${end}`) });
      const dot = named('.*[:：]'), name = named('[^:：]*$');
      const there = app.page.getByText(new RegExp(`^${app.w['kaism.would_be'].split('{')[0]}`));
      await dot.focus();
      await app.page.keyboard.press('Enter');
      const lead = app.by('slider', 'num.kaism.x');
      await lead.focus();
      assert.equal(await there.count(), 0, 'nothing is moved yet');
      for (let step = 0; step < 5; ++step) await app.page.keyboard.press('ArrowRight');
      await there.waitFor();
      const by_keys = await there.textContent();

      await drag_by(app, dot, -60, 40);
      assert.ok(await until(async () => (await there.textContent()) !== by_keys), 'the mouse moves it elsewhere');
      await name.click();
      assert.ok(await until(async () => (await lead.count()) === 0), 'its name lets it go');
      await name.click();
      await lead.waitFor();
      await app.button('act.table').click();
      await app.by('table', 'sheet.kaism').getByText(new RegExp(`^1\\. ${largest[lang]}`)).waitFor();
    }));

  test(`accounts: a deal goes through the funnel by keys and, where there is room, by the mouse, ${lang}`, () =>
    inApp({ size, lang, at: '#/accounts' }, async (app) => {
      await with_sample(app);
      await go(app, '#/portfolio/funnel');
      await app.arrived('sheet.funnel');
      const board = app.by('group', 'board.title');
      const first = (await board.getByRole('button').first().getAttribute('aria-label')).split(/, |，/)[0];
      const deal = board.getByRole('button', { name: new RegExp(`^${first}(, |，)`) });
      const stands_at = (state) => until(async () => (await deal.getAttribute('aria-label')).endsWith(app.w[`one.${state}`]));
      await deal.focus();
      await app.page.keyboard.press('Enter');
      const list = app.by('combobox', filled(app, 'board.move', { name: first }));
      await list.focus();
      await app.page.keyboard.press('ArrowDown');
      assert.ok(await stands_at('proposal'), 'one step on by keys');

      if (size === sizes.phone) return;
      await drag_by(app, deal, (await deal.boundingBox()).width + 10, 0);
      assert.ok(await stands_at('negotiation'), 'and one more by the mouse');
    }));
}

test('accounts: people are dragged on the map, and a click stays a click', () =>
  inApp({ size: sizes.desktop, lang: 'en', at: '#/accounts' }, async (app) => {
    await with_sample(app);
    await go(app, '#/accounts/sample-a1/influence');
    await app.arrived('sheet.influence');
    const person = (name) => app.page.getByRole('button', { name: new RegExp(`^${name}[ ,]`) });
    const middle = async (name) => {
      const box = await person(name).boundingBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const above = async () => (await person('Rosa Lindqvist').boundingBox()).y;
    const before = await above();
    await app.page.mouse.move(...await middle('Rosa Lindqvist'));
    await app.page.mouse.down();
    await app.page.mouse.move(...await middle('Daniel Obi'), { steps: 8 });
    await app.page.mouse.up();
    assert.ok(await until(async () => (await above()) > before + 50), 'Rosa now reports to Daniel');
    assert.equal(await person('Rosa Lindqvist').getAttribute('aria-current'), null, 'a drag presses nothing');
    await person('Rosa Lindqvist').click();
    await app.by('combobox', 'in.person.reports_to').selectOption('Elaine Hart');
    assert.ok(await until(async () => (await above()) < before + 50), 'and by the list to Elaine again');
  }));

test('accounts: a worksheet and a whole plan print as text, the map as a tree', () =>
  inApp({ size: sizes.desktop, lang: 'en', at: '#/accounts' }, async (app) => {
    await with_sample(app);
    for (const [fragment, title] of [['influence', 'sheet.influence'], ['paper', 'Quillmere Foods']]) {
      await go(app, `#/accounts/sample-a1/${fragment}`);
      await app.arrived(title);
      await app.page.emulateMedia({ media: 'print' });
      const page = await app.page.evaluate(() => {
        const shown = [...document.querySelectorAll('#page *')].filter((element) => element.checkVisibility());
        return {
          words: shown.map((element) => (element.childElementCount === 0 ? element.textContent : '')).join('\n'),
          placed: shown.filter((element) => getComputedStyle(element).position !== 'static').length,
          wide: shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 1).length,
        };
      });
      assert.match(page.words, /— Rosa Lindqvist|Rosa Lindqvist/);
      assert.match(page.words, /\d{4}-\d\d-\d\d/);
      assert.equal(page.placed, 0, 'everything flows');
      assert.equal(page.wide, 0, 'nothing is cut');
      await app.page.emulateMedia({ media: null });
    }
  }));
