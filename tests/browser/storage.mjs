// Storage that is full, forbidden, cleared or damaged: said in one sentence, and the app goes
// on. What is backed up comes back.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { inApp, until } from './browser.mjs';
import { last_line, log, offered } from './call.mjs';

const count = (app) => log(app).getByRole('listitem').count();

async function move(app) {
  const before = await count(app);
  await offered(app).first().click();
  assert.ok(await until(async () => (await count(app)) > before), 'the call goes on');
}

async function under_way(app, moves) {
  await app.open('#/today');
  await app.button('call.start').first().click();
  await offered(app).first().waitFor();
  for (let n = 0; n < moves; ++n) await move(app);
  await saved(app);
}

const saved = (app) => app.page.getByText(app.w['acc.saved'], { exact: true }).waitFor();

// The sentence shows once, and the call can be played on.
async function told_and_goes_on(app, sentence) {
  const told = app.page.getByText(sentence);
  await told.first().waitFor();
  await move(app);
  assert.ok((await told.count()) <= 1, 'it is told once');
}

async function resumed(app) {
  await app.open('#/today');
  await app.button('today.resume').click();
  await log(app).waitFor();
  return last_line(app);
}

// Leaves the app for a page of the same host that runs nothing.
async function leave(app) {
  const pack = await app.page.evaluate(() => performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.txt')).name);
  await app.page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 })); // browsers ask, as this page has no icon
  await app.page.goto(pack);
}

// Clears kinds of storage ("local_storage", "indexeddb", "all") as a cleaning tool does.
async function clear(app, kinds) {
  const devtools = await app.page.context().newCDPSession(app.page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(app.address).origin, storageTypes: kinds });
}

// In the page: once `disk_is_full` is set, the database answers as on a full disk.
function fill_the_disk_later() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...values) {
    const asked = put.apply(this, values);
    if (globalThis.disk_is_full) {
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      this.transaction.abort();
    }
    return asked;
  };
}

for (const [lang, sentence] of [['en', /no room left/], ['zh', /空间满了/]]) {
  test(`storage: full, ${lang}`, () =>
    inApp({ lang, at: null, before: [fill_the_disk_later] }, async (app) => {
      await under_way(app, 1);
      await app.page.evaluate(() => {
        globalThis.disk_is_full = true;
        for (let size = 4 << 20, n = 0; size > 0; size >>= 1) {
          try {
            for (;;) localStorage.setItem(`other app ${++n}`, 'x'.repeat(size));
          } catch {
            // No room for this much: less of it.
          }
        }
      });
      await offered(app).first().click();
      await told_and_goes_on(app, sentence);
    }));
}

// In the page: from the n-th call on, `stop_after(n)`, both stores answer as on a full disk.
function stop_later() {
  let left = Infinity;
  globalThis.stop_after = (n) => { left = n; };
  const full = () => new DOMException('full', 'QuotaExceededError');
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...values) {
    const asked = put.apply(this, values);
    if (left-- <= 0) {
      Object.defineProperty(this.transaction, 'error', { value: full() });
      this.transaction.abort();
    }
    return asked;
  };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...values) {
    if (left-- <= 0) throw full();
    setItem.apply(this, values);
  };
}

for (const n of [0, 1, 2, 5]) {
  test(`storage: stopped at call ${n}, told once, and nothing old is lost`, () =>
    inApp({ at: null, before: [stop_later] }, async (app) => {
      await under_way(app, 2);
      const line = await last_line(app);
      await app.page.evaluate((calls) => {
        globalThis.told = 0;
        const page = document.getElementById('page');
        let before = false;
        new MutationObserver(() => {
          const now = page.textContent.replace(/\s+/g, ' ').includes('no room left');
          if (now && !before) ++globalThis.told;
          before = now;
        }).observe(page, { subtree: true, childList: true, characterData: true });
        globalThis.stop_after(calls);
      }, n);
      for (let move_of = 0; move_of < 5; ++move_of) await move(app);
      await app.page.getByText(/no room left/).first().waitFor();
      await app.button('act.close').click();
      await move(app);
      assert.equal(await app.page.evaluate(() => globalThis.told), 1);
      await app.page.reload();
      await log(app).waitFor();
      const lines = await log(app).getByRole('listitem').allTextContents();
      assert.ok(lines.some((text) => text.trim() === line), 'what was kept before is there');
    }));
}

for (const [lang, sentence] of [['en', /does not keep data/], ['zh', /不让存数据/]]) {
  test(`storage: forbidden by the browser, ${lang}`, async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'askwell-forbidden-'));
    mkdirSync(path.join(profile, 'Default'));
    writeFileSync(path.join(profile, 'Default/Preferences'),
                  JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
    try {
      await inApp({ lang, profile, at: null }, async (app) => {
        await app.open('#/today');
        const blocked = await app.page.evaluate(() => {
          try {
            return !localStorage;
          } catch {
            return true;
          }
        });
        assert.ok(blocked, 'this browser forbids storage');
        await app.button('call.start').first().click();
        await offered(app).first().click();
        await told_and_goes_on(app, sentence);
      });
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

test('storage: cleared in mid-call is told once, and the call is kept again', () =>
  inApp({ at: null }, async (app) => {
    await under_way(app, 2);
    await clear(app, 'all');
    await move(app);
    await app.page.getByText(/cleared|emptied|removed/).first().waitFor();
    await move(app);
    await saved(app);
    const line = await last_line(app);
    assert.equal(await resumed(app), line);
  }));

for (const kind of ['local_storage', 'indexeddb']) {
  test(`storage: ${kind} alone cleared between visits loses nothing`, () =>
    inApp({ at: null }, async (app) => {
      await under_way(app, 3);
      const line = await last_line(app);
      await leave(app);
      await clear(app, kind);
      assert.equal(await resumed(app), line);
    }));
}

for (const kind of ['local_storage', 'indexeddb']) {
  test(`storage: ${kind} alone cleared between visits loses none of 900 accounts`, () =>
    inApp({ at: '#/portfolio/data' }, async (app) => {
      const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('csv.open').click()]);
      const table = Array.from({ length: 900 }, (_, i) => `a${i + 1},Firm ${i + 1}`);
      await chooser.setFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(['id,name', ...table].join('\r\n')) });
      await app.button(app.w['csv.do'].replace('{n}', 900)).click();
      await app.by('progressbar', 'csv.keeping').waitFor();
      await app.by('progressbar', 'csv.keeping').waitFor({ state: 'detached' });
      await app.page.waitForTimeout(500);  // the last of it is on its way to the disk
      await leave(app);
      await clear(app, kind);
      await app.open('#/accounts');
      await app.page.getByText(app.w['acct.count'].replace('{n}', 900), { exact: true }).waitFor();
    }));
}

test('storage: a damaged copy falls back to the one before', () =>
  inApp({ at: null }, async (app) => {
    await under_way(app, 2);
    const before = await last_line(app);
    await move(app);
    await saved(app);
    await leave(app);
    await clear(app, 'indexeddb');
    await app.page.evaluate(() => {
      const generation = (key) => Number(localStorage.getItem(key).split(' ')[3]);
      const slots = Object.keys(localStorage).filter((key) => key.startsWith('askwell:') && /\bcall\b/.test(key));
      const [newest] = slots.sort((a, b) => generation(b) - generation(a));
      localStorage.setItem(newest, localStorage.getItem(newest).slice(0, -2));
    });
    assert.equal(await resumed(app), before);
  }));

test('storage: a backup brings everything to another browser', async () => {
  const { file, line } = await inApp({ at: null }, async (app) => {
    await under_way(app, 2);
    const line = await last_line(app);
    await app.open('#/settings');
    const download = app.page.waitForEvent('download');
    await app.button('se.backup').click();
    const file = await (await download).path();
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^\{\s*"askwell":\s*"backup\/1"/);
    assert.match((await download).suggestedFilename(), /\.askwell$/);
    return { file: { name: 'old.askwell', mimeType: 'application/octet-stream', buffer: Buffer.from(text) }, line };
  });
  await inApp({ at: '#/settings' }, async (app) => {
    const chooser = app.page.waitForEvent('filechooser');
    await app.button('se.restore').click();
    await (await chooser).setFiles(file);
    await app.page.getByRole('dialog').getByRole('button', { name: 'Restore now' }).click();
    assert.equal(await resumed(app), line);
  });
});

test('storage: a fresh start writes nothing and promises nothing', () =>
  inApp({ at: null }, async (app) => {
    await app.open('?fresh#/today');
    await app.button('call.start').first().click();
    await move(app);
    await app.page.waitForTimeout(500);
    assert.deepEqual(await app.page.evaluate(() => Object.keys(localStorage)), []);
    assert.deepEqual(await app.page.evaluate(() => indexedDB.databases()), []);
    assert.equal(await app.page.getByText(app.w['acc.saved'], { exact: true }).count(), 0, 'what is not kept is not said to be saved');
    await app.page.reload();
    await app.open('#/today');
    assert.equal(await app.button('today.resume').count(), 0);
  }));

test('storage: a file that is no backup changes nothing', () =>
  inApp({ at: null }, async (app) => {
    await under_way(app, 1);
    const line = await last_line(app);
    await app.open('#/settings');
    for (const text of ['', '{', '{"askwell": "backup/1"', 'PK\u0003\u0004', '[[[['.repeat(1000)]) {
      const chooser = app.page.waitForEvent('filechooser');
      await app.button('se.restore').click();
      await (await chooser).setFiles({ name: 'x.askwell', mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
      await app.page.getByText(/not an Askwell/).first().waitFor();
    }
    assert.equal(await resumed(app), line);
  }));
