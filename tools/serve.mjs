// Serves a folder over HTTP to this machine only.
//
//   node tools/serve.mjs [FOLDER] [--port N]     FOLDER is build/site, N is 8080
//
// Takes the next free port from N on. The last line printed is the bare address.
// Answers are compressed (brotli, else gzip). A name that carries its content's hash may be
// kept for ever; the few that do not are asked for again each time.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
};
const unhashed = /^(index\.html|askwell\.html|sw\.js|manifest\..*)$/;
const squeeze = {
  br: (bytes) => promisify(zlib.brotliCompress)(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(zlib.gzip)(bytes, { level: 9 }),
};

// The compressed file that lies beside `file`, where the build has left one.
async function ready_made(file, encoding) {
  const beside = `${file}.${encoding}`;
  const [made, source] = await Promise.all([stat(beside), stat(file)]);
  if (made.mtimeMs < source.mtimeMs) throw new Error('older than its source');
  return readFile(beside);
}

// Listens on `port` (0: any free one). The answer has `address` and `close()`.
export async function serve(folder, port = 0) {
  const root = path.resolve(folder);
  const squeezed = new Map(); // "encoding etag path" -> promise of bytes

  async function answer(request, response) {
    const plain = (status, text) =>
      response.writeHead(status, { 'content-type': types['.txt'] }).end(`${text}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.');

    let file;
    try {
      file = path.join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    } catch {
      return plain(400, 'This address cannot be read.');
    }
    if (file.endsWith(path.sep)) file += 'index.html';
    const inside = file.startsWith(root + path.sep) && !file.includes('\0');
    const found = inside && (await stat(file).catch(() => null));
    if (!found || !found.isFile()) return plain(404, 'Nothing is here.');

    const type = types[path.extname(file)];
    const etag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    response.setHeader('content-type', type ?? 'application/octet-stream');
    response.setHeader('cache-control',
                       unhashed.test(path.basename(file)) ? 'no-cache' : 'public, max-age=31536000, immutable');
    response.setHeader('etag', etag);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('content-security-policy', "frame-ancestors 'self'"); // not possible in the page itself
    response.setHeader('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();

    const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((word) => word.trim());
    const encoding = type && type !== 'image/png' && ['br', 'gzip'].find((name) => accepted.includes(name));
    if (!encoding) {
      response.setHeader('content-length', found.size);
      if (request.method === 'HEAD') return response.end();
      return createReadStream(file).on('error', () => response.destroy()).pipe(response);
    }
    const key = `${encoding} ${etag} ${file}`;
    if (!squeezed.has(key)) squeezed.set(key, ready_made(file, encoding).catch(() => readFile(file).then(squeeze[encoding])));
    const bytes = await squeezed.get(key);
    response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', bytes.length);
    return response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  const server = http.createServer((request, response) =>
    answer(request, response).catch(() => response.destroy()));
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    address: `http://localhost:${server.address().port}/`,
    close: () => {
      server.closeAllConnections?.();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function main(words) {
  const at = words.indexOf('--port');
  const wanted = at < 0 ? '8080' : words.splice(at, 2)[1];
  if (!/^\d{1,5}$/.test(wanted ?? '')) throw new Error('--port needs a number');
  const folder = words[0] ?? fileURLToPath(new URL('../build/site', import.meta.url));

  for (let port = Number(wanted); ; ++port) {
    try {
      return console.log((await serve(folder, port)).address);
    } catch (fault) {
      if (fault.code !== 'EADDRINUSE') throw fault;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((fault) => {
    console.error(`serve: ${fault.message}`);
    process.exit(2);
  });
}
