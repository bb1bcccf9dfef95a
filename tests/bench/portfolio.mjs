// How long a large customer file keeps a browser waiting: 5,000 accounts with 100,000 purchases are
// read, taken in, looked at in every worksheet, and opened again.
//
//   node tests/bench/portfolio.mjs        needs ./dev build
//
// For each step it prints the longest time that the app took at a stretch (web_settle(): a
// part of a frame) and the longest task of the whole page, layout and painting included. Exits
// with 1 where the app took longer than the limit in the middle one of three rounds.
import { close, inApp, sizes } from '../browser/browser.mjs';

const accounts = 5_000, purchases = 100_000, limit = 50, rounds = 3;
// The worksheets over all accounts (src/app/customers/worksheets.cpp).
const sheets = ['pareto', 'grade', 'pyramid', 'kaism', 'rfm', 'sales-margin', 'relationship', 'retention', 'churn', 'funnel', 'forecast', 'tracks', 'man', 'service', 'time', 'payback', 'exercise', 'weeks', 'moves'];

// In the page before the app.
function watch_waits() {
  globalThis.longest = { settle: 0, task: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.task = Math.max(longest.task, duration);
  }).observe({ type: 'longtask' });
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const { exports } = await real.apply(WebAssembly, given);
    if (!exports.web_settle) return { exports };
    const web_settle = (now) => {
      const begin = performance.now();
      const wake = exports.web_settle(now);
      longest.settle = Math.max(longest.settle, performance.now() - begin);
      return wake;
    };
    return { exports: { ...exports, web_settle } };
  };
}

const firms = () => {
  const row = (_, i) => `a${i + 1},Firm ${i + 1},${['orders', 'profit', 'credit', 'outlook', 'overall'].map((_, n) => (i * 7 + n * 3) % 11).join()},${i % 9},${i % 5}`;
  return `id,name,score_orders,score_profit,score_credit,score_outlook,score_overall,hours,visits\r\n${Array.from({ length: accounts }, row).join('\r\n')}`;
};
const orders = () => {
  const row = (_, i) => `a${1 + (i * 7919) % accounts},2026-0${1 + i % 9}-${10 + i % 19},${(i * 131) % 6000}.5,order ${i}`;
  return `account,date,amount,what\r\n${Array.from({ length: purchases }, row).join('\r\n')}`;
};

const words = (app, key, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), app.w[key]);

async function measured(app) {
  app.page.setDefaultTimeout(120_000);
  const rows = [];
  const go = (fragment) => app.page.evaluate((to) => (location.hash = to), fragment);
  const step = async (name, work) => {
    await app.page.evaluate(() => Object.assign(longest, { settle: 0, task: 0 }));
    await work();
    await app.page.waitForTimeout(700);
    const { settle, task } = await app.page.evaluate(() => longest);
    rows.push({ name, settle: Math.round(settle), task: Math.round(task) });
    console.log(name.padEnd(34), `app ${Math.round(settle)} ms`.padEnd(12), `page ${Math.round(task)} ms`);
  };
  const take = async (what, table, rows_in_it) => {
    await step(`${what}: read`, async () => {
      const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('csv.open').click()]);
      await chooser.setFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await app.page.getByText(words(app, 'csv.added', { n: rows_in_it }), { exact: true }).waitFor();
    });
    await step(`${what}: taken in`, async () => {
      await app.button(words(app, 'csv.do', { n: rows_in_it })).click();
      await app.by('progressbar', 'csv.keeping').waitFor();
      await app.by('progressbar', 'csv.keeping').waitFor({ state: 'detached' });
    });
  };

  await take('accounts', firms(), accounts);
  await take('purchases', orders(), purchases);
  for (const address of ['#/accounts', '#/portfolio', ...sheets.map((sheet) => `#/portfolio/${sheet}`)]) {
    await step(address, async () => {
      await go(address);
      await app.heading().waitFor();
      while (await app.page.getByRole('progressbar').count() > 0) await app.page.waitForTimeout(100);
    });
  }
  await step('opened again', async () => {
    await app.page.reload();
    await app.heading().waitFor();
    await app.page.waitForTimeout(2000);
    while (await app.page.getByRole('progressbar').count() > 0) await app.page.waitForTimeout(100);
  });
  return rows;
}

const all = [];
for (let round = 0; round < rounds; ++round) {
  all.push(await inApp({ size: sizes.desktop, at: '#/portfolio/data', before: [watch_waits] }, measured));
}
const middle = (values) => values.sort((a, b) => a - b)[Math.floor(rounds / 2)];
const rows = all[0].map(({ name }, i) => ({ name, settle: middle(all.map((round) => round[i].settle)), task: middle(all.map((round) => round[i].task)) }));
const late = rows.filter(({ settle }) => settle > limit);
console.log(JSON.stringify({ longest_app: Math.max(...rows.map((one) => one.settle)), longest_page: Math.max(...rows.map((one) => one.task)), limit, late: late.map((one) => one.name) }));
await close();
process.exit(late.length > 0 ? 1 : 0);
