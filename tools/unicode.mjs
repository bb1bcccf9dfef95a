// Writes the tables of character classes from the Unicode Character Database, as Debian's
// unicode-data has it. They are in the repository; this is for a new version of Unicode.
//
//   node tools/unicode.mjs        src/base/cluster_table.h and src/ui/paint/line_class_table.h
//
// A table is a list of runs for base/code_ranges.h: how many code points lie between the run
// before and this one, then its length * 32 + class. What lies between has class 0.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const database = '/usr/share/unicode/';
const root = fileURLToPath(new URL('../', import.meta.url));
const version = /-([0-9.]+)\.txt/.exec(readFileSync(`${database}LineBreak.txt`, 'utf8'))[1];

// [first, last, value] of each line of a file of the database.
function properties(file) {
  const lines = readFileSync(database + file, 'utf8').split('\n').map((line) => line.replace(/#.*/, '').split(';').map((part) => part.trim()));
  return lines.filter(([, value]) => value).map(([range, value]) => {
    const [first, last = first] = range.split('..').map((digits) => parseInt(digits, 16));
    return [first, last, value];
  });
}

function fill(classes, first, last, value) {
  for (let code = first; code <= last; ++code) classes[code] = value;
}

// The runs of a table over all code points; a -1 may be taken for what stands before it.
function runs(classes) {
  const found = [];
  for (let code = 0, before = 0; code < classes.length; ++code) {
    const value = classes[code] < 0 ? before : classes[code];
    before = value;
    if (value === 0) continue;
    const run = found.at(-1);
    if (run && run.end === code && run.value === value && run.end - run.begin < 2047) run.end = code + 1;
    else found.push({ begin: code, end: code + 1, value });
  }
  while (found.length > 0 && classes[found.at(-1).begin] < 0) found.pop();
  return found;
}

function words(classes) {
  const out = [];
  let at = 0;
  for (const { begin, end, value } of runs(classes)) {
    for (; begin - at > 65535; at += 65535) out.push(65535, 0);
    out.push(begin - at, (end - begin) * 32 + value);
    at = end;
  }
  return out;
}

function write(file, what, namespace, name, classes) {
  const lines = [[]];
  for (const word of words(classes)) {
    if (lines.at(-1).join(', ').length + String(word).length > 92) lines.push([]);
    lines.at(-1).push(word);
  }
  writeFileSync(root + file, `// ${what}, Unicode ${version}.
// Written by tools/unicode.mjs, which says how it is laid out.
#pragma once

#include <cstdint>

namespace ${namespace} {

// clang-format off
inline constexpr std::uint16_t ${name}[] = {
${lines.map((line) => line.join(', ')).join(',\n')}};
// clang-format on

}  // namespace ${namespace}
`);
  console.log(`${file}: ${lines.flat().length / 2} runs`);
}

const unassigned = new Uint8Array(0x110000).fill(1);
for (const [first, last] of properties('extracted/DerivedGeneralCategory.txt').filter(([, , value]) => value !== 'Cn')) fill(unassigned, first, last, 0);

// ---- clusters: in the order of Cluster in src/base/cluster.cpp -----------------------------
const clusters = { Control: 1, Extend: 2, SpacingMark: 2, ZWJ: 3, Extended_Pictographic: 4, Regional_Indicator: 5, L: 6, V: 7, T: 8 };
const cluster = new Int8Array(0x110000);
for (const [first, last, value] of properties('emoji/emoji-data.txt')) {
  if (value === 'Extended_Pictographic') fill(cluster, first, last, clusters[value]);
}
for (const [first, last, value] of properties('auxiliary/GraphemeBreakProperty.txt')) {
  if (clusters[value]) fill(cluster, first, last, clusters[value]);
}
// Nothing is promised for code points without a character: they close gaps between runs.
for (let code = 0x300; code < 0x110000; ++code) {
  if (unassigned[code] && cluster[code] === 0 && cluster[code - 1] !== 0 && cluster[code - 1] < 3) cluster[code] = -1;
}
write('src/base/cluster_table.h', 'How characters join to clusters', 'askwell', 'cluster_runs', cluster);

// ---- lines: in the order of Class in src/ui/paint/line_break.cpp ---------------------------------
const kinds = ['AL', 'ID', 'OP', 'CL', 'CP', 'QU', 'EX', 'IS', 'SY', 'NS', 'IN', 'BA', 'BB', 'HY', 'NU', 'PR', 'PO', 'GL', 'SP', 'ZW', 'WJ', 'B2', 'BK'];
const same = { CJ: 'NS', EB: 'ID', EM: 'ID', RI: 'B2', CB: 'B2', NL: 'BK', LF: 'BK', CR: 'BK' };
// Scripts whose marks are looked after: Latin, Greek, Cyrillic, Chinese, Japanese, symbols.
const known = [[0, 0x52f], [0x1e00, 0x1fff], [0x2000, 0x2e7f], [0x2e80, 0xa4cf], [0xf900, 0xfaff], [0xfe10, 0xfe6f], [0xff00, 0xfffd], [0x1f000, 0x1faff], [0x20000, 0x3fffd]];
const line = new Int8Array(0x110000);
for (const [first, last, value] of properties('LineBreak.txt')) {
  const kind = kinds.indexOf(same[value] ?? value);
  if (kind > 0) fill(line, first, last, kind);
}
for (const [first, last] of [[0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0x1f000, 0x1faff], [0x20000, 0x3fffd]]) {
  for (let code = first; code <= last; ++code) if (unassigned[code]) line[code] = 1;
}
for (let code = 0; code < 0x110000; ++code) {
  if (!known.some(([first, last]) => first <= code && code <= last)) line[code] = 0;
}
write('src/ui/paint/line_class_table.h', 'Where lines may break', 'askwell::ui', 'line_class_runs', line);
