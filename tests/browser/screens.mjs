// Every screen the app says it has, opened one after the other.
import assert from 'node:assert/strict';

import { offered } from './call.mjs';
import { soak, until } from './browser.mjs';

// Makes the screens that need a past: one call brought to an end, another one running.
// Answers what "{id}" stands for in the addresses of the app's list.
async function make_history(app) {
  await app.button('call.start').first().click();
  const [, scenario] = /#\/calls\/([^/]+)\/live/.exec(await settled_address(app, '/live'));
  await offered(app).first().click();
  await app.button('call.end').click();
  const end = app.page.getByRole('button', { name: app.lang === 'en' ? 'End now' : /^现在结束|^结束/, exact: app.lang === 'en' });
  await end.last().click();
  const [, attempt] = /#\/attempts\/([^/]+)/.exec(await settled_address(app, '#/attempts/'));
  await app.page.evaluate((to) => (location.hash = to), `#/calls/${scenario}`);
  await app.button('call.start').first().click();
  await offered(app).first().click();
  return { scenario, attempt };
}

async function settled_address(app, part) {
  assert.ok(await until(() => app.page.url().includes(part)), `the address should hold ${part}, it is ${app.page.url()}`);
  return app.page.url();
}

// Accounts in whose file and worksheets everything is filled in.
async function open_sample(app) {
  await app.page.evaluate(() => (location.hash = '#/accounts'));
  await app.button('acct.sample').click();
  await app.button('acct.sample.remove').waitFor();
}

// Calls visit(fragment) with each screen open; with `sheets` also each page of an account, and all
// sheets filled in. The app's own list decides; a screen whose h1 or address does not come fails.
export async function each_screen(app, visit, { sheets = soak } = {}) {
  const { scenario, attempt } = await make_history(app);
  if (sheets) await open_sample(app);
  const listed = await app.screens();
  assert.ok(listed.length >= 6, `the app's list has its screens: ${listed}`);
  for (const pattern of listed) {
    const fragment = pattern.replace('{attempt}', attempt).replace(/attempts\/\{id\}/, `attempts/${attempt}`)
      .replace('{scenario}', scenario).replace(/\{id\}/, scenario);
    await app.page.evaluate((to) => (location.hash = to), fragment);
    assert.ok(await until(() => app.page.url().endsWith(fragment)), `${fragment} opens`);
    await app.heading().waitFor();
    assert.ok((await app.heading().textContent()).trim(), `${fragment} has a heading`);
    await visit(fragment);
  }
}
