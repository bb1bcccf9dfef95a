// The JSON Schema that editors use and the reader of the app must agree on what a scenario
// is. Every shipped scenario passes both; then it is changed in one place after the other, by
// rule, and both must take it or both must refuse it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const { default: Ajv } = createRequire(new URL('../tools/package.json', import.meta.url))('ajv');
const root = fileURLToPath(new URL('..', import.meta.url));
const schema = JSON.parse(readFileSync(`${root}scenarios/scenario.schema.json`, 'utf8'));
const fits_schema = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const shipped = readdirSync(`${root}scenarios`).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

// Which of the texts the reader takes, all in one run.
function taken_by_reader(texts) {
  const folder = mkdtempSync(path.join(tmpdir(), 'askwell-schema-'));
  try {
    const files = texts.map((text, n) => {
      const file = path.join(folder, `${n}.json`);
      writeFileSync(file, text);
      return file;
    });
    const { stdout } = spawnSync(`${root}build/askwell`, ['check', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const told = files.map((file) => stdout.split('\n').filter((line) => line.startsWith(`${file}:`)));
    return told.map((lines) => ({ taken: lines.length === 0, why: lines[0]?.replace(folder, '') ?? '' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Every place in a document, with the way there; of the items of a list only the first two,
// and the same kind of place once.
function places(document) {
  const found = [];
  const seen = new Set();
  const walk = (value, way, shape) => {
    if (typeof value !== 'object') return;
    const keys = Array.isArray(value) ? Object.keys(value).slice(0, 2) : Object.keys(value);
    for (const key of keys) {
      const here = Array.isArray(value) ? `${shape}[]` : `${shape}.${key}`;
      const kind = `${here} ${typeof value[key]}`;
      if (!Array.isArray(value) && !seen.has(kind)) found.push([...way, key]);
      seen.add(kind);
      walk(value[key], [...way, key], here);
    }
  };
  walk(document, [], '');
  return found;
}

// What is done to the object that holds `key`.
const changes = {
  'misspelt': (holder, key) => {
    holder[`${key}x`] = holder[key];
    delete holder[key];
  },
  'of another type': (holder, key) => {
    holder[key] = { string: 7, number: 'seven', boolean: 'yes', object: Array.isArray(holder[key]) ? {} : [] }[typeof holder[key]];
  },
  'null': (holder, key) => (holder[key] = null),
  'left out': (holder, key) => delete holder[key],
  'empty': (holder, key) => {
    if (typeof holder[key] === 'string') holder[key] = '';
    if (Array.isArray(holder[key])) holder[key] = [];
  },
  'below its range': (holder, key) => typeof holder[key] === 'number' && (holder[key] = -1),
  'above its range': (holder, key) => typeof holder[key] === 'number' && (holder[key] = 100000),
  'not whole': (holder, key) => typeof holder[key] === 'number' && (holder[key] += 0.5),
  'beside a name of the author': (holder) => (holder['x-note'] = 'mine'),
};

// What no schema can see: a language that is promised, and what one part asks of another.
const beyond_schema = (reason) => /translation|no "(en|zh)"|refers to|there is no|can never|unknown (person|need|fact|move)|nobody|no such/.test(reason);

for (const name of shipped) {
  const text = readFileSync(`${root}scenarios/${name}`, 'utf8');

  test(`schema: ${name} passes schema and reader`, () => {
    assert.ok(fits_schema(JSON.parse(text)), JSON.stringify(fits_schema.errors));
    assert.deepEqual(taken_by_reader([text]), [{ taken: true, why: '' }]);
  });

  test(`schema: ${name}, changed in every place, is taken by both or by none`, () => {
    const cases = [];
    for (const way of places(JSON.parse(text))) {
      for (const [what, change] of Object.entries(changes)) {
        const document = JSON.parse(text);
        const key = way.at(-1);
        const holder = way.slice(0, -1).reduce((value, step) => value[step], document);
        change(holder, key);
        const changed = JSON.stringify(document);
        if (changed !== JSON.stringify(JSON.parse(text))) cases.push({ what: `${way.join(' > ')} ${what}`, changed });
      }
    }
    assert.ok(cases.length > 300, 'the rules find many places');
    const read = taken_by_reader(cases.map(({ changed }) => changed));
    const apart = cases.flatMap(({ what, changed }, n) => {
      const fits = Boolean(fits_schema(JSON.parse(changed)));
      if (fits === read[n].taken || (fits && beyond_schema(read[n].why))) return [];
      return [`${what}: the schema ${fits ? 'takes' : 'refuses'} it, the reader ${read[n].taken ? 'takes it' : `says ${read[n].why}`}`];
    });
    assert.deepEqual(apart, [], `${apart.length} of ${cases.length}`);
  });
}
