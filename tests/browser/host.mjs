// A web server whose moods a test chooses, and other versions of the app for it to serve.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

import { make } from '../../tools/site.mjs';
import { root } from './browser.mjs';

const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
};

// A second version of the app, in which not one file is as it was: Today is headed "Today B".
let other;
export function version_b() {
  const site = `${root}build/browser/site-b`;
  other ??= make({ site, squeeze: false, alter: changed });
  return site;
}

function changed(name, data) {
  if (name === 'wasm' || name === 'rest') return Buffer.concat([data, Buffer.from([0, 2, 1, 0x62])]); // a section named "b"
  if (data[0] === 0x89) return Buffer.concat([data, Buffer.from('b')]); // what follows a PNG's end is not read
  return Buffer.from(data.toString().replace('"Today"', '"Today B"').replace('"今日"', '"今日 B"') + '\n');
}

// Serves the folder `site`; `headers` come with every answer. A name in `spoilt` is answered
// by its function (response, bytes) instead.
export class Host {
  static async start(site, { headers = {}, name = 'localhost' } = {}) {
    const host = Object.assign(new Host(), { site, headers, name, spoilt: {}, asked: [] });
    await host.again();
    return host;
  }

  // Listens again, on the same port.
  async again() {
    this.server = http.createServer((request, response) => this.answer(request, response));
    this.server.listen(this.port ?? 0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = this.server.address().port;
    this.address = `http://${this.name}:${this.port}/`;
  }

  answer(request, response) {
    const name = new URL(request.url, 'http://x').pathname.slice(1) || 'index.html';
    this.asked.push(name);
    let bytes;
    try {
      bytes = readFileSync(path.join(this.site, name));
    } catch {
      return response.writeHead(404).end();
    }
    const headers = { 'content-type': types[path.extname(name)] ?? 'text/plain', ...this.headers };
    const spoil = Object.entries(this.spoilt).find(([part]) => name.includes(part))?.[1];
    if (spoil) return spoil(response, bytes, headers);
    response.writeHead(200, { 'content-length': bytes.length, ...headers }).end(bytes);
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }
}
