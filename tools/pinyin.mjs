// Writes the order of Chinese signs by their sound, in the order that the browser's engine has
// it (CLDR). The table is in the repository; this is for a new version of CLDR.
//
//   node tools/pinyin.mjs        src/base/pinyin_table.h
//
// It holds the 6,763 signs of GB 2312, in which nearly all names in China are written. Signs that
// a name hardly has but as a surname stand where the surname's sound does.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = 'src/base/pinyin_table.h';
const surnames = { 曾: '增', 仇: '囚', 覃: '秦' };  // each with a sign of the same sound
const a_line = 31;  // signs, each two columns wide in most editors

const decoder = new TextDecoder('gb18030');
const signs = [];
for (let row = 0xb0; row <= 0xf7; ++row) {
  for (let place = 0xa1; place <= 0xfe; ++place) signs.push(decoder.decode(new Uint8Array([row, place])));
}
const { compare } = new Intl.Collator('zh-u-co-pinyin');
const sounding = (sign) => surnames[sign] ?? sign;
const sorted = signs.filter((sign) => /^\p{Script=Han}$/u.test(sign)).sort((a, b) => compare(sounding(a), sounding(b)));

const lines = [];
for (let at = 0; at < sorted.length; at += a_line) lines.push(`    "${sorted.slice(at, at + a_line).join('')}"`);
writeFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), `// The signs of GB 2312 in the order of their sound, CLDR ${process.versions.cldr}.
// Written by tools/pinyin.mjs.
#pragma once

#include <string_view>

namespace askwell {

// clang-format off
inline constexpr std::string_view pinyin_order =
${lines.join('\n')};
// clang-format on

}  // namespace askwell
`);
console.log(`${file}: ${sorted.length} signs`);
