// Rehearses first starts, to learn which functions of the program they run: split.mjs leaves
// these in the part that a start waits for. Everything a page would tell the program is told it
// here, without a browser: from the first frame to the customer's first replies, in both
// languages, on a phone and on a desktop, by mouse, keyboard and touch.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { languages, packOf } from './pack.mjs';
import { features, functionNames } from './wasm_file.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const none = 0xffffffff;  // of a text: it is as it was

// The kinds of answers by their names, as the page's own list has them.
const Answer = Object.fromEntries([...readFileSync(join(root, 'web/answers.js'), 'utf8').matchAll(/^ {2}(\w+): (\d+),$/gm)].map(([, name, kind]) => [name, Number(kind)]));
// Roles, see web/elements.js: a button, a link, a radio button; a field, and what scrolls.
const pressed = new Set([4, 5, 15]), area = 18, scroller = 28;
const Effect = { keep: 0, fetchPack: 14 };  // see web/effects.js

// One start: the program, and what it shows.
class Start {
  constructor(module, packs, { lang, width, height, ratio = 1, touch = false, still = true, dark = false, plain = false, address = '', query = '' }) {
    this.nodes = new Map();  // id -> {role, text, parent}
    this.packs = packs;      // by the number of their language
    this.answers = [];       // still to be told
    this.lang = lang;
    this.now = 1;
    const env = {
      web_font_box: (_, size, out) => this.floats.set([size * 0.9, size * 0.3], out >> 2),
      web_glyph_advance: (_, __, ___, size) => size / 2,
      web_glyph_box: (_, __, ___, size, out) => this.floats.set([0, -Math.ceil(size), Math.ceil(size / 2), Math.ceil(size), size / 2], out >> 2),
      web_glyph_pixels: () => {},
      web_patch: (words, count, heap) => this.patch(words >> 2, count, heap),
      web_effect: (kind, number) => this.effect(kind, number),
      web_now: () => this.now * 1000,
      web_stopped: () => { throw Error('tools/rehearse.mjs: the program has stopped'); },
    };
    const imports = { env: {}, wasi_snapshot_preview1: {} };
    for (const { module: from, name } of WebAssembly.Module.imports(module)) imports[from][name] = env[name] ?? (() => 0);
    this.program = new WebAssembly.Instance(module, imports).exports;
    this.program._initialize();
    this.program.web_start(plain);
    this.program.web_environment(width, height, ratio, touch, still, dark, languages.indexOf(lang), plain);
    this.tell('pack', languages.indexOf(lang), packs[languages.indexOf(lang)]);
    this.tell('localRead', 1);
    this.tell('day', 20000);
    this.tell('address', 0, query ? `${address || '#/today'}${query}&lang=${lang}` : address);
    this.settle();
    this.answers.push(['databaseRead', 1], ['control', 1], ['host', 0], ['address', 0, '#/today'], ['day', 20001]);
    this.answer();
  }

  // Memory may have grown since the last look.
  get bytes() { return new Uint8Array(this.program.memory.buffer); }
  get words() { return new Uint32Array(this.program.memory.buffer); }
  get floats() { return new Float32Array(this.program.memory.buffer); }

  // Puts texts into the inbox; answers their lengths.
  send(...texts) {
    const parts = texts.map((text) => Buffer.from(text)), all = Buffer.concat(parts);
    const at = this.program.web_inbox(all.length);
    this.bytes.set(all, at);
    return parts.map(({ length }) => length);
  }
  tell(kind, number = 0, a = '', b = '') { this.program.web_answer(Answer[kind], number, ...this.send(a, b)); }

  // What web/mirror.js reads too, of which only the texts count here.
  patch(words, count, heap) {
    const read = this.words.slice(words, words + count), bytes = this.bytes;
    for (let at = 0; at < count; ) {
      const op = read[at++];
      if (op === 1) {
        const id = read[at];
        const node = this.nodes.get(id) ?? { text: '' };
        node.role = read[at + 1] & 255;
        for (const text of [at + 15, at + 17]) {
          const [offset, size] = read.subarray(text, text + 2);
          if (size !== none && size > 0) node.text = Buffer.from(bytes.subarray(heap + offset, heap + offset + size)).toString();
        }
        this.nodes.set(id, node);
        at += 23;
      } else if (op === 2) this.nodes.delete(read[at++]);
      else if (op === 3) {
        const [parent, children] = read.subarray(at, at += 2);
        for (const end = at + children; at < end; ++at) this.nodes.get(read[at]).parent = parent;
      }
      else if (op === 4) at += 1;
      else if (op === 5) at += 2;
      else at += 6;
    }
  }

  effect(kind, number) {
    if (kind === Effect.keep) this.answers.push(['stored', number]);
    if (kind === Effect.fetchPack && number < 2) this.answers.push(['pack', number, this.packs[number]]);
  }
  answer() {
    for (const answer of this.answers.splice(0)) {
      this.tell(...answer);
      this.settle();
    }
  }

  // Frames until nothing more is to be seen, or for half a minute of the clock on the wall.
  settle() {
    for (let frames = 0; frames < 60; ++frames) {
      const wait = this.program.web_settle(this.now);
      this.program.web_draw();
      if (wait < 0) return;
      this.now += Math.max(wait, 0.016);
    }
  }

  // What can be pressed and reads so, itself or in it.
  find(text) {
    for (let [id, node] of this.nodes) {
      if (node.text !== text) continue;
      while (node && !pressed.has(node.role)) node = this.nodes.get(id = node.parent);
      if (node) return id;
    }
    throw Error(`tools/rehearse.mjs: nothing on the screen reads "${text}"`);
  }

  // Presses as a finger or a mouse does, and as a key does.
  press(text) {
    const id = this.find(text);
    for (const pointed of [[id, 0, 0], [id, id, id], [0, 0, id]]) {
      this.program.web_point(...pointed);
      this.settle();
    }
    this.program.web_activate(id);
    this.settle();
    this.answer();
  }
  // Scrolls what scrolls, as a page does that is laid out again.
  scroll() {
    for (const [id, { role }] of this.nodes) {
      if (role !== scroller) continue;
      for (const top of [10, 0]) {
        this.program.web_scroll(id, top);
        this.settle();
      }
    }
  }
  edit(text) {
    for (const [id, { role }] of this.nodes) if (role === area) this.program.web_edit(id, ...this.send(text));
    this.settle();
  }
  type(key) {
    this.program.web_key(...this.send(key), false, false, false);
    this.settle();
  }
}

// From Today to the customer's first reactions, with what people look at on the way.
function rehearse(start) {
  const { words } = packOf(root, start.lang, 'first');
  for (const other of start.lang === 'en' ? ['中文', 'English'] : ['English', '中文']) start.press(other);
  for (const press of ['nav.today', 'nav.calls', 'nav.today', 'call.brief', 'call.start']) start.press(words[press]);
  for (const reply of ['1', '3', '2']) start.type(reply);
  start.scroll();
  start.edit('x');
  start.answer();
  start.program.web_restore();
  start.settle();
  start.program.web_frames();  // which tests count from the start
  start.program.web_draws();
}

// The functions of a module that ran in a start, as wasm-split's instrument has counted them:
// after eight bytes of a hash a number for each function, 0 if it has not run.
function profile({ memory, __write_profile }) {
  const room = 1 << 16, at = memory.buffer.byteLength;
  memory.grow(room >> 16);
  const counted = new DataView(memory.buffer, at, __write_profile(at, room));
  return (i) => counted.getUint32(8 + 4 * i, true) > 0;
}

const looks = [
  { width: 360, height: 640, ratio: 3, touch: true, still: false, query: '?seed=7' },
  { width: 1440, height: 900, dark: true, address: '#/calls' },
  { width: 800, height: 600, plain: true },
];

// The names of the functions of `wasm` that no start with `packs` (English, Chinese) runs; the module
// must have its names.
export function unrehearsed(wasm, packs) {
  const instrumented = join(dirname(wasm), 'app.rehearsed.wasm');
  execFileSync('wasm-split', [...features, '--instrument', wasm, '-o', instrumented], { stdio: 'ignore' });
  const module = new WebAssembly.Module(readFileSync(instrumented));
  const starts = languages.flatMap((lang) => looks.map((look) => {
    const start = new Start(module, packs, { lang, ...look });
    rehearse(start);
    return profile(start.program);
  }));
  return functionNames(readFileSync(wasm)).filter((_, i) => !starts.some((ran) => ran(i)));
}
