// The program, a wasm module or a script made of it: its exports, its memory, and texts on
// their way in and out.

export const boot = globalThis.askwell;  // what first.js has begun
export let wasm = {};                    // the exports of the module, once there is one
export const memory = { u8: null, i32: null, f32: null };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

// What the C library asks of a system: there are no files, no environment and no way out.
const noFile = () => 8;
const wasi_snapshot_preview1 = {
  proc_exit() {},
  fd_close: noFile,
  fd_write: noFile,
  fd_seek: noFile,
  environ_get: () => 0,
  environ_sizes_get(count, size) {
    memory.i32[count >> 2] = memory.i32[size >> 2] = 0;
    return 0;
  },
};

// Stands for every function of the rest until that is here.
export class TooEarly extends Error {}
const tooEarly = () => { throw new TooEarly('a function has not arrived'); };
const placeholder = new Proxy({}, { get: () => tooEarly });

let imports = {};  // of every instance

// One more instance of the program, with functions of its own: its exports. `held` views its memory.
async function load(functions, held) {
  let exports = null;
  const env = { ...functions, emscripten_notify_memory_growth: () => view(exports, held) };
  const program = await boot.program;
  exports = boot.scripted ? program({ ...env, ...wasi_snapshot_preview1 })
                          : (await WebAssembly.instantiate(program, { env, wasi_snapshot_preview1, placeholder })).exports;
  view(exports, held);
  exports._initialize();
  return exports;
}

export async function instantiate(functions) {
  imports = functions;
  wasm = await load(functions, memory);
  if (boot.whole) await whole();
}

// A second instance of the whole program, which no page listens to. It has gone as soon as
// nobody holds it any more.
export async function instantiateAside() {
  const held = { u8: null, i32: null, f32: null };
  const deaf = Object.fromEntries(Object.keys(imports).map((name) => [name, () => 0]));
  const exports = await load({ ...deaf, web_now: imports.web_now }, held);
  const rest = await whole();
  if (rest) await WebAssembly.instantiate(rest, { primary: exports });
  return { exports, send: (...texts) => put(exports, held, texts), text: (at, size) => read(held, at, size) };
}

let rest = null;

async function fetchRest() {
  if (boot.scripted) return null;
  for (let begun = boot.restBegun; ; begun = null) {
    try {
      const module = await (begun ?? boot.rest());
      if (module) await WebAssembly.instantiate(module, { primary: wasm });
      return module ?? null;
    } catch {
      await new Promise((later) => setTimeout(later, 3000));  // the network may come back
    }
  }
}

// Resolves once the whole program is here: what a first start does not need is fetched after
// its first frame. The rest puts its functions into the table itself.
export const whole = () => (rest ??= fetchRest());

// After a function was called too early nothing can go on: once the rest is here, the page begins
// anew with the whole program. The last reply is kept.
export async function beginAnew(why) {
  console.warn(why);
  await whole();
  history.replaceState({ whole: true }, '');
  location.reload();
}

// Views die when the memory grows.
function view(exports, held) {
  const { buffer } = exports.memory;
  held.u8 = new Uint8Array(buffer);
  held.i32 = new Int32Array(buffer);
  held.f32 = new Float32Array(buffer);
}

const read = (held, at, size) => decoder.decode(held.u8.subarray(at, at + size));

export const text = (at, size) => read(memory, at, size);

// Puts texts into an instance's inbox; answers how many bytes each takes there.
function put(exports, held, texts) {
  const parts = texts.map((part) => encoder.encode(part));
  let at = exports.web_inbox(parts.reduce((sum, part) => sum + part.length, 0));
  for (const part of parts) {
    held.u8.set(part, at);
    at += part.length;
  }
  return parts.map((part) => part.length);
}

export const send = (...texts) => put(wasm, memory, texts);
