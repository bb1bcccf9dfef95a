// The program as plain JavaScript, for browsers without WebAssembly: binaryen's wasm2js
// translates the very wasm that the others get.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The script that leaves askwell_program(imports) in the page; `imports` are the functions by
// their names, and what it answers are the exports. It takes some seconds to make and is kept
// beside the wasm, under the hash of that.
export function asScript(wasm, esbuild) {
  const bytes = readFileSync(wasm);
  const made = join(dirname(wasm), `app.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.js`);
  if (!existsSync(made)) {
    const module = execFileSync('wasm2js', ['-Oz', wasm], { maxBuffer: 64 << 20 }).toString();
    const begin = module.indexOf('function Table'), end = module.indexOf('var retasmFunc');
    if (begin < 0 || end < begin) throw Error('wasm2js has changed what it writes');
    const program = `window.askwell_program=(()=>{${module.slice(begin, end)};const abort=()=>{throw Error("unreachable")};return(env)=>asmFunc({abort,...env})})();`;
    writeFileSync(made, esbuild(['--loader=js', '--target=es2020'], program).replace(/<(?=\/script|!--)/gi, '\\x3c'));
  }
  return readFileSync(made);
}
