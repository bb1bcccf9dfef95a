// node tools/site.mjs [BUILD] [SITE]: makes the folder that is served, and the single file.
//
// BUILD (build/wasm) holds app.wasm; SITE (build/site) gets index.html with our JavaScript,
// style and icon in it, the wasm and the words with their content's hash in their names, and
// a .br beside each. esbuild joins the modules of web/ and takes out what only people need.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = resolve(process.argv[2] ?? join(root, 'build/wasm'));
const site = resolve(process.argv[3] ?? join(root, 'build/site'));
const web = (name) => readFileSync(join(root, 'web', name), 'utf8');
const sha256 = (data) => createHash('sha256').update(data).digest();

// ---- scripts and style -------------------------------------------------------------------

const esbuild = (options, input) =>
  execFileSync('esbuild', ['--minify', '--target=es2020', '--log-level=warning', ...options], { input }).toString().trim();
const bundle = (entry) => esbuild([join(root, 'web', entry), '--bundle', '--format=iife']);

// ---- files -------------------------------------------------------------------------------

function pack(lang, part) {
  const out = join(build, `${part}.${lang}.json`);
  execFileSync(process.execPath, [join(root, 'tools/pack.mjs'), lang, out, '--part', part], { stdio: 'inherit' });
  return readFileSync(out);
}

function put(name, data) {
  writeFileSync(join(site, name), data);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    [constants.BROTLI_PARAM_LGWIN]: 24,
  };
  const packed = brotliCompressSync(data, { params });
  writeFileSync(join(site, `${name}.br`), packed);
  console.log(`${name.padEnd(28)} ${String(data.length).padStart(8)}  br ${packed.length}`);
}

const hashed = (name, end, data) => `${name}.${sha256(data).toString('hex').slice(0, 10)}.${end}`;

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// The page; `data` are blocks of text for the single file.
function page(names, data) {
  const first = esbuild(['--loader=js'], web('first.js').replace(/{{(\w+)}}/g, (_, key) => names[key]));
  const main = bundle('main.js');
  const style = esbuild(['--loader=css'], web('style.css'));
  const trusted = (text) => `'sha256-${sha256(text).toString('base64')}'`;
  const policy = [
    `default-src 'none'`,
    `script-src 'self' ${trusted(first)} ${trusted(main)} 'wasm-unsafe-eval'`,
    `style-src ${trusted(style)}`,
    `img-src data: blob:`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types askwell`,
  ].join('; ');
  const icon = `data:image/svg+xml,${encodeURIComponent(web('icon.svg').trim())}`;
  const parts = { first, main, style, policy, icon: escaped(icon), data };
  return web('index.html').replace(/{{(\w+)}}/g, (_, key) => parts[key]);
}

// ---- go ----------------------------------------------------------------------------------

const wasm = readFileSync(join(build, 'app.wasm'));
const script = bundle('main.js');
for (const { name } of WebAssembly.Module.imports(new WebAssembly.Module(wasm))) {
  if (script.includes(name)) continue;
  console.error(`app.wasm asks for ${name}(), which is neither in src/ nor in web/`);
  process.exit(1);
}

mkdirSync(site, { recursive: true });
for (const name of readdirSync(site)) {
  if (/^(app|first|more)\.|^index\.html|^askwell\.html/.test(name)) rmSync(join(site, name));
}
const names = { wasm: hashed('app', 'wasm', wasm) };
put(names.wasm, wasm);
const packs = ['first', 'more'].flatMap((part) => ['en', 'zh'].map((lang) => ({ key: `${part}_${lang}`, part, lang, data: pack(lang, part) })));
for (const { key, part, lang, data } of packs) {
  names[key] = hashed(`${part}.${lang}`, 'json', data);
  put(names[key], data);
}
put('index.html', Buffer.from(page(names, '')));

const block = (name, text) => `<script type="text/plain" id="${name}">${text}</script>\n`;
const json = (data) => data.toString().replace(/</g, '\\u003c');
put('askwell.html', Buffer.from(page(names,
  block(names.wasm, wasm.toString('base64')) + packs.map(({ key, data }) => block(names[key], json(data))).join(''))));
