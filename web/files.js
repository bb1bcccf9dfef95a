// Files to and from the user, and the clipboard.

import { Answer, answer } from './answers.js';
import { whole } from './wasm.js';

const largestFile = 20e6;  // bytes
const largestAttempt = 64e3;

export function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

export function pickFile() {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.askwell,.json,.csv,.tsv';
  input.multiple = true;
  input.onchange = () => readFiles([...input.files]);
  input.click();
}

// Whether most characters are of the oldest part of GB18030: in what other encodings leave
// behind few are.
function isChinese(bytes) {
  let all = 0;
  let old = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    all++;
    if (bytes[at] > 0xa0 && bytes[++at] > 0xa0) old++;
  }
  return old * 4 >= all * 3;
}

// Spreadsheets also write UTF-16 with its mark, and in China GB18030. What is none of these
// comes with U+FFFD, and is refused where that matters. A mark of UTF-8 stays: it is part of a
// file that is given back as it came.
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[bytes[0] * 256 + bytes[1]];
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    if (encoding === 'gb18030' && !isChinese(bytes)) break;
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    } catch {
      // The next one, perhaps.
    }
  }
  return file.text();
}

// Limits hold before anything reaches the module: for one file, and for all of them.
async function readFiles(files) {
  let room = largestFile;
  for (const [at, file] of files.entries()) {
    const text = file.size > room ? '' : await textOf(file);
    const attempt = /^\ufeff?\s*\{\s*"askwell"\s*:\s*"attempt\//.test(text.slice(0, 200));
    await whole();
    const tooBig = file.size > (attempt ? Math.min(largestAttempt, room) : room);
    room -= tooBig ? 0 : file.size;
    const more = at + 1 < files.length;
    answer(Answer.file, (tooBig ? 1 : 0) + (more ? 2 : 0), file.name, tooBig ? '' : text);
  }
}

// A file may be dropped anywhere; what else is dropped goes where the browser puts it.
export function watchDrops() {
  const withFile = (event) => event.dataTransfer?.types.includes('Files');
  window.addEventListener('dragover', (event) => withFile(event) && event.preventDefault());
  window.addEventListener('drop', (event) => {
    if (!withFile(event)) return;
    event.preventDefault();
    readFiles([...event.dataTransfer.files]);
  });
}

export async function copyText(given) {
  const text = given.startsWith('#/') ? location.href.split('#')[0] + given : given;
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = copyBySelection(text);
  }
  answer(Answer.copied, copied ? 1 : 0);
}

// For pages without the clipboard's permission, such as files in Firefox.
function copyBySelection(text) {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.className = 'unseen';
  area.value = text;
  document.body.append(area);
  area.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // Refused here too.
  }
  area.remove();
  focused?.focus();
  return copied;
}
