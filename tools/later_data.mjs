// Data that only later functions read, moved from the first part of the program to the second:
// what stands in the memory between two marks (src/base/later_text.h). Until the second part is
// there its bytes are 0.
import { Reader, sections } from './wasm_file.mjs';

const begin = Buffer.from('\x01later\x01'), end = Buffer.from('\x01end\x01');
const dataSection = 11;

// A number as WebAssembly writes it, signed or not.
function number(value, signed) {
  const out = [];
  for (;;) {
    const byte = value & 127;
    value = Math.floor(value / 128);
    const last = value === 0 && !(signed && byte & 64);
    out.push(last ? byte : byte | 128);
    if (last) return Buffer.from(out);
  }
}

function module(parts) {
  return Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'), ...parts.flatMap(({ id, body }) => [Buffer.from([id]), number(body.length), body])]);
}

// [{at, bytes}] of a data section in which every segment has a place of its own.
function segments(body) {
  const in_ = new Reader(body), out = [];
  for (let left = in_.number(); left > 0; --left) {
    if (in_.byte() !== 0 || in_.byte() !== 0x41) throw Error('tools/later_data.mjs knows only segments at a constant place');
    const at = in_.number();
    if (in_.byte() !== 0x0b) throw Error('tools/later_data.mjs knows only segments at a constant place');
    out.push({ at, bytes: in_.take(in_.number()) });
  }
  return out;
}

function dataOf(all) {
  const body = all.flatMap(({ at, bytes }) => [Buffer.from([0, 0x41]), number(at, true), Buffer.from([0x0b]), number(bytes.length), bytes]);
  return { id: dataSection, body: Buffer.concat([number(all.length), ...body]) };
}

// What stays and what goes of one segment.
function cut({ at, bytes }, stays, goes) {
  for (;;) {
    const from = bytes.indexOf(begin), mark = bytes.indexOf(end, Math.max(from, 0));
    if (from < 0 || mark < 0) break;
    const to = mark + end.length;
    if (from > 0) stays.push({ at, bytes: bytes.subarray(0, from) });
    goes.push({ at: at + from, bytes: bytes.subarray(from, to) });
    at += to;
    bytes = bytes.subarray(to);
  }
  if (bytes.length > 0) stays.push({ at, bytes });
}

// The same two modules, where the marked data is in `rest`.
export function moveLaterData(first, rest) {
  const stays = [], goes = [], parts = sections(first), other = sections(rest);
  for (const one of segments(parts.find(({ id }) => id === dataSection).body)) cut(one, stays, goes);
  if (goes.length === 0) throw Error('tools/later_data.mjs finds nothing to move: have the marks changed?');
  if (other.some(({ id }) => id === dataSection || id === 12)) throw Error('tools/later_data.mjs: the rest has data of its own');
  const named = other.findIndex(({ id }, i) => id === 0 && i > 0);
  other.splice(named < 0 ? other.length : named, 0, dataOf(goes));
  return {
    first: module(parts.map((part) => part.id === dataSection ? dataOf(stays) : part.id === 12 ? { id: 12, body: number(stays.length) } : part)),
    rest: module(other),
  };
}
