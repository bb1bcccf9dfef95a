// A scenario with as many lines of dialogue as asked for, within the format's limits. A line is
// one text of either side in one language; both languages count.
const words = (what, number) => ({
  en: `This is what they say of ${what} number ${number}, and how many days it took to mend.`,
  zh: `说到第 ${number} 处${what}，前后一共花了好些天才理顺。`,
});

const said = (what, at) => ({ ask: words(`${what} question`, at), tell: words(`${what} answer`, at) });

function need(at) {
  const implications = Array.from({ length: 16 }, (_, i) =>
    ({ id: `c${i}`, weight: 1 + i % 2, ...said('consequence', at * 16 + i) }));
  return {
    id: `need-${at}`, person: at % 2 ? 'gao' : 'tang', must: at < 2, trust: 1, urgent_at: 3, name: words('need', at),
    situation: said('situation', at), problem: said('problem', at), implications,
    payoff: said('value', at),
    solution: { say: words('offer', at), tell: words('agreement', at) },
  };
}

const person = (id, role, influence) => ({
  id, name: { en: id, zh: id }, title: { en: id, zh: id }, roles: [role], influence, mode: 'growth', temper: 'warm', trust: 2,
});

// The lines of dialogue that the moves of needs, facts and the author hold in one language.
const lines_of_need = 40;

export function scenario(lines) {
  const wanted = lines / 2;  // in one language
  const needs = Math.min(64, Math.floor(wanted * 0.8 / lines_of_need));
  const facts = Math.min(256, Math.floor((wanted - needs * lines_of_need) / 4));
  const own = Math.ceil((wanted - needs * lines_of_need - facts * 2) / 2);
  const kinds = ['rapport', 'idea', 'price', 'pitch', 'concession'];
  return {
    askwell: 'scenario/1', id: `generated-${lines}`, languages: ['en', 'zh'],
    title: words('title', lines), aim: words('aim', lines), brief: [words('brief', lines)],
    level: 3, minutes: 30,
    opening: { person: 'gao', say: words('opening', 0) },
    people: [person('gao', 'investor', 'high'), person('tang', 'user', 'medium')],
    facts: Array.from({ length: facts }, (_, at) =>
      ({ id: `fact-${at}`, person: at % 2 ? 'gao' : 'tang', point: 1 + at % 9, ...said('fact', at) })),
    needs: Array.from({ length: needs }, (_, at) => need(at)),
    moves: [
      ...Array.from({ length: own }, (_, at) => ({
        id: `own-${at}`, kind: kinds[at % kinds.length], person: at % 2 ? 'gao' : 'tang',
        say: words('move', at), tell: words('reply', at),
      })),
      { id: 'sum-up', kind: 'summary', person: 'gao', restates: ['need-0', 'need-1'], say: words('summary', 0) },
      {
        id: 'trial', kind: 'step', person: 'gao', names: ['what', 'who', 'when'], wins: 'advance',
        say: words('step', 0), tell: words('yes', 0),
      },
    ],
    numbers: { moves: 20 },
  };
}
