// The conversation beside inkjs, in one run: turns a second natively and as wasm, loading,
// saving. And the same calls natively and as wasm, to the last line and score.
//
//   node --test tests/bench/engine.mjs
//
// Only ratios are judged: rounds of both sides take turns, and the medians are compared.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scenario } from './scenario.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(here, '../..');
const work = path.join(root, 'build/bench-engine');
const native = path.join(root, 'build/release/askwell');
const wasm = path.join(root, 'build/wasm-cli/askwell.js');
const rounds = 5;
const long_run = '3'; // seconds: each run is a new process, and inkjs is warm from its second round on
mkdirSync(work, { recursive: true });

// Node 18 and later have fetch, which this Emscripten's loader would call with a file's path.
const flags = Number(process.versions.node.split('.')[0]) >= 18 ? ['--no-experimental-fetch'] : [];
const run = (as, ...words) => {
  const [program, ...before] = as === 'wasm' ? [process.execPath, ...flags, wasm] : [native];
  return JSON.parse(execFileSync(program, [...before, ...words], { encoding: 'utf8' }));
};

const file_of = (lines) => {
  const file = path.join(work, `${lines}.json`);
  writeFileSync(file, JSON.stringify(scenario(lines)));
  return file;
};

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const ink = createRequire(path.join(here, 'package.json'))('inkjs/full');

// A story in which every node tells something and offers three ways on.
function story(nodes) {
  const lines = ['-> n0'];
  for (let at = 0; at < nodes; ++at) {
    lines.push(`=== n${at} ===`, `The customer tells you of trouble number ${at}, and how many days it took to mend.`);
    for (const step of [1, 7, 13]) {
      lines.push(`+ [What did trouble ${at} cost you in the end, by way ${step}?] -> n${(at + step) % nodes}`);
    }
  }
  return new ink.Compiler(lines.join('\n')).Compile().ToJson();
}

function ink_turns_a_second(json) {
  const play = new ink.Story(json);
  play.ContinueMaximally();
  let turns = 0, dice = 1;
  const begin = performance.now();
  while (performance.now() - begin < 1000) {
    for (let i = 0; i < 100; ++i, ++turns) {
      dice = (dice * 1103515245 + 12345) & 0x7fffffff;
      play.ChooseChoiceIndex((dice >> 8) % play.currentChoices.length);
      play.ContinueMaximally();
    }
  }
  return turns / (performance.now() - begin) * 1000;
}

function ink_load_ms(json) {
  const begin = performance.now();
  new ink.Story(json).ContinueMaximally();
  return performance.now() - begin;
}

function compare(ours, theirs) {
  const mine = [], other = [];
  for (let round = 0; round < rounds; ++round) {
    mine.push(ours());
    other.push(theirs());
  }
  return median(mine) / median(other);
}

for (const [as, least] of [['native', 250], ['wasm', 150]]) {
  test(`a thousand lines play at ${least} times the pace of inkjs, ${as}`, (t) => {
    if (as === 'wasm' && !existsSync(wasm)) return t.diagnostic('no wasm program to measure');
    const file = file_of(1000), json = story(1000);
    const speed = compare(() => run(as, 'bench', file, '--seconds', long_run).turns_s, () => ink_turns_a_second(json));
    t.diagnostic(`${as} ${speed.toFixed(0)} x inkjs`);
    assert.ok(speed >= least);
  });
}

test('ten thousand lines are loaded and checked in 0.12 of the time of inkjs', (t) => {
  const file = file_of(10000), json = story(10000);
  const ratio = compare(() => run('native', 'bench', file, '--seconds', '1').load_ms, () => ink_load_ms(json));
  t.diagnostic(`${ratio.toFixed(3)} of inkjs`);
  assert.ok(ratio <= 0.12);
});

test('a call of twenty moves is stored in 200 bytes and ten microseconds', (t) => {
  const { save_bytes, save_us } = run('native', 'bench', file_of(1000), '--seconds', '1');
  t.diagnostic(`${save_bytes} bytes, ${save_us} us`);
  assert.ok(save_bytes <= 200);
  assert.ok(save_us <= 10);
});

test('a million random plays of a shipped scenario take under ten seconds', (t) => {
  const file = path.join(root, 'scenarios/quedou-seals.json');
  const { plays, seconds } = run('native', 'bench', file, '--seconds', '10');
  t.diagnostic(`${plays} plays in ${seconds} s`);
  assert.ok(plays / seconds >= 100_000);
});

function shipped() {
  const files = readdirSync(path.join(root, 'scenarios')).filter((name) => name.endsWith('.json') && !name.endsWith('schema.json'));
  return files.filter((name) => readFileSync(path.join(root, 'scenarios', name), 'utf8').includes('"scenario/1"'));
}

test('a debrief is exact, and worked out in a third of a second natively, in a second as wasm', (t) => {
  for (const name of shipped()) {
    const file = path.join(root, 'scenarios', name);
    for (const [program, median_limit, worst_limit] of [['native', 300, 2000], ['wasm', 1000, Infinity]]) {
      if (program === 'wasm' && !existsSync(wasm)) continue;
      const { debriefs, exact, median_ms, worst_ms } = run(program, 'bench', file, '--debriefs', '40');
      t.diagnostic(`${name} ${program}: median ${median_ms} ms, worst ${worst_ms} ms`);
      assert.equal(exact, debriefs, name);
      assert.ok(median_ms <= median_limit, name);
      assert.ok(worst_ms <= worst_limit, name);
    }
  }
});

test('every shipped scenario plays the same natively and as wasm', (t) => {
  if (!existsSync(wasm)) return t.skip('no wasm program');
  for (const name of shipped()) {
    const file = path.join(root, 'scenarios', name);
    assert.deepEqual(run('wasm', 'bench', file, '--calls', '1000'), run('native', 'bench', file, '--calls', '1000'), name);
  }
});
