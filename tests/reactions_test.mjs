// The stock of customers' lines: every reaction has at least four wordings in both languages,
// and no two of them share over half of their pairs of neighbouring words (in Chinese:
// characters), so that a customer never seems to repeat a form.
import assert from 'node:assert/strict';
import fs from 'node:fs';

const {reactions, manners} = JSON.parse(fs.readFileSync(new URL('../assets/reactions.json', import.meta.url), 'utf8'));
const parts = {
  en: (line) => line.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [],
  zh: (line) => line.match(/\p{L}|\p{N}+/gu) ?? [],
};

function pairs(lang, line) {
  const words = parts[lang](line);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

for (const [lang, longest] of [['en', 90], ['zh', 34]]) {
  const lines = [];
  const all = Object.entries(reactions);
  for (const [manner, some] of Object.entries(manners)) {
    all.push(...Object.entries(some).map(([id, wordings]) => [`${manner} ${id}`, wordings]));
  }
  for (const [id, wordings] of all) {
    assert.ok(wordings[lang]?.length >= 4, `${id}: fewer than four wordings in "${lang}"`);
    for (const line of wordings[lang]) {
      assert.ok([...line].length <= longest, `${id}: too long to be spoken: ${line}`);
      lines.push({id, line, pairs: pairs(lang, line)});
    }
  }
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      const shared = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
      const half = Math.min(one.pairs.size, other.pairs.size) / 2;
      assert.ok(shared === 0 || shared <= half, `${one.id} and ${other.id} say the same: ${one.line} / ${other.line}`);
    }
  }
  console.log(`reactions: ${lines.length} lines in "${lang}"`);
}
