// Runs the browser suites one after the other in this process.
//
//   node --test-reporter=spec tests/browser/run.mjs [SUITE]...     play resume axe ...
//
// half-1 and half-2 stand for the suites of every test run; they take about equally long and may
// run side by side. long stands for the others, which ./dev soak runs.
// They need the app in build/site and a native build of the command line (`./dev build`).
// ASKWELL_SOAK=1 makes the long ones long. A failing test leaves a picture in build/browser.
import { after } from 'node:test';

import { close } from './browser.mjs';

const groups = {
  'half-1': ['play', 'keyboard', 'trouble', 'debrief', 'author'],
  'half-2': ['axe', 'resume', 'agree', 'widgets', 'idle', 'accounts'],
  long: [
    'play', 'keyboard', 'axe', 'agree', 'debrief', 'accounts', 'author', 'text', 'platform', 'storage', 'tabs', 'mirror', 'touch', 'ime', 'reflow', 'sharing', 'offline', 'hosting', 'old', 'hostile',
    'firefox', 'plain', 'sound', 'print', 'golden', 'size', 'leak',
  ],
  kills: ['kill'],
};
const suites = Object.values(groups).flat();
const wanted = process.argv.slice(2).flatMap((name) => groups[name] ?? name);
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are: ${suites.join(' ')}`);
  process.exit(2);
}

after(close);
for (const name of wanted.length > 0 ? wanted : suites) await import(`./${name}.mjs`);
