// Two tabs on the same data: one works, the other reads until it takes over. Nothing that
// either has done is lost, also where both write at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { App, inApp, root, soak, until, watch } from './browser.mjs';
import { log, offered } from './call.mjs';
import { add_account, short_call } from './steps.mjs';

const banner = (app) => app.by('region', 'reading.title');
const saved = (app) => app.page.getByText(app.w['acc.saved'], { exact: true }).waitFor();

// Another tab of the same browser.
async function another(app, where) {
  const page = await app.page.context().newPage();
  const tab = new App(page, app.lang, app.address, watch(page, app.address));
  await tab.open(where);
  return tab;
}

async function work_here(app) {
  await app.page.bringToFront();
  await app.button('reading.here').click();
  await banner(app).waitFor({ state: 'detached' });
}

// Somebody comes to this tab.
const look_at = (app) => app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

// What a copy of all data holds.
async function kept(app) {
  await app.open('#/settings');
  const download = app.page.waitForEvent('download');
  await app.button('se.backup').click();
  const copy = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  return { calls: copy.attempts.length, accounts: copy.records.filter(([name]) => name.startsWith('account:')).length };
}

// Plain http has no locks.
function without_locks() {
  Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
}

for (const [how, before] of [['with locks', []], ['on plain http', [without_locks]]]) {
  test(`tabs: the second one reads, takes over and shows what the first has done, ${how}`, () =>
    inApp({ at: null, before }, async (one) => {
      await one.open('#/today');
      await one.button('call.start').first().click();
      await offered(one).first().click();
      await saved(one);

      const two = await another(one, '#/today');
      await banner(two).waitFor();
      assert.equal(await banner(one).count(), 0, 'the first tab goes on');
      await two.button('call.brief').first().click();
      await two.by('heading', 'call.brief', { level: 1 }).waitFor();
      await two.button('call.start').click();
      await two.page.getByText(two.w['notice.reading']).waitFor();
      assert.equal(await log(two).count(), 0, 'a tab that reads starts no call');

      await offered(one).first().click();
      await saved(one);
      const moves = await log(one).getByRole('listitem').count();
      await work_here(two);
      await banner(one).waitFor();
      await two.open('#/today');
      await two.button('today.resume').click();
      await log(two).waitFor();
      assert.ok(await until(async () => (await log(two).getByRole('listitem').count()) === moves), 'it shows all moves');
      await offered(two).first().click();
      await saved(two);

      const more = await log(two).getByRole('listitem').count();
      await work_here(one);
      await banner(two).waitFor();
      assert.ok(await until(async () => (await log(one).getByRole('listitem').count()) === more), 'and so does the first again');
      assert.deepEqual(two.faults, []);
    }));
}

// A page of the same origin that has the lock and knows these answers, by what it is asked.
async function holder(app, answers) {
  const page = await app.page.context().newPage();
  await page.goto(`${app.address}manifest.webmanifest`);
  await page.evaluate(async (answers) => {
    const [{ name }] = (await navigator.locks.query()).held;
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => answers[data] && channel.postMessage(answers[data]);
    navigator.locks.request(name, { steal: true }, () => new Promise(() => {}));
  }, answers);
  return page;
}

test('tabs: the one that is looked at works again once the other is closed', () =>
  inApp({ at: '#/today' }, async (one) => {
    await one.button('call.start').first().waitFor();
    const two = await another(one, '#/today');
    await banner(two).waitFor();
    await one.page.close();
    await look_at(two);
    await banner(two).waitFor({ state: 'detached' });
  }));

test('tabs: one that is still being closed keeps nobody from working', () =>
  inApp({ at: '#/today' }, async (one) => {
    await one.button('call.start').first().waitFor();
    const other = await holder(one, { who: 'me' });
    await banner(one).waitFor();
    await look_at(one);
    setTimeout(() => other.close(), 300);
    await banner(one).waitFor({ state: 'detached' });
  }));

test('tabs: who presses while it is still asked whether another tab works goes on working', () =>
  inApp({ at: '#/today' }, async (one) => {
    await one.button('call.start').first().waitFor();
    await holder(one, { mine: 'yours' });
    await banner(one).waitFor();
    await look_at(one);
    await work_here(one);
    await one.page.waitForTimeout(2500);  // longer than any question waits for its answer
    assert.equal(await banner(one).count(), 0);
  }));

test('tabs: a reload keeps the control', () =>
  inApp({ at: '#/today' }, async (app) => {
    for (let n = 0; n < 5; ++n) {
      await app.page.reload();
      await app.button('call.start').first().click();
      await offered(app).first().waitFor();
      assert.equal(await banner(app).count(), 0);
      await app.open('#/today');
    }
  }));

// Of each tab in each turn: one call and many accounts.
const turns = soak ? 50 : 2, each = soak ? 10 : 3;
test(`tabs: 2 x ${turns * each} changes, the tabs taking over in turn: none is lost`, { timeout: 3_600_000 }, () =>
  inApp({ at: '#/today' }, async (one) => {
    await one.button('call.start').first().waitFor();
    const two = await another(one, '#/today');
    for (let turn = 0; turn < turns; ++turn) {
      for (const tab of [one, two]) {
        if (turn > 0 || tab === two) await work_here(tab);
        await short_call(tab);
        for (let n = 1; n < each; ++n) {
          await tab.open('#/accounts');
          await add_account(tab, `${tab === one ? 'Orsel' : 'Veltry'} ${turn}.${n}`);
        }
      }
    }
    const all = { calls: 2 * turns, accounts: 2 * turns * (each - 1) };
    assert.deepEqual(await kept(two), all);
    await work_here(one);
    assert.deepEqual(await kept(one), all);
    assert.deepEqual(two.faults, []);
  }));

// A page that drives the database alone, as two tabs that know nothing of each other. A program
// that only settles stands for the app's.
const port = () => {
  const code = execFileSync('esbuild', ['--bundle', '--format=iife', '--global-name=database'], {
    cwd: `${root}web`,
    input: "export * from './database.js'; export { instantiate } from './wasm.js';",
  }).toString();
  return `<!doctype html><link rel="icon" href="data:,"><script>
    const program = () => ({ memory: { buffer: new ArrayBuffer(64) }, _initialize() {}, web_settle: () => -1 });
    globalThis.askwell = { prefix: 'askwell:test', fresh: false, scripted: true, program };
    ${code}</script>`;
};

async function drive(page, tab, changes) {
  return page.evaluate(async ([name, count]) => {
    const { instantiate, openDatabase, readDatabase, keepInDatabase } = globalThis.database;
    const keep = (record, sealed) => new Promise((done) => keepInDatabase(record, sealed, (error) => done(error?.name)));
    await instantiate({});
    await openDatabase(() => {});
    let refused = 0;
    for (let n = 0; n < count; ++n) {
      for (;;) {
        const { records } = await readDatabase();
        const [, , epoch, generation, body] = (records.find((one) => one.name === 'counter')?.sealed ?? 'askwell1 00000000 1 0 0').split(' ');
        const failure = await keep('counter', `askwell1 00000000 ${epoch} ${Number(generation) + 1} ${Number(body) + 1} ${name}`);
        if (!failure) break;
        if (failure !== 'ConstraintError') throw Error(failure);
        ++refused;
      }
      const own = await keep(`a.${name}${n}`, `askwell1 00000000 1 1 ${n}`);
      if (own) throw Error(own);
    }
    return refused;
  }, [tab, changes]);
}

const changes = soak ? 500 : 100;
test(`tabs: the store driven from two tabs at once, 2 x ${changes} changes: none is lost`, { timeout: 600_000 }, () =>
  inApp({ at: null }, async (app) => {
    const html = port();
    await app.page.context().route('**/port.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    const other = await app.page.context().newPage();
    for (const page of [app.page, other]) await page.goto(`${app.address}port.html`);
    const refused = await Promise.all([drive(app.page, 'one', changes), drive(other, 'two', changes)]);

    const { records } = await app.page.evaluate(() => globalThis.database.readDatabase());
    const counter = records.find(({ name }) => name === 'counter').sealed;
    assert.ok(counter.startsWith(`askwell1 00000000 1 ${2 * changes} ${2 * changes} `), counter);
    assert.equal(records.filter(({ name }) => name.startsWith('a.')).length, 2 * changes);
    assert.ok(refused[0] + refused[1] > 0, 'the two did meet');
  }));
