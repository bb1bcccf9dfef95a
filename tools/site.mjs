// node tools/site.mjs [BUILD] [SITE]: makes the folder that is served, and the single file.
//
// BUILD (build/wasm) holds app.wasm; the program flatten is in one of the native builds, of which
// the newest is taken. SITE (build/site) gets index.html with our JavaScript, style and icon in
// it, everything else with its content's hash in its name, the service worker that knows these
// hashes, and a .br beside each but the pictures. esbuild joins the modules of web/ and takes out
// what only people need.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { draw } from './icon.mjs';
import { newest } from './native.mjs';
import { languages, packOf } from './pack.mjs';
import { asScript } from './script.mjs';
import { split } from './split.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = (name) => readFileSync(join(root, 'web', name), 'utf8');
const sha256 = (data) => createHash('sha256').update(data).digest();
const fill = (text, values) => text.replace(/{{(\w+)}}/g, (_, key) => values[key]);

// ---- scripts and style -------------------------------------------------------------------

const esbuild = (options, input) =>
  execFileSync('esbuild', ['--minify', '--log-level=warning', ...options], { maxBuffer: 64 << 20, input }).toString().trim();
const bundle = (entry) => esbuild([join(root, 'web', entry), '--bundle', '--format=iife', '--target=es2020']);

// ---- files -------------------------------------------------------------------------------

const pack = (lang, part) => JSON.stringify(packOf(root, lang, part));

// The form of a pack that is read in no time (src/store/pack/flat_pack.h).
const flat = (json) => execFileSync(newest('flatten'), { input: json, maxBuffer: 64 << 20 });

function put(site, name, data, squeeze) {
  writeFileSync(join(site, name), data);
  if (!squeeze || name.endsWith('.png')) return;
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

// The scripts that the page holds may run, with those of its own folder.
function policy(scripts, style) {
  const trusted = (text) => `'sha256-${sha256(text).toString('base64')}'`;
  return [
    `default-src 'none'`,
    `script-src 'self' ${scripts.map(trusted).join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${trusted(style)}`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types askwell`,
  ].join('; ');
}

// The page. Of the single file, `data` are blocks of text and `also` the script among them
// that it may run.
function page({ main, style, names, manifest = '', data = '', also = [] }) {
  const first = esbuild(['--loader=js', '--target=es5'], fill(web('first.js'), names));
  const icon = escaped(`data:image/svg+xml,${encodeURIComponent(web('icon.svg').trim())}`);
  return fill(web('index.html'), { first, main, style, policy: policy([first, main, ...also], style), icon, manifest, data });
}

function worker(build, files, later) {
  const hashes = Object.fromEntries(Object.entries(files).map(([name, data]) => [name, sha256(data).toString('base64')]));
  const script = fill(web('sw.js'), { build, hashes: JSON.stringify(hashes), later: JSON.stringify(later) });
  return `/*askwell ${build}*/${esbuild(['--loader=js', '--target=es2020'], script)}`;
}

// The same app in one file.
function single(parts, names, texts, script) {
  const block = (name, text) => `<script type="text/plain" id="${name}">${text}</script>\n`;
  const inner = (name, data) => {
    if (name === names.wasm) return data.toString('base64');
    if (name === names.script) return script;
    if (name.endsWith('.json')) return data.toString().replace(/</g, '\\u003c');
    if (data.includes('<')) throw Error(`${name} has a "<" in it, which can not stand in a page`);
    return data.toString();
  };
  const blocks = Object.entries(texts).map(([name, data]) => block(name, inner(name, data)));
  return page({ ...parts, names, data: blocks.join(''), also: [script] });
}

// ---- all of it ---------------------------------------------------------------------------

function check(wasm, main) {
  for (const { name } of WebAssembly.Module.imports(new WebAssembly.Module(wasm))) {
    if (!main.includes(name)) throw Error(`app.wasm asks for ${name}(), which is neither in src/ nor in web/`);
  }
}

function clean(site) {
  mkdirSync(site, { recursive: true });
  for (const name of readdirSync(site)) {
    if (/^((app|first|more|icon)\.|(index|askwell)\.html|sw\.js|manifest\.)/.test(name)) rmSync(join(site, name));
  }
}

// The icons, as files; what is named "mask" and "apple" has its corners cut by the system.
// Returns the keys of the pictures, which nobody waits for.
function addIcons(add) {
  const round = web('icon.svg'), square = round.replace(' rx="8"', '');
  add('icon', 'icon', 'svg', round);
  add('mask', 'icon.mask', 'svg', square);
  const pictures = { icon_192: [round, 192], icon_512: [round, 512], mask_192: [square, 192], mask_512: [square, 512], apple: [square, 180] };
  for (const [key, [svg, size]] of Object.entries(pictures)) add(key, `icon.${key}`, 'png', draw(svg, size));
  return Object.keys(pictures);
}

// Makes the site. Tests make others: `alter(name, data)` changes a file before it gets its
// hash (a pack before it is made flat), and without `squeeze` it is quicker.
export function make({ build = join(root, 'build/wasm'), site = join(root, 'build/site'), squeeze = true, alter = (_, data) => data }) {
  const names = {}, files = {};
  const add = (key, name, end, data, made = (source) => source) => {
    const altered = made(alter(key, Buffer.from(data)));
    names[key] = hashed(name, end, altered);
    files[names[key]] = altered;
  };
  const first = languages.map((lang) => flat(pack(lang, 'first')).toString());
  const program = split(join(build, 'app.wasm'), first);
  const main = bundle('main.js');
  const style = esbuild(['--loader=css'], web('style.css'));
  check(program.whole, main);
  add('wasm', 'app', 'wasm', program.first);
  add('rest', 'app.rest', 'wasm', program.rest);
  add('script', 'app', 'js', asScript(join(build, 'app.whole.wasm'), esbuild));
  for (const part of ['first', 'more']) {
    for (const lang of languages) add(`${part}_${lang}`, `${part}.${lang}`, 'txt', pack(lang, part), flat);
  }
  const texts = { ...files, [names.wasm]: program.whole };
  delete texts[names.rest];
  const icons = addIcons(add).map((key) => names[key]);

  const whole = [main, style, web('first.js'), web('index.html'), web('sw.js'), ...Object.keys(files)].join('\n');
  names.build = sha256(whole).toString('hex').slice(0, 7);
  const parts = { main, style };
  const script = files[names.script].toString();
  files['manifest.webmanifest'] = Buffer.from(fill(web('manifest.webmanifest'), names));
  const manifest = `\n<link rel="apple-touch-icon" href="${names.apple}">\n<link rel="manifest" href="manifest.webmanifest">`;
  files['index.html'] = Buffer.from(page({ ...parts, names, manifest }));

  clean(site);
  for (const [name, data] of Object.entries(files)) put(site, name, data, squeeze);
  put(site, 'sw.js', Buffer.from(worker(names.build, files, [names.script, ...icons])), squeeze);
  put(site, 'askwell.html', Buffer.from(single(parts, names, texts, script)), squeeze);
  return { names, files: Object.keys(files) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = (n, otherwise) => resolve(process.argv[n] ?? join(root, otherwise));
  make({ build: folder(2, 'build/wasm'), site: folder(3, 'build/site') });
}
