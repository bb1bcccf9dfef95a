// Holds scenarios/scenario.schema.json and `askwell check` against each other: the shipped
// scenario, changed in one place at a time, is judged by both.
//
//   node tests/schema_test.mjs <askwell program>
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = path.resolve(process.argv[2] ?? path.join(root, 'build/askwell'));
let Ajv;
try {
  Ajv = createRequire(path.join(root, 'tools/package.json'))('ajv');
} catch {
  console.log('skipped: ajv is not installed (npm ci in tools/)');
  process.exit(77);
}

const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const schema = read('scenarios/scenario.schema.json');
const shipped = read('scenarios/quedou-seals.json');
const validate = new Ajv({allErrors: true, strict: true, strictTypes: false, strictRequired: false}).compile(schema);

// `at('needs.0.trust', 3)` sets, `at('needs.0.trust')` deletes.
function at(where, ...value) {
  return (scenario) => {
    const steps = where.split('.');
    const last = steps.pop();
    const parent = steps.reduce((inner, step) => inner[step], scenario);
    if (value.length > 0) parent[last] = value[0];
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  };
}
const add = (where, value) => (scenario) => {
  const list = where.split('.').reduce((inner, step) => inner[step] ??= [], scenario);
  list.push(value);
};
const both = (...changes) => (scenario) => changes.forEach((change) => change(scenario));
const both_languages = (text) => ({en: text, zh: text});
const move = (rest) => add('moves', {id: 'extra', say: both_languages('x'), ...rest});
const tell = both_languages('y');
const said = {say: both_languages('x'), tell};
const event = (rest) => add('events', {id: 'extra', person: 'gao', when: {turns: 2}, say: both_languages('x'), ...rest});
const absent = at('people.2.present', false);
const variants = (change) => at('variants', [{id: 'a'}, {id: 'b', ...change}]);
const when = (condition) => at('events.0.when', condition);
const english = (value) => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(english);
  if ('en' in value && 'zh' in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, english(inner)]));
};

// What both accept.
const fine = {
  'as it is': () => {},
  'a note of the author': both(at('x-note', {any: 1}), at('needs.0.x-why', null), at('title.x-todo', 1)),
  'the address of the schema': at('$schema', 'scenario.schema.json'),
  'several wordings': at('title', {en: ['a', 'b'], zh: 'c'}),
  'level 2': at('level', 2),
  'no moves but the step': at('moves', shipped.moves.filter((one) => one.id === 'step.trial')),
  'no facts': at('facts'),
  'no outcomes': at('outcomes'),
  'a reaction': at('reactions', [{to: 'silence', say: both_languages('x')}, {to: 'silence', person: 'gao', say: both_languages('y')}]),
  'numbers': at('numbers', {moves: 12, patience: 8, pass_outcome_also: 'no-sale', talk_percent: 33}),
  'a rubric': at('rubric', [{check: 'talk', weight: 0}, {check: 'explicit.seals', weight: 40, blocker: true}]),
  'conditions of every kind': when({all: [
    {need: 'seals', at_least: 'hidden'}, {any: [{asked: 'seals.problem'}, {fact: 'slot'}]},
    {not: {trust: {person: 'gao', at_least: 5}}}, {turns: 2}]}),
  'an event with one answer': both(at('events.0.clarify'), at('events.0.range'), at('events.0.yield')),
  'a decoy without situation and solution': both(at('decoys.0.situation'), at('decoys.0.solution')),
  'a fact of the brief without an answer': at('facts.0.tell'),
  'a move under a condition': move({kind: 'pitch', when: {turns: 3}}),
  'a close that wins': move({kind: 'close', wins: 'order'}),
  'a step that wins an order': move({kind: 'step', wins: 'order', names: ['who'], tell: both_languages('y')}),
  'an idea that fits nothing': move({kind: 'idea', person: 'gao'}),
  'a threat': move({kind: 'need-payoff', need: 'design', flaw: 'threatening'}),
  'words to wait for': at('facts.1.more', both_languages('x')),
  'a text of 600 letters': at('title', both_languages('善'.repeat(600))),
  'marked words': at('aim', both_languages('a *b c* d')),
  'somebody who comes later': both(absent, move({kind: 'introduce', person: 'tang', brings: 'feng', tell})),
  'somebody with ten minutes': at('people.0.leaves_after', 10),
  'somebody with concerns': at('people.0.concerns', ['price', 'service']),
  'a solution for a concern': at('needs.0.solution.concern', 'ease'),
  'an answer for another concern': move({kind: 'solution', need: 'seals', concern: 'stability', tell}),
  'an opener': move({kind: 'opener', person: 'gao', opener: 'tool', tell}),
  'an apology': move({kind: 'repair', person: 'tang', tell}),
  'a demonstration': move({kind: 'demonstration', need: 'seals', concern: 'ease', tell}),
  'a summary for a concern': move({kind: 'summary', restates: ['seals'], concern: 'ease'}),
  'a close of a kind': move({kind: 'close', close: 'isolation'}),
  'walking away': move({kind: 'walk', wins: 'no-sale'}),
  'a fact asked of the wrong person': move({kind: 'fact', fact: 'budget', person: 'feng'}),
  'blame': move({kind: 'problem', need: 'design', flaw: 'blaming'}),
  'two questions at once': move({kind: 'problem', need: 'design', flaw: 'double'}),
  'a delicate matter in public': move({kind: 'problem', need: 'design', flaw: 'in-public', tell}),
  'a discount': event({kind: 'discount', defer: said, clarify: said, trade: said, yield: said}),
  'an objection': event({kind: 'objection', acknowledge: said, clarify: said, answer: said}),
  'a buying signal': event({kind: 'signal', moves: 3}),
  'an arrival': both(absent, event({kind: 'arrival', brings: 'feng'})),
  'an interruption': event({kind: 'interruption', minutes: 5}),
  'all numbers': at('numbers', {keel_trust: 2, confident_trust: 3, introduce_trust: 1, others_trust: 0, product_time: 12, early_price: 9}),
  'checks of one\'s own': at('rubric', [{check: 'objection', weight: 5}, {check: 'no_selling', weight: 9, blocker: true}]),
  'no variants': at('variants', []),
  'two variants': at('variants', [{id: 'a'}, {
    id: 'b', opening: both_languages('x'), numbers: {patience: 5},
    people: [{id: 'gao', trust: 1, mode: 'even-keel', temper: 'even', influence: 'medium'}],
    needs: [{id: 'seals', trust: 1, urgent_at: 2, small: true, must: false,
      implications: [{id: 'returns', weight: 1}, {id: 'fines', applies: false}]}],
    facts: [{id: 'slot', trust: 1}, {id: 'supplier', person: 'feng'}],
    moves: [{id: 'seals.problem', tell: both_languages('x'), more: both_languages('y')}]}]),
  'a variant in which somebody else knows': both(
      move({kind: 'fact', fact: 'slot', person: 'gao', tell}),
      at('variants', [{id: 'a'}, {id: 'b', facts: [{id: 'slot', person: 'gao'}]}])),
  'no portrait': at('people.0.look'),
  'an odd portrait': at('people.0.look', {hair: 'bald', beard: true, disc: 4}),
  'English alone': (scenario) => Object.assign(scenario, english(scenario), {languages: ['en']}),
};

// What both refuse.
const refused = {
  'no list of languages': at('languages', 'en'),
  'no language': at('languages', []),
  'an unknown language': at('languages', ['en', 'fr']),
  'a language twice': at('languages', ['en', 'en']),
  'a newer format': at('askwell', 'scenario/2'),
  'no format': at('askwell'),
  'an unknown field': at('colour', 1),
  'a misspelt field': both(at('needs.0.trsut', 3)),
  'an unknown field of a text': at('title.fr', 'x'),
  'an unknown field of a person': at('people.0.age', 40),
  'an unknown field of a look': at('people.0.look.hat', true),
  'an unknown field of a question': at('needs.0.problem.says', 'x'),
  'an unknown field of a condition': when({turns: 1, moves: 2}),
  'an unknown number': at('numbers', {speed: 1}),
  'an unknown outcome': at('outcomes.lost', both_languages('x')),
  'level 6': at('level', 6),
  'level as a text': at('level', '1'),
  'no minutes': at('minutes', 0),
  'half a minute': at('minutes', 0.5),
  'a middling deal': at('deal', 'medium'),
  'level 2 with one decoy': both(at('level', 2), at('decoys.1')),
  'level 2 without events': both(at('level', 2), at('events')),
  'no must': both(at('needs.0.must', false), at('needs.1.must')),
  'no people': at('people', []),
  'nine people': (scenario) => {
    while (scenario.people.length < 9) {
      scenario.people.push({...shipped.people[0], id: `p${scenario.people.length}`});
    }
  },
  'trust 6': at('people.0.trust', 6),
  'an unknown role': at('people.0.roles', ['boss']),
  'roles as a text': at('people.0.roles', 'user'),
  'an unknown temper': at('people.0.temper', 'mild'),
  'an unknown hair': at('people.0.look.hair', 'mohawk'),
  'a colour too many': at('people.0.look.skin', 5),
  'glasses as a number': at('people.0.look.glasses', 1),
  'an id with capitals': at('id', 'Quedou'),
  'an id of 41 letters': at('id', 'a'.repeat(41)),
  'an id with a dot': at('people.0.id', 'g.ao'),
  'an empty id': at('facts.0.id', ''),
  'a point 0': at('facts.0.point', 0),
  'a fact of unknown kind': at('facts.0.kind', 'secret'),
  'a fact without an answer': at('facts.1.tell'),
  'a fact outside the brief without an answer': both(at('facts.0.in_brief', false)),
  'more without an answer': at('facts.0.more', both_languages('x')),
  'urgent at 0': at('needs.0.urgent_at', 0),
  'a consequence of weight 0': at('needs.0.implications.0.weight', 0),
  'a consequence without an answer': at('needs.0.implications.0.tell'),
  'must as a text': at('needs.0.must', 'yes'),
  'a want without an answer': at('decoys.0.problem.tell'),
  'a decoy of unknown kind': at('decoys.0.kind', 'need'),
  'a decoy that is a must': at('decoys.0.must', true),
  'a decoy with a weight': at('decoys.0.implications.0.weight', 1),
  'an event without a condition': at('events.0.when'),
  'a condition that asks nothing': when({}),
  'a condition that asks two things': when({turns: 1, fact: 'slot'}),
  'a rung without a need': when({turns: 1, at_least: 'known'}),
  'a need without a rung': when({need: 'seals'}),
  'an unknown rung': when({need: 'seals', at_least: 'wanted'}),
  'trust without a person': when({trust: {at_least: 3}}),
  'trust without a number': when({trust: {person: 'gao'}}),
  'an empty all': when({all: []}),
  'all as an object': when({all: {turns: 1}}),
  'turns as a text': when({turns: 'one'}),
  'a condition as a text': when('turns 1'),
  'a move of unknown kind': move({kind: 'bribe'}),
  'a move that is made from a need': move({kind: 'situation', need: 'seals'}),
  'a move without a line': both(move({kind: 'pitch'}), (scenario) => delete scenario.moves.at(-1).say),
  'a move id with a space': move({kind: 'pitch', id: 'a b'}),
  'a move id with two dots': move({kind: 'pitch', id: 'a..b'}),
  'a rapport with nobody': move({kind: 'rapport', tell: both_languages('x')}),
  'a rapport without an answer': move({kind: 'rapport', person: 'gao'}),
  'a price without an answer': move({kind: 'price'}),
  'an idea that fits, without an answer': move({kind: 'idea', person: 'gao', need: 'seals'}),
  'a summary of nothing': move({kind: 'summary'}),
  'a summary of an empty list': move({kind: 'summary', restates: []}),
  'a pitch that restates': move({kind: 'pitch', restates: ['seals']}),
  'a pitch that names': move({kind: 'pitch', names: ['who']}),
  'a pitch that wins': move({kind: 'pitch', wins: 'order'}),
  'a pitch with a flaw': move({kind: 'pitch', flaw: 'leading'}),
  'a close that wins an advance': move({kind: 'close', wins: 'advance'}),
  'a close about a need': move({kind: 'close', need: 'seals'}),
  'a step that names where': move({kind: 'step', names: ['where'], tell: both_languages('x')}),
  'a step that wins nothing known': move({kind: 'step', wins: 'love', tell: both_languages('x')}),
  'a good question among the moves': move({kind: 'problem', need: 'seals'}),
  'a question with no flaw': move({kind: 'problem', need: 'seals', flaw: 'none'}),
  'a question about nothing': move({kind: 'problem', flaw: 'leading'}),
  'somebody who comes later and leaves': both(absent, at('people.2.leaves_after', 10)),
  'nobody who stays': (scenario) => scenario.people.forEach((person) => person.leaves_after = 10),
  'an unknown concern': at('people.0.concerns', ['beauty']),
  'a solution for an unknown concern': at('needs.0.solution.concern', 'beauty'),
  'a decoy with a concern': at('decoys.0.solution.concern', 'ease'),
  'an opener of no kind': move({kind: 'opener', person: 'gao', tell}),
  'an opener to nobody': move({kind: 'opener', opener: 'fact', tell}),
  'an opener without an answer': move({kind: 'opener', opener: 'fact', person: 'gao'}),
  'a rapport of a kind': move({kind: 'rapport', opener: 'fact', person: 'gao', tell}),
  'an introduction of nobody': move({kind: 'introduce', person: 'gao', tell}),
  'a pitch that brings': move({kind: 'pitch', brings: 'feng'}),
  'an apology without an answer': move({kind: 'repair', person: 'tang'}),
  'a demonstration of nothing': move({kind: 'demonstration', tell}),
  'an answer without a concern': move({kind: 'solution', need: 'seals', tell}),
  'a pitch for a concern': move({kind: 'pitch', concern: 'ease'}),
  'a step of a closing kind': move({kind: 'step', close: 'summary', tell}),
  'an unknown close': move({kind: 'close', close: 'puppy'}),
  'walking away to nowhere': move({kind: 'walk'}),
  'walking away with an order': move({kind: 'walk', wins: 'order'}),
  'a step that wins no sale': move({kind: 'step', wins: 'no-sale', tell}),
  'a fact asked of nobody': move({kind: 'fact', fact: 'budget'}),
  'a question for no fact': move({kind: 'fact', person: 'gao'}),
  'a pitch of a fact': move({kind: 'pitch', fact: 'budget'}),
  'an unknown flaw': move({kind: 'problem', need: 'design', flaw: 'dull'}),
  'a question in public without an answer': move({kind: 'problem', need: 'design', flaw: 'in-public'}),
  'an event of unknown kind': event({kind: 'sneeze'}),
  'a demand that can not be put off': event({}),
  'an objection that can not be clarified': event({kind: 'objection', answer: said}),
  'an objection that can not be answered': event({kind: 'objection', clarify: said}),
  'an objection that is put off': event({kind: 'objection', clarify: said, answer: said, defer: said}),
  'a demand that is traded': event({defer: said, trade: said}),
  'a discount with a range': event({kind: 'discount', defer: said, range: said}),
  'a demand that lasts': event({defer: said, moves: 2}),
  'a signal that lasts nine moves': event({kind: 'signal', moves: 9}),
  'an arrival of nobody': event({kind: 'arrival'}),
  'an interruption of no length': event({kind: 'interruption'}),
  'a signal that brings': both(absent, event({kind: 'signal', brings: 'feng'})),
  'one variant': at('variants', [{id: 'a'}]),
  'four variants': at('variants', ['a', 'b', 'c', 'd'].map((id) => ({id}))),
  'a variant without an id': at('variants', [{id: 'a'}, {}]),
  'a variant with a brief': variants({brief: []}),
  'a variant with other roles': variants({people: [{id: 'gao', roles: ['user']}]}),
  'a variant with other words': variants({moves: [{id: 'seals.problem', say: tell}]}),
  'a variant with trust 6': variants({people: [{id: 'gao', trust: 6}]}),
  'an unknown reaction': at('reactions', [{to: 'sneeze', say: both_languages('x')}]),
  'a reaction without words': at('reactions', [{to: 'silence'}]),
  'patience 9': at('numbers', {patience: 9}),
  '65 moves': at('numbers', {moves: 65}),
  'passing by an order': at('numbers', {pass_outcome_also: 'order'}),
  'an unknown check': at('rubric', [{check: 'charm', weight: 5}]),
  'a check without a weight': at('rubric', [{check: 'talk'}]),
  'a weight of 101': at('rubric', [{check: 'talk', weight: 101}]),
  'an empty text': at('aim', both_languages('')),
  'a text of spaces': at('aim', both_languages('  ')),
  'a text with a line break': at('aim', both_languages('a\nb')),
  'a text with a direction mark': at('aim', both_languages('a\u202eb')),
  'a text with a lone asterisk': at('aim', both_languages('a * b')),
  'a text with two marks': at('aim', both_languages('*a* *b*')),
  'a text of 601 letters': at('aim', both_languages('善'.repeat(601))),
  'a text in no language': at('aim', {}),
  'a text as a number': at('aim', 7),
  'a text as null': at('aim', null),
  'no wordings': at('aim', both_languages([])),
  'a wording as a number': at('aim', both_languages([7])),
  'a brief in one piece': at('brief', both_languages('x')),
};
for (const field of schema.required) refused[`without "${field}"`] ??= at(field);
for (const [thing, definition] of Object.entries({
  people: 'person', facts: 'fact', needs: 'need', decoys: 'decoy', events: 'event',
})) {
  for (const field of schema.definitions[definition].required) {
    refused[`${definition} without "${field}"`] = at(`${thing}.0.${field}`);
  }
}

// What only the reader can see: references, sums, two texts that belong together.
const beyond = {
  'an unknown person': at('needs.0.person', 'tnag'),
  'an unknown need': move({kind: 'summary', restates: ['slae']}),
  'an unknown move': when({asked: 'seals.problme'}),
  'an unknown fact': when({fact: 'slto'}),
  'an unknown need in the rubric': at('rubric', [{check: 'explicit.slow', weight: 5}]),
  'a person twice': add('people', shipped.people[0]),
  'a decoy called like a need': at('decoys.0.id', 'seals'),
  'a move called like one that is made': move({kind: 'pitch', id: 'seals.problem'}),
  'a reaction twice': at('reactions', [{to: 'silence', say: both_languages('x')}, {to: 'silence', say: both_languages('y')}]),
  'a check twice': at('rubric', [{check: 'talk', weight: 5}, {check: 'talk', weight: 6}]),
  'a need that can not become urgent': at('needs.0.urgent_at', 5),
  'more support than there is': at('numbers', {support_needed: 8}),
  'bringing in somebody who is there': move({kind: 'introduce', person: 'gao', brings: 'tang', tell}),
  'an arrival of somebody who is there': event({kind: 'arrival', brings: 'tang'}),
  'a fact asked of whoever knows it': move({kind: 'fact', fact: 'budget', person: 'gao'}),
  'a variant twice': at('variants', [{id: 'a'}, {id: 'a'}]),
  'a variant of an unknown need': variants({needs: [{id: 'slae'}]}),
  'a variant of a decoy': variants({needs: [{id: 'gold', trust: 1}]}),
  'a variant without a must': variants({needs: [{id: 'seals', must: false}, {id: 'design', must: false}]}),
  'a variant that can not become urgent': variants({needs: [{id: 'seals', urgent_at: 5}]}),
  'a variant in which nothing can be told': variants({needs: [{id: 'seals', implications: [{id: 'illness', applies: true}]}]}),
  'a variant in which nobody can be asked': variants({facts: [{id: 'slot', person: 'gao'}]}),
  'nobody can pass': (scenario) => delete scenario.moves.find((one) => one.id === 'step.trial').wins,
  'a missing translation': at('title.zh'),
  'a language that is not listed': at('languages', ['en']),
  'a text without its language': at('title', 'x'),
  'the format not in first place': (scenario) => {
    const {askwell} = scenario;
    delete scenario.askwell;
    scenario.askwell = askwell;
  },
};

const guide = fs.readFileSync(path.join(root, 'scenarios/README.md'), 'utf8');
const instead = (other) => (scenario) => {
  for (const field of Object.keys(scenario)) delete scenario[field];
  Object.assign(scenario, other);
};
fine['the starter of the guide'] = instead(JSON.parse(guide.match(/```json\n([^]*?)```/)[1]));
for (const name of fs.readdirSync(path.join(root, 'scenarios'))) {
  if (!name.endsWith('.json') || name.endsWith('.schema.json')) continue;
  fine[`the shipped ${name}`] = instead(read(`scenarios/${name}`));
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'askwell-schema-'));
process.on('exit', () => fs.rmSync(folder, {recursive: true, force: true}));
const cases = [];
for (const [table, byReader, bySchema] of [[fine, true, true], [refused, false, false], [beyond, false, true]]) {
  for (const [name, change] of Object.entries(table)) {
    const scenario = structuredClone(shipped);
    change(scenario);
    const file = path.join(folder, `${cases.length}.json`);
    fs.writeFileSync(file, JSON.stringify(scenario));
    cases.push({name, file, byReader, bySchema, scenario});
  }
}
const {stdout, stderr, error} = spawnSync(program, ['check', ...cases.map((one) => one.file)], {encoding: 'utf8'});
assert.ifError(error);
assert.equal(stderr, '');

let wrong = 0;
for (const {name, file, byReader, bySchema, scenario} of cases) {
  const told = stdout.split('\n').filter((line) => line.startsWith(`${file}:`));
  if ((told.length === 0) !== byReader) {
    console.log(`${name}: the reader should ${byReader ? 'accept' : 'refuse'} it`, told.slice(0, 3));
    ++wrong;
  }
  if (validate(scenario) !== bySchema) {
    console.log(`${name}: the schema should ${bySchema ? 'accept' : 'refuse'} it`, validate.errors?.slice(0, 3));
    ++wrong;
  }
}
assert.equal(wrong, 0);

// An editor explains every field, in English and below that in Chinese.
const conditions = new Set(['allOf', 'contains', 'not', 'if', 'then', 'else']);  // they describe no fields
let explained = 0;
(function explain(at, where) {
  for (const [name, field] of Object.entries(at.properties ?? {})) {
    const [english, chinese, ...more] = (field.description ?? schema.definitions[field.$ref?.split('/').pop()]?.description ?? '').split('\n');
    assert.ok(/^[ -~]+$/.test(english) && /[\u4e00-\u9fff]/.test(chinese) && more.length === 0, `${where}/${name} is explained in both languages`);
    ++explained;
  }
  for (const [name, inner] of Object.entries(at)) if (inner && typeof inner === 'object' && !conditions.has(name)) explain(inner, `${where}/${name}`);
})(schema, '');
assert.ok(explained > 150, `${explained} fields are explained`);
console.log(`schema: ${cases.length} scenarios judged alike`);
