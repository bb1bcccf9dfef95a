// How Askwell's page compares with others, in one run: ratios tell, times of one machine do not.
//
//   node tests/bench/page.mjs [ROUNDS]         5 rounds; needs ./dev build and npm ci in tests/bench
//
// Every round measures every page, one after the other, so that what else the machine does
// meets them all. Prints all rounds, the versions, each figure with its limit, and one line
// of JSON. Exits with 1 when a limit is not kept.
import os from 'node:os';

import { chromium_path, close, inApp, root, sizes } from '../browser/browser.mjs';
import { whole_call } from '../browser/call.mjs';
import { memory_of, most_memory, watch_module } from '../browser/module.mjs';
import { serve } from '../../tools/serve.mjs';
import * as measure from './measure.mjs';
import * as peers from './peers.mjs';

const rounds = Number(process.argv[2] ?? 5);
const idle_seconds = 4;

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))];
const median = (values) => quantile(values, 0.5);
const short = (value) => Number(value.toFixed(2));

async function round(browser, addresses) {
  const got = {};
  for (const [name, address] of Object.entries(addresses)) {
    const cold = await measure.start(browser, address);
    const slow = name === 'empty' ? null : await measure.start(browser, address, { slow: true });
    const cpu = ['empty', 'askwell', 'jsimgui'].includes(name) ? await measure.idle(browser, address, idle_seconds) : null;
    got[name] = { ready: cold.ms, slow: slow?.ms ?? null, bytes: slow?.bytes ?? cold.bytes, requests: slow?.requests ?? cold.requests, cpu };
  }
  const { spent, latency } = await measure.moves(browser, `${addresses.askwell}?fresh#/today`, 40);
  const frame = { p50: short(median(spent)), p95: short(quantile(spent, 0.95)), input_p50: short(median(latency)), input_p95: short(quantile(latency, 0.95)) };
  return { pages: got, frame, calm: await measure.calm(browser, `${addresses.askwell}?fresh#/today`, idle_seconds) };
}

// The wasm memory after a whole call, in MB: the most of both languages and sizes.
async function memory() {
  const bytes = [];
  for (const lang of ['en', 'zh']) {
    for (const size of Object.values(sizes)) {
      bytes.push(await inApp({ lang, size, at: null, before: [watch_module] }, async (app) => {
        await whole_call(app);
        return memory_of(app);
      }));
    }
  }
  return Math.max(...bytes) / (1 << 20);
}

function figures(all, memory_mb) {
  const of = (page, what) => median(all.map(({ pages }) => pages[page][what]));
  const ratio = (what, page) => of('askwell', what) / of(page, what);
  const calm = (what) => Math.max(...all.map((one) => one.calm[what]));
  const frame = (what) => median(all.map((one) => one.frame[what]));
  return [
    ['bytes until ready / jsimgui', ratio('bytes', 'jsimgui'), 0.36, 0.30],
    ['ready - bare WebGL page, ms', of('askwell', 'ready') - of('webgl', 'ready'), 250, 150],
    ['ready / jsimgui', ratio('ready', 'jsimgui'), 0.6],
    ['slow phone, ready / jsimgui', ratio('slow', 'jsimgui'), 0.4],
    ['idle: frames', calm('frames'), 0],
    ['idle: animation callbacks', calm('callbacks'), 0],
    ['idle: CPU - empty page, points', of('askwell', 'cpu') - of('empty', 'cpu'), 0.5],
    ['frame p50, ms', frame('p50'), 1],
    ['input to draw p50, ms', frame('input_p50'), 25],
    ['wasm memory after a whole call, MB', memory_mb, most_memory / (1 << 20)],
  ].map(([name, value, limit, stretch]) => ({ name, value: short(value), limit, stretch, kept: value <= limit }));
}

async function main() {
  const folders = { ...peers.build(`${root}build/bench`), askwell: `${root}build/site` };
  const servers = {};
  for (const [name, folder] of Object.entries(folders)) servers[name] = await serve(folder);
  const addresses = Object.fromEntries(Object.entries(servers).map(([name, { address }]) => [name, address]));
  const browser = await measure.launch(chromium_path);
  const versions = { chromium: browser.version(), node: process.versions.node, ...peers.versions() };
  const machine = { processors: os.cpus().length, load: os.loadavg().map(short) };
  console.log('versions', JSON.stringify(versions), JSON.stringify(machine));

  await round(browser, addresses); // the first one warms the machine's own caches
  const all = [];
  for (let n = 1; n <= rounds; ++n) {
    all.push(await round(browser, addresses));
    const { pages, frame, calm } = all.at(-1);
    for (const [name, got] of Object.entries(pages)) console.log(`round ${n}  ${name.padEnd(8)}`, JSON.stringify(got));
    console.log(`round ${n}  frame   `, JSON.stringify(frame), 'idle', JSON.stringify(calm));
  }
  await browser.close();
  const found = figures(all, await memory());
  await close();
  for (const { close } of Object.values(servers)) await close();

  for (const { name, value, limit, stretch, kept } of found) {
    const more = stretch === undefined ? '' : `, stretch ${stretch}: ${value <= stretch ? 'kept' : 'missed'}`;
    console.log(`${kept ? 'kept  ' : 'MISSED'}  ${String(value).padStart(8)}  ${name} (at most ${limit}${more})`);
  }
  console.log(JSON.stringify({ versions, machine, rounds: all, figures: found }));
  process.exit(found.every(({ kept }) => kept) ? 0 : 1);
}

await main();
