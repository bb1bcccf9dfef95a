// Runs the browser suites one after the other in this process.
//
//   node --test-reporter=spec tests/browser/run.mjs [SUITE]...     play resume axe ...
//
// half-1 and half-2 stand for suites that take about equally long and may run side by side.
// They need the app in build/site and the command line in build/askwell (`./dev build`).
// ASKWELL_SOAK=1 makes the long ones long. A failing test leaves a picture in build/browser.
import { after } from 'node:test';

import { close } from './browser.mjs';

const halves = {
  'half-1': ['play', 'keyboard', 'text', 'ime', 'touch', 'sharing', 'offline', 'hosting', 'old', 'plain', 'widgets', 'idle', 'golden', 'size'],
  'half-2': ['resume', 'platform', 'mirror', 'reflow', 'storage', 'tabs', 'kill', 'trouble', 'hostile', 'firefox', 'print', 'axe', 'agree', 'leak'],
};
const suites = Object.values(halves).flat();
const wanted = process.argv.slice(2).flatMap((name) => halves[name] ?? name);
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are: ${suites.join(' ')}`);
  process.exit(2);
}

after(close);
for (const name of wanted.length > 0 ? wanted : suites) await import(`./${name}.mjs`);
