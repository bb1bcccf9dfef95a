// node --test tests/later_data_test.mjs: marked data moves to the second part of a program.
import assert from 'node:assert/strict';
import test from 'node:test';

import { moveLaterData } from '../tools/later_data.mjs';

const text = (words) => Buffer.from(words, 'latin1');
const section = (id, ...parts) => { const body = Buffer.concat(parts); return Buffer.concat([Buffer.from([id, body.length]), body]); };
const module = (...sections) => Buffer.concat([text('\0asm\x01\0\0\0'), ...sections]);

const marked = '\x01later\x01hidden\0words\x01end\x01';
const inside = `before${marked}after`;
// (memory (export "m") 1) (data (i32.const 96) "before...after")
const first = module(
  section(5, Buffer.from([1, 0, 1])),
  section(7, Buffer.from([1, 1]), text('m'), Buffer.from([2, 0])),
  section(12, Buffer.from([1])),
  section(11, Buffer.from([1, 0, 0x41, 0xe0, 0x00, 0x0b, inside.length]), text(inside)));
// (import "primary" "m" (memory 1))
const rest = module(section(2, Buffer.from([1, 7]), text('primary'), Buffer.from([1]), text('m'), Buffer.from([2, 0, 1])));

const memory = (exports) => Buffer.from(exports.m.buffer).toString('latin1', 96, 96 + inside.length);

test('later data: it is 0 until the second part is there, and all else stays', async () => {
  const moved = moveLaterData(first, rest);
  assert.ok(!moved.first.includes('hidden'));
  const { instance } = await WebAssembly.instantiate(moved.first);
  assert.equal(memory(instance.exports), `before${'\0'.repeat(marked.length)}after`);

  await WebAssembly.instantiate(moved.rest, { primary: instance.exports });
  assert.equal(memory(instance.exports), inside);
});

test('later data: a program without marks, or with data in both parts, is refused', () => {
  const plain = Buffer.from(first.toString('latin1').replace('later', 'LATER'), 'latin1');
  assert.throws(() => moveLaterData(plain, rest), /finds nothing to move/);
  assert.throws(() => moveLaterData(first, moveLaterData(first, rest).rest), /data of its own/);
});
