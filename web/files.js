// Files to and from the user, and the clipboard.

import { Answer, answer } from './answers.js';

const largestFile = 20 << 20;

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
  input.onchange = async () => {
    const [file] = input.files;
    if (!file) return;
    if (file.size > largestFile) answer(Answer.file, 1, file.name, '');
    else answer(Answer.file, 0, file.name, await file.text());
  };
  input.click();
}

export async function copyText(text) {
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
  const copied = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return copied;
}
