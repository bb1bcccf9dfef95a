// The pages that Askwell is measured against, each in a folder of its own under build/bench:
//
//   empty    nothing at all: what a browser costs by itself
//   webgl    one triangle: the least that a page painted by WebGL2 can take
//   ink      a story of 100 nodes, played by inkjs
//   jsimgui  Dear ImGui's demo window, by the package's own example
//
// Every text file gets the best brotli beside it, as the app's own files have.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const installed = path.join(here, 'node_modules');
const need = createRequire(path.join(here, 'package.json'));

export const pages = ['empty', 'webgl', 'ink', 'jsimgui'];

export const versions = () => Object.fromEntries(
  ['inkjs', '@mori2003/jsimgui'].map((name) =>
    [name, JSON.parse(readFileSync(path.join(installed, name, 'package.json'), 'utf8')).version]));

// A story in which every node tells something and offers three ways on.
function story(nodes) {
  const { Compiler } = need('inkjs/full');
  const lines = ['-> n0'];
  for (let at = 0; at < nodes; ++at) {
    lines.push(`=== n${at} ===`, `The customer tells you of trouble number ${at}, and how many days it took to mend.`);
    for (const step of [1, 7, 13]) {
      lines.push(`+ [What did trouble ${at} cost you in the end, by way ${step}?] -> n${(at + step) % nodes}`);
    }
  }
  return new Compiler(lines.join('\n')).Compile().ToJson();
}

const more = {
  ink(folder) {
    cpSync(path.join(installed, 'inkjs/dist/ink.mjs'), path.join(folder, 'ink.js'));
    writeFileSync(path.join(folder, 'story.json'), story(100));
  },
  jsimgui(folder) {
    mkdirSync(path.join(folder, 'jsimgui'));
    for (const name of ['mod', 'imgui', 'imnodes', 'implot', 'loader']) {
      cpSync(path.join(installed, '@mori2003/jsimgui/build', `${name}.js`), path.join(folder, 'jsimgui', `${name}.js`));
    }
  },
};

function squeeze(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      squeeze(file);
      continue;
    }
    const data = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(data, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: data.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
    }));
  }
}

// Makes all pages anew; answers {name: folder}.
export function build(into) {
  rmSync(into, { recursive: true, force: true });
  const folders = {};
  for (const page of pages) {
    const folder = folders[page] = path.join(into, page);
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(here, 'pages', `${page}.html`), path.join(folder, 'index.html'));
    more[page]?.(folder);
    squeeze(folder);
  }
  return folders;
}
