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
