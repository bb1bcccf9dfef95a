// Accounts: created, filled in, kept over a reload, deleted with Undo; their worksheets tell
// what is missing, warn and stop warning; the sample comes and goes.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';

const filled = (app, key, values) => Object.entries(values).reduce((words, [name, value]) => words.replace(`{${name}}`, value), app.w[key]);

async function add_account(app, name) {
  await app.button('acct.add').click();
  const dialog = app.by('dialog', 'acct.add');
  await dialog.getByRole('textbox', { name: app.w['in.account.name'], exact: true }).fill(name);
  await dialog.getByRole('button', { name: app.w['acct.do_add'], exact: true }).click();
  await app.arrived(name);
}

for (const [lang, size] of [['en', sizes.desktop], ['zh', sizes.phone]]) {
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
