// tools/pack.mjs: what it writes, and how it refuses.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const tool = fileURLToPath(new URL('../tools/pack.mjs', import.meta.url));
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'askwell-pack-'));
process.on('exit', () => fs.rmSync(root, {recursive: true, force: true}));

function write(file, value) {
  fs.mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
  fs.writeFileSync(path.join(root, file), JSON.stringify(value, null, 2));
}

function pack(...args) {
  const {status, stderr} = spawnSync(process.execPath, [tool, ...args], {encoding: 'utf8'});
  return {status, stderr};
}

const out = path.join(root, 'out', 'pack.json');

write('assets/words.json', {a: {en: 'A', zh: '甲'}, b: {en: 'B', zh: '乙'}});
write('assets/reactions.json', {
  askwell: 'reactions/1',
  reactions: {wasted: {en: ['w'], zh: ['费']}},
  moves: {wait: {en: 'wait', zh: '等'}, end: {en: 'end', zh: '走'}},
});
write('scenarios/scenario.schema.json', {title: 'no scenario'});
write('scenarios/b.json', {id: 'b', 'x-note': 'mine', title: {en: 'only English'}, one: 'plain'});
write('scenarios/a.json', {$schema: 's', id: 'a', title: {en: 'T', zh: '题', 'x-todo': 1}, list: [{zh: ['一']}]});

// One language, minified, scenarios in the order of their names.
assert.deepEqual(pack('zh', out, root), {status: 0, stderr: ''});
assert.equal(
    fs.readFileSync(out, 'utf8'),
    '{"askwell":"pack/1","lang":"zh","words":{"a":"甲","b":"乙"},' +
        '"reactions":{"reactions":{"wasted":{"zh":["费"]}},"moves":{"wait":{"zh":"等"},"end":{"zh":"走"}}},' +
        '"scenarios":[{"id":"a","title":{"zh":"题"},"list":[{"zh":["一"]}]},' +
        '{"id":"b","title":{"en":"only English"},"one":"plain"}]}');

// In parts: the words come with the scenario that is offered first, those of later screens with
// the others, which are sorted by level.
write('assets/words.json', {a: {en: 'A', zh: '甲'}, b: {en: 'B', zh: '乙'}, 'acct.c': {en: 'C', zh: '丙'}});
write('scenarios/c.json', {id: 'quedou-seals', level: 3});
write('scenarios/a.json', {id: 'a', level: 2});
const partOf = (part) => {
  assert.deepEqual(pack('en', out, '--part', part, root), {status: 0, stderr: ''});
  const {words, reactions, scenarios} = JSON.parse(fs.readFileSync(out, 'utf8'));
  return {words: Object.keys(words), reactions: Object.keys(reactions), ids: scenarios.map(({id}) => id)};
};
const reactions = ['reactions', 'moves'];
assert.deepEqual(partOf('first'), {words: ['a', 'b'], reactions, ids: ['quedou-seals']});
assert.deepEqual(partOf('more'), {words: ['acct.c'], reactions, ids: ['b', 'a']});
assert.deepEqual(partOf('words'), {words: ['acct.c'], reactions, ids: []});
assert.equal(pack('en', out, '--part', 'second', root).status, 2);

// A missing word ends the build with a sentence, and nothing is written.
fs.rmSync(out);
write('assets/words.json', {a: {en: 'A'}, b: {en: 'B', zh: ''}});
const words = path.join(root, 'assets/words.json');
assert.deepEqual(pack('zh', out, root), {status: 1, stderr: `${words}: no "zh" for "a", "b"\n`});
assert.ok(!fs.existsSync(out));
assert.equal(pack('en', out, root).status, 0);

// So does a file that is no JSON, and wrong usage.
fs.writeFileSync(words, '{');
assert.match(pack('en', out, root).stderr, /words\.json: .*JSON/);
fs.rmSync(words);
assert.deepEqual(pack('en', out, root), {status: 1, stderr: `${words}: can not be read\n`});
assert.equal(pack('fr', out, root).status, 2);
assert.equal(pack('en').status, 2);
console.log('pack: fine');
