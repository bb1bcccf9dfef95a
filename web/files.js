// Files to and from the user, and the clipboard.

import { Answer, answer } from './answers.js';

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
  input.accept = '.askwell,.json';
  input.onchange = () => readFile(input.files[0]);
  input.click();
}

// Limits hold before anything reaches the module.
async function readFile(file) {
  if (!file) return;
  const text = file.size > largestFile ? '' : await file.text();
  const attempt = /^\ufeff?\s*\{\s*"askwell"\s*:\s*"attempt\//.test(text.slice(0, 200));
  const tooBig = file.size > (attempt ? largestAttempt : largestFile);
  answer(Answer.file, tooBig ? 1 : 0, file.name, tooBig ? '' : text);
}

// A file may be dropped anywhere; what else is dropped goes where the browser puts it.
export function watchDrops() {
  const withFile = (event) => event.dataTransfer?.types.includes('Files');
  window.addEventListener('dragover', (event) => withFile(event) && event.preventDefault());
  window.addEventListener('drop', (event) => {
    if (!withFile(event)) return;
    event.preventDefault();
    readFile(event.dataTransfer.files[0]);
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
