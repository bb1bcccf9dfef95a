// Paints what Dear ImGui has drawn: WebGL2, one program, vertices straight out of the
// module's memory. Everything here can be lost and made again.

import { memory, wasm, boot } from './wasm.js';
import { happen } from './loop.js';

const canvas = document.getElementById('canvas');
const gl = boot.gl;
const textures = new Map();
const vertexSize = 20;  // bytes
const place = 3;  // a vertex attribute that is the same for all: CSS pixels to clip space

export let plain = !gl;  // nothing can be painted: the page shows itself
let shape = '';  // of the canvas, as the context knows it; empty: not at all

const vertexShader = `#version 300 es
layout(location=0) in vec2 position;
layout(location=1) in vec2 uv;
layout(location=2) in vec4 colour;
layout(location=3) in vec2 place;
out vec2 at;
out vec4 tint;
void main() {
  at = uv;
  tint = colour;
  gl_Position = vec4(position * place + vec2(-1, 1), 0, 1);
}`;
const fragmentShader = `#version 300 es
precision mediump float;
uniform sampler2D atlas;
in vec2 at;
in vec4 tint;
out vec4 pixel;
void main() { pixel = tint * texture(atlas, at); }`;

function build() {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, vertexShader], [gl.FRAGMENT_SHADER, fragmentShader]]) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  for (const index of [0, 1, 2]) gl.enableVertexAttribArray(index);
  shape = '';
  gl.enable(gl.BLEND);
  gl.enable(gl.SCISSOR_TEST);
  gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
  warmUp();
}

// A picture of next to nothing, read back as the browser will read the canvas: so that whatever
// is to be compiled for that is compiled while the module starts, and not when the first real
// picture waits for it. What is read goes to a buffer that nobody waits for.
function warmUp() {
  const nothing = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, nothing);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  const corner = new Float32Array(3 * vertexSize / 4);
  corner[5] = corner[11] = 4;  // pixels
  gl.vertexAttrib2f(place, 2 / canvas.width, -2 / canvas.height);
  gl.bufferData(gl.ARRAY_BUFFER, corner, gl.STREAM_DRAW);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint16Array([0, 1, 2]), gl.STREAM_DRAW);
  firstVertex(0);
  gl.drawElements(gl.TRIANGLES, 3, gl.UNSIGNED_SHORT, 0);
  gl.deleteTexture(nothing);
  const pixel = gl.createBuffer();
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, pixel);
  gl.bufferData(gl.PIXEL_PACK_BUFFER, 4, gl.STREAM_READ);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, 0);
  gl.deleteBuffer(pixel);
  gl.flush();
}

// Before there is a module.
export function prepareRenderer() {
  if (!plain) build();
}

// Without WebAssembly everything is slow: the page alone is quick enough.
export function startRenderer() {
  plain ||= boot.scripted;
  if (plain) return;
  canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
  canvas.addEventListener('webglcontextrestored', () => {
    textures.clear();
    build();
    happen(() => wasm.web_restore());
  });
}

// Where in the vertex buffer indices count from: WebGL has no base vertex.
function firstVertex(index) {
  const start = index * vertexSize;
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertexSize, start);
  gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertexSize, start + 8);
  gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertexSize, start + 16);
}

function texture(id, rgba, width, height, x, y, w, h) {
  if (plain || gl.isContextLost()) return;
  if (!textures.has(id)) textures.set(id, gl.createTexture());
  gl.bindTexture(gl.TEXTURE_2D, textures.get(id));
  const whole = w === width && h === height;
  gl.pixelStorei(gl.UNPACK_ROW_LENGTH, width);
  const start = rgba + 4 * (y * width + x);
  if (whole) {
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, w, h, 0, gl.RGBA, gl.UNSIGNED_BYTE, memory.u8, start);
  } else {
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, w, h, gl.RGBA, gl.UNSIGNED_BYTE, memory.u8, start);
  }
}

function render(at) {
  if (gl.isContextLost()) return;
  canvas.hidden = false;  // before that, every frame of the page would wait for it
  const { u8, i32, f32 } = memory;
  let word = at >> 2;
  // By number: to take a typed array apart costs more than all the rest.
  const width = f32[word], height = f32[word + 1], ratio = f32[word + 2], background = i32[word + 3];
  const vertices = i32[word + 4], vertexBytes = i32[word + 5];
  const indices = i32[word + 6], indexBytes = i32[word + 7], commands = i32[word + 8];
  word += 9;

  const across = Math.round(width * ratio);
  const down = Math.round(height * ratio);
  const first = shape === '';
  const now = `${across} ${down} ${ratio}`;
  if (now !== shape) {
    shape = now;
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    gl.viewport(0, 0, across, down);
    gl.vertexAttrib2f(place, 2 * ratio / across, -2 * ratio / down);
  }
  gl.scissor(0, 0, across, down);
  gl.clearColor((background & 255) / 255, (background >> 8 & 255) / 255, (background >> 16 & 255) / 255, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);

  gl.bufferData(gl.ARRAY_BUFFER, u8.subarray(vertices, vertices + vertexBytes), gl.STREAM_DRAW);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, u8.subarray(indices, indices + indexBytes), gl.STREAM_DRAW);
  let pointed = -1;  // the vertex that indices count from
  for (let command = 0; command < commands; ++command, word += 8) {
    const left = Math.round(f32[word + 1] * ratio), top = Math.round(f32[word + 2] * ratio);
    const right = Math.round(f32[word + 3] * ratio), bottom = Math.round(f32[word + 4] * ratio);
    const vertex = i32[word + 5], index = i32[word + 6], count = i32[word + 7];
    if (right <= left || bottom <= top || count === 0) continue;
    gl.bindTexture(gl.TEXTURE_2D, textures.get(i32[word]) ?? null);
    gl.scissor(Math.max(left, 0), down - bottom, right - left, bottom - top);
    if (vertex !== pointed) firstVertex(pointed = vertex);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, index * 2);
  }
  if (first) gl.flush();  // painted while the page is laid out
}

export const rendererFunctions = {
  web_texture: texture,
  web_drop_texture(id) {
    if (plain) return;
    gl.deleteTexture(textures.get(id) ?? null);
    textures.delete(id);
  },
  web_render: render,
};
