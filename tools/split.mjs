// Cuts the program in two, so that a start waits for the first part only: binaryen's wasm-split
// moves the functions that no rehearsed start runs (rehearse.mjs) into a second module, which the
// page fetches as soon as the first frame is drawn. The first module calls them through its table,
// where the second puts them. Who calls one before it is there gets the page anew, with all of the
// program (web/wasm.js): so a start that was not rehearsed is slow, not broken.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { moveLaterData } from './later_data.mjs';
import { unrehearsed } from './rehearse.mjs';
import { features } from './wasm_file.mjs';

const run = (tool, ...rest) => execFileSync(tool, [...features, ...rest], { stdio: 'ignore' });

// The program whole, and in two parts; all without the names that the linker has left in it.
// `packs` are what a start waits for, of each language.
export function split(wasm, packs) {
  const build = dirname(wasm), at = (name) => join(build, name);
  writeFileSync(at('later.txt'), unrehearsed(wasm, packs).join('\n'));
  run('wasm-opt', '--strip-debug', wasm, '-o', at('app.whole.wasm'));
  run('wasm-split', wasm, `--split-funcs=@${at('later.txt')}`, '-o1', at('app.first.wasm'), '-o2', at('app.rest.wasm'));
  // Smaller by a hundredth, and fewer: browsers compile each function when it is first called, which
  // takes a start a tenth of its time; so the tiniest become parts of their callers.
  run('wasm-opt', '-Oz', '--always-inline-max-function-size=6', at('app.first.wasm'), '-o', at('app.first.wasm'));
  const [whole, ...parts] = ['whole', 'first', 'rest'].map((part) => readFileSync(at(`app.${part}.wasm`)));
  const { first, rest } = moveLaterData(...parts);
  if (rest.length < first.length / 20) throw Error('tools/split.mjs finds nothing to move: have names changed?');
  return { whole, first, rest };
}
