// Where the app comes from: one file opened by double click, or a trainer's laptop over plain
// http. Both keep progress and say in Settings what the browser forbids there.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { inApp, root, sizes, until } from './browser.mjs';
import { last_line, log, offered } from './call.mjs';
import { Host, version_b } from './host.mjs';

const site = `${root}build/site`;

async function in_profile(body) {
  const profile = mkdtempSync(path.join(tmpdir(), 'askwell-hosting-'));
  try {
    await body(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function play_on(app) {
  await offered(app).first().click();
  await app.page.getByText(app.w['acc.saved'], { exact: true }).waitFor();
  return last_line(app);
}

const says = (app, words) => app.page.locator('#page').getByText(words).waitFor();

test('hosting: the single file plays a call and keeps it over a restart of the browser', () =>
  in_profile(async (profile) => {
    const where = { profile, address: `file://${site}/askwell.html`, lang: 'zh', size: sizes.phone };
    const before = await inApp({ ...where, at: '?seed=7#/today' }, async (app) => {
      await app.button('call.start').first().click();
      return play_on(app);
    });
    await inApp({ ...where, at: '#/today' }, async (app) => {
      await app.button('today.resume').click();
      assert.ok(await until(async () => (await last_line(app)) === before), 'the same line stands there');
      await play_on(app);
      await app.open('#/settings');
      await says(app, '这是单文件版的善问');
      assert.equal(await app.page.evaluate(() => performance.getEntriesByType('resource').length), 0, 'it asks for nothing');
    });
  }));

const laptop = { args: ['--host-resolver-rules=MAP askwell.test 127.0.0.1'] };

test('hosting: over plain http from a laptop all works but installing and offline', async () => {
  const host = await Host.start(site, { name: 'askwell.test' });
  try {
    await inApp({ ...laptop, address: host.address, at: '?seed=7#/today' }, async (app) => {
      const missing = await app.page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'clipboard' in navigator, 'subtle' in crypto, 'locks' in navigator]);
      assert.deepEqual(missing, [false, false, false, false, false], 'the browser gives nothing of this here');
      await app.button('call.start').first().click();
      const before = await play_on(app);
      await app.page.reload();
      await log(app).waitFor();
      assert.ok(await until(async () => (await last_line(app)) === before), 'the call is kept');
      await play_on(app);
      await app.open('#/settings');
      await says(app, 'This address begins with http');
      await app.page.getByRole('button', { name: 'Copy as text', exact: true }).click();
      await says(app, 'Copied. Paste it somewhere safe.');
    });
  } finally {
    await host.stop();
  }
});

test('hosting: a page out of an old cache finds out within a day and becomes new', async () => {
  const host = await Host.start(site, { name: 'askwell.test', headers: { 'cache-control': 'max-age=360000' } });
  try {
    await inApp({ ...laptop, address: host.address, at: '#/today' }, async (app) => {
      const { page } = app;
      const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      const looks = () => host.asked.filter((name) => name === 'sw.js').length;
      assert.ok(await until(() => looks() === 1), 'one look on the first day');
      host.site = version_b();
      await look();
      await page.goto('about:blank');
      await app.open('#/calls');
      await app.open('#/today');
      await page.getByRole('heading', { level: 1, name: 'Today', exact: true }).waitFor();
      assert.equal(looks(), 1, 'and no other');

      await page.clock.setFixedTime(Date.now() + 86400000);
      await look();
      await says(app, 'A new version is ready.');
      assert.equal(looks(), 2);
      await page.getByRole('button', { name: 'Update now', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Today B', exact: true }).waitFor();
    });
  } finally {
    await host.stop();
  }
});
