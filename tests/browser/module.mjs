// Watches the wasm module from outside. Runs in the page before the app.
//
// globalThis.watched = { memory, settle, spent, latency }: the module's memory, its own
// web_settle(); and in milliseconds the script's time for each picture, and the time from a
// pointer's move to the end of the picture that answered it.
export function watch_module() {
  const watched = (globalThis.watched = { memory: null, settle: null, spent: [], latency: [] });
  const real = WebAssembly.instantiate;
  let moved = 0; // when the pointer did, if no picture has answered yet
  let busy = 0;  // since the last picture
  const timed = (run, after) => (...values) => {
    const begin = performance.now();
    const result = run(...values);
    busy += performance.now() - begin;
    after?.();
    return result;
  };
  const drawn = () => {
    watched.spent.push(busy);
    if (moved > 0) watched.latency.push(performance.now() - moved);
    busy = moved = 0;
  };
  WebAssembly.instantiate = async (...given) => {
    const { exports } = await real.apply(WebAssembly, given);
    Object.assign(watched, { memory: exports.memory, settle: exports.web_settle });
    return { exports: { ...exports, web_settle: timed(exports.web_settle), web_draw: timed(exports.web_draw, drawn) } };
  };
  addEventListener('pointermove', ({ timeStamp }) => (moved ||= timeStamp), true);
}

// The most that the app may take after a whole call where a CSS pixel is a device pixel.
export const most_memory = 4 << 20;
export const memory_of = (app) => app.page.evaluate(() => watched.memory.buffer.byteLength);
