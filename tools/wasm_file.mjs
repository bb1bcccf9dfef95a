// The binary format of WebAssembly, as far as the other tools read it.

export class Reader {
  constructor(bytes, at = 0) { this.bytes = bytes; this.at = at; }
  get done() { return this.at >= this.bytes.length; }
  byte() { return this.bytes[this.at++]; }
  number() { for (let value = 0, shift = 0; ; shift += 7) { const byte = this.byte(); value += (byte & 127) * 2 ** shift; if (byte < 128) return value; } }
  take(size) { this.at += size; return this.bytes.subarray(this.at - size, this.at); }
  text() { return Buffer.from(this.take(this.number())).toString('latin1'); }
}

// [{id, body}] of what follows from `at`: the sections of a module, or the parts of its names.
export function sections(bytes, at = 8) {
  const read = new Reader(bytes, at), out = [];
  while (!read.done) {
    const id = read.byte();
    out.push({ id, body: read.take(read.number()) });
  }
  return out;
}

// What the compiler uses, for binaryen's tools; browsers of the floor know no more.
export const features = ['--enable-mutable-globals', '--enable-sign-ext', '--enable-bulk-memory'];

// The names of a module's functions in their order, imports left out.
export function functionNames(bytes) {
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length;
  const names = [];
  for (const { body } of sections(bytes).filter(({ id }) => id === 0)) {
    const custom = new Reader(body);
    if (custom.text() !== 'name') continue;
    for (const part of sections(body, custom.at).filter(({ id }) => id === 1)) {
      const named = new Reader(part.body);
      for (let left = named.number(); left > 0; --left) names[named.number() - imported] = named.text();
    }
  }
  return names;
}
