// Runs the browser suites one after the other in this process.
//
//   node --test-reporter=spec tests/browser/run.mjs [SUITE]...     play resume axe ...
//
// They need the app in build/site and the command line in build/askwell (`./dev build`).
// ASKWELL_SOAK=1 makes the long ones long. A failing test leaves a picture in build/browser.
import { after } from 'node:test';

import { close } from './browser.mjs';

const suites = ['play', 'resume', 'platform', 'keyboard', 'text', 'ime', 'touch', 'mirror', 'reflow', 'storage', 'tabs', 'sharing', 'kill', 'axe', 'agree', 'idle', 'size'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are: ${suites.join(' ')}`);
  process.exit(2);
}

after(close);
for (const name of wanted.length > 0 ? wanted : suites) await import(`./${name}.mjs`);
