// Cuts the program in two, so that a start waits for the first part only: binaryen's wasm-split
// moves the functions of some source files into a second module, which the page fetches as soon
// as the first frame is drawn. The first module calls them through its table, where the second
// puts them. The shell of src/ui draws none of these files' screens before that.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { moveLaterData } from './later_data.mjs';
import { Reader, sections } from './wasm_file.mjs';

// Source files whose functions a start does not need, as layer/name, or as layer/folder/ for all
// files below it. Nothing in them may be called before the rest is there: the page stops with an
// error if something is.
const later = [
  'app/accounts',
  'app/authoring',
  'app/backups',
  'app/marking',
  'app/regrading',
  'app/rewinding',
  'app/sample',
  'app/sharing',
  'app/thinker',
  'app/spreadsheets',
  'app/worksheets',
  'core/customers/',
  'core/filing',
  'core/marks',
  'core/sheets/',
  'store/csv',
  'store/csv_customers',
  'store/customers',
  'store/marks_text',
  'store/mend',
  'store/proof_text',
  'store/scenario_table',
  'store/scenario_table_writer',
  'store/sheet',
  'store/sheet_faults',
  'store/text_parts',
  'store/whole_numbers',
  'ui/account_screen',
  'ui/accounts_screen',
  'ui/author_screen',
  'ui/compare_screen',
  'ui/csv_screen',
  'ui/draft_screen',
  'ui/prove_screen',
  'ui/data',
  'ui/data_dialogs',
  'ui/deal_board',
  'ui/debrief_charts',
  'ui/debrief_lists',
  'ui/debrief_marks',
  'ui/debrief_screen',
  'ui/figures',
  'ui/filing_screen',
  'ui/form_fields',
  'ui/gallery_screen',
  'ui/import_screen',
  'ui/influence_picture',
  'ui/kaism_picture',
  'ui/paper_screen',
  'ui/people_screen',
  'ui/settings_screen',
  'ui/sheet_answer',
  'ui/sheet_pictures',
  'ui/sheet_screen',
  'ui/sheet_weeks',
];

// Functions that an object file defines, by their mangled names.
function defined(object) {
  const lines = execFileSync('llvm-nm-14', ['--defined-only', '--format=posix', object], { encoding: 'utf8', maxBuffer: 64 << 20 });
  return lines.split('\n').filter((line) => / [tTwW]\b/.test(line)).map((line) => line.split(' ')[0]);
}

function objects(build) {
  const all = execFileSync('ninja', ['-C', build, '-t', 'inputs', 'app.wasm'], { encoding: 'utf8' });
  return all.split('\n').filter((name) => /\/src\/.*\.cpp\.o$/.test(name));
}

function isLater(object) {
  const [, name] = /\/src\/(.*)\.cpp\.o$/.exec(object);
  return later.some((one) => (one.endsWith('/') ? name.startsWith(one) : name === one));
}

// The names of the functions that only the files of `later` define.
function movable(build) {
  const first = new Set(), rest = new Set();
  for (const object of objects(build)) {
    const part = isLater(object) ? rest : first;
    for (const name of defined(join(build, object))) part.add(name);
  }
  return [...rest].filter((name) => name.includes('7askwell') && !/^_ZNK?St/.test(name) && !first.has(name));
}

const run = (tool, ...rest) => execFileSync(tool, rest, { stdio: ['ignore', 'ignore', 'ignore'] });

// What the compiler uses; browsers of the floor know no more.
const features = ['--enable-mutable-globals', '--enable-sign-ext', '--enable-bulk-memory'];

// How many bytes each function has, by its name.
function sizes(wasm) {
  const bytes = readFileSync(wasm), all = sections(bytes), out = new Map(), bodies = [];
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length;
  const code = new Reader(all.find(({ id }) => id === 10).body);
  for (let left = code.number(); left > 0; --left) bodies.push(code.take(code.number()).length);
  for (const { body } of all.filter(({ id }) => id === 0)) {
    const custom = new Reader(body);
    if (custom.text() !== 'name') continue;
    for (const part of sections(body, custom.at).filter(({ id }) => id === 1)) {
      const names = new Reader(part.body);
      for (let left = names.number(); left > 0; --left) {
        const index = names.number();
        out.set(names.text(), bodies[index - imported] ?? 0);
      }
    }
  }
  return out;
}

// Functions of a few instructions stay: the linker makes one of those that are the same, whatever
// file they are from, and to call one in the other part takes as many bytes.
const few = 64;

// The same as the linker has named them: of functions of one name it numbers all but the first.
function linked(wasm, names) {
  const wanted = new Set(names);
  return [...sizes(wasm)].filter(([name, size]) => size >= few && wanted.has(name.replace(/\.\d+$/, ''))).map(([name]) => name);
}

// And what nobody but these calls, such as templates of the standard library over their types.
// Their names alone do not tell: the linker makes one of functions that are the same. Nothing
// that stands in the table is added, for that may be called from anywhere.
function withWhatTheyCall(wasm, names) {
  const graph = execFileSync('wasm-opt', [...features, wasm, '--print-call-graph'], { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'ignore'] });
  const moved = new Set(names), fixed = new Set(), callers = new Map();
  for (const [, name, look] of graph.matchAll(/^ *"(.+)" \[style="(.+)"\]/gm)) {
    if (!/^filled", fillcolor="white$/.test(look)) fixed.add(name);  // imported, exported or in the table
  }
  for (const [, caller, name] of graph.matchAll(/^ *"(.+)" -> "(.+)"; \/\/ call$/gm)) {
    if (caller !== name) callers.set(name, [...callers.get(name) ?? [], caller]);
  }
  for (let before = -1; moved.size > before;) {
    before = moved.size;
    for (const [name, by] of callers) if (!fixed.has(name) && by.every((caller) => moved.has(caller))) moved.add(name);
  }
  return [...moved];
}

// The program whole, and in two parts; all without the names that the linker has left in it.
export function split(wasm) {
  const build = dirname(wasm), at = (name) => join(build, name);
  writeFileSync(at('later.txt'), withWhatTheyCall(wasm, linked(wasm, movable(build))).join('\n'));
  run('wasm-opt', ...features, '--strip-debug', wasm, '-o', at('app.whole.wasm'));
  run('wasm-split', ...features, wasm, `--split-funcs=@${at('later.txt')}`, '-o1', at('app.first.wasm'), '-o2', at('app.rest.wasm'));
  run('wasm-opt', ...features, '-Oz', at('app.first.wasm'), '-o', at('app.first.wasm'));  // 0.5 % less
  const [whole, ...parts] = ['whole', 'first', 'rest'].map((part) => readFileSync(at(`app.${part}.wasm`)));
  const { first, rest } = moveLaterData(...parts);
  if (rest.length < first.length / 20) throw Error('tools/split.mjs finds nothing to move: have names changed?');
  return { whole, first, rest };
}
