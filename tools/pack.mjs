// Writes the packs of one language: what the app needs to speak it (src/store/pack/pack.h).
//
//   node tools/pack.mjs LANG OUT.json [--part first|more|words] [ROOT]
//
// Reads assets/words.json, assets/reactions.json and scenarios/*.json below ROOT (default:
// the folder above this file). The first part is what a start waits for: the words and the
// scenario that Today offers first. The second has all other scenarios and the words of the
// screens that arrive later; "words" is the second part without its scenarios. Without --part
// all is in one pack. Of a text that LANG lacks, the language it has is kept, so that packs of
// different languages number their texts alike and can be merged. A word of the interface
// that LANG lacks ends the build.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const languages = ['en', 'zh'];
const parts = ['first', 'more', 'words', 'all'];
// Words that only screens and dialogs use which arrive later, with the rest of the program.
const laterWord = new RegExp('^(about|acct|au|board|bot|chart|cmp|copy|csv|days|doubt|draft|exercise|fault|filing|finish|' +
    'gal|host|import|in|kaism|keys|map|moves|num|one|paper|paste|prove|restore|row|sheet|store|weeks|why|wipe)\\.');
const firstScenario = 'quedou-seals';

class Fault extends Error {}

function readJson(file) {
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch {
    throw new Fault(`${file}: can not be read`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault(`${file}: ${error.message}`);
  }
}

function isText(value) {
  const keys = Object.keys(value).filter((key) => !key.startsWith('x-'));
  return keys.length > 0 && keys.every((key) => languages.includes(key));
}

// The same value with one language for each text and without the author's own x- fields.
function stripped(value, lang) {
  if (Array.isArray(value)) return value.map((one) => stripped(one, lang));
  if (value === null || typeof value !== 'object') return value;
  if (isText(value)) {
    const kept = lang in value ? lang : languages.find((one) => one in value);
    return {[kept]: value[kept]};
  }
  const out = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('x-') || key === '$schema') continue;
    out[key] = stripped(inner, lang);
  }
  return out;
}

function wordsOf(file, lang) {
  const words = {};
  const missing = [];
  for (const [key, texts] of Object.entries(readJson(file))) {
    if (typeof texts?.[lang] === 'string' && texts[lang] !== '') words[key] = texts[lang];
    else missing.push(key);
  }
  if (missing.length > 0) {
    throw new Fault(`${file}: no "${lang}" for ${missing.map((key) => `"${key}"`).join(', ')}`);
  }
  return words;
}

export function packOf(root, lang, part = 'all') {
  const {reactions, manners, moves} = readJson(path.join(root, 'assets/reactions.json'));
  const folder = path.join(root, 'scenarios');
  const rank = ({id}) => (id === firstScenario ? 0 : 1);
  const scenarios = fs.readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
      .sort()
      .map((name) => readJson(path.join(folder, name)))
      .sort((a, b) => rank(a) - rank(b) || (a.level ?? 1) - (b.level ?? 1))
      .filter((scenario) => part === 'all' || (part !== 'words' && (rank(scenario) === 0) === (part === 'first')));
  return {
    askwell: 'pack/1',
    lang,
    words: Object.fromEntries(Object.entries(wordsOf(path.join(root, 'assets/words.json'), lang))
        .filter(([key]) => part === 'all' || laterWord.test(key) === (part !== 'first'))),
    reactions: stripped({reactions, ...manners && {manners}, moves}, lang),
    scenarios: scenarios.map((scenario) => stripped(scenario, lang)),
  };
}

function main(args) {
  const flag = args.indexOf('--part');
  const [, part] = flag < 0 ? [] : args.splice(flag, 2);
  const [lang, out, root = fileURLToPath(new URL('..', import.meta.url))] = args;
  if (!languages.includes(lang) || out === undefined || (flag >= 0 && !parts.includes(part))) {
    console.error('usage: node tools/pack.mjs en|zh OUT.json [--part first|more|words] [ROOT]');
    return 2;
  }
  try {
    fs.mkdirSync(path.dirname(path.resolve(out)), {recursive: true});
    fs.writeFileSync(out, JSON.stringify(packOf(root, lang, part)));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    console.error(error.message);
    return 1;
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
