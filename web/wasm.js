// The program, a wasm module or a script made of it: its exports, its memory, and texts on
// their way in and out.

export const boot = globalThis.askwell;  // what first.js has begun
export const wasm = {};                  // the exports of the module, once there is one
export const memory = { u8: null, i32: null, f32: null };

const decoder = new TextDecoder();
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

export async function instantiate(functions) {
  const env = { ...functions, emscripten_notify_memory_growth: view };
  const program = await boot.program;
  Object.assign(wasm, boot.scripted ? program({ ...env, ...wasi_snapshot_preview1 })
                                    : (await WebAssembly.instantiate(program, { env, wasi_snapshot_preview1 })).exports);
  view();
  wasm._initialize();
}

// Views die when the memory grows.
function view() {
  const { buffer } = wasm.memory;
  memory.u8 = new Uint8Array(buffer);
  memory.i32 = new Int32Array(buffer);
  memory.f32 = new Float32Array(buffer);
}

export function text(at, size) {
  return decoder.decode(memory.u8.subarray(at, at + size));
}

// Puts texts into the module's inbox; answers how many bytes each takes there.
export function send(...texts) {
  const parts = texts.map((part) => encoder.encode(part));
  let at = wasm.web_inbox(parts.reduce((sum, part) => sum + part.length, 0));
  for (const part of parts) {
    memory.u8.set(part, at);
    at += part.length;
  }
  return parts.map((part) => part.length);
}
