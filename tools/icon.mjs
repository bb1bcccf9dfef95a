// The picture of web/icon.svg as a PNG, for systems that take no SVG.
//
// It reads what that file is made of and no more: one square with round corners under one
// path of M, L, C and Z, drawn with round ends and joins.
import { deflateSync } from 'node:zlib';

const pieces = 32;  // straight ones, that a curve is drawn as

const colour = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));

function attributes(svg, element) {
  const [, all] = svg.match(new RegExp(`<${element} ([^>]*)>`));
  return Object.fromEntries([...all.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

function bezier([a, b, c, d], t) {
  const u = 1 - t;
  return [0, 1].map((i) => u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i]);
}

// The straight pieces of a path: [[from, to]].
function linesOf(path) {
  const lines = [];
  let at, begin;
  const go = (to) => {
    lines.push([at, to]);
    at = to;
  };
  for (const [, letter, numbers] of path.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const values = numbers.trim().split(/[\s,]+/).map(Number);
    const points = Array.from({ length: values.length >> 1 }, (_, n) => values.slice(2 * n, 2 * n + 2));
    if (letter === 'M') at = begin = points[0];
    if (letter === 'L') points.forEach(go);
    if (letter === 'Z') go(begin);
    for (let n = 0; letter === 'C' && n < points.length; n += 3) {
      const curve = [at, ...points.slice(n, n + 3)];
      for (let piece = 1; piece <= pieces; piece++) go(bezier(curve, piece / pieces));
    }
  }
  return lines;
}

function distance(x, y, [[ax, ay], [bx, by]]) {
  const dx = bx - ax, dy = by - ay;
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.sqrt((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
}

// How far outside a square around the origin; less than 0 inside.
function outside(x, y, half, round) {
  const dx = Math.abs(x) - half + round, dy = Math.abs(y) - half + round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
}

// Debian's Node has none.
function crc32(data) {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 && 0xedb88320);
  }
  return ~crc >>> 0;
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

// `rows` are of RGBA, each after the 0 that says it is not filtered.
function png(size, rows) {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  head.writeUInt32BE(size);
  head.writeUInt32BE(size, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

// Draws the icon `size` pixels wide.
export function draw(svg, size) {
  const square = attributes(svg, 'rect');
  const { d, stroke, 'stroke-width': width } = attributes(svg, 'path');
  const [left, top, whole] = attributes(svg, 'svg').viewBox.split(' ').map(Number);
  const scale = size / whole;
  const ground = colour(square.fill), ink = colour(stroke), lines = linesOf(d);
  const reach = width / 2 + 1 / scale;
  const covers = (beyond) => Math.min(1, Math.max(0, 0.5 - beyond * scale));
  const rows = Buffer.alloc(size * (4 * size + 1));
  for (let row = 0, to = 0; row < size; row++) {
    to++;
    const y = top + (row + 0.5) / scale;
    const near = lines.filter(([[, a], [, b]]) => y > Math.min(a, b) - reach && y < Math.max(a, b) + reach);
    for (let column = 0; column < size; column++, to += 4) {
      const x = left + (column + 0.5) / scale;
      const inked = covers(near.reduce((least, line) => Math.min(least, distance(x, y, line)), Infinity) - width / 2);
      for (let i = 0; i < 3; i++) rows[to + i] = Math.round(ground[i] + (ink[i] - ground[i]) * inked);
      const beyond = outside(x - left - whole / 2, y - top - whole / 2, whole / 2, Number(square.rx ?? 0));
      rows[to + 3] = Math.round(255 * covers(beyond));
    }
  }
  return png(size, rows);
}
