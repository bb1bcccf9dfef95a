// The address bar: which screen is open is the fragment, "#/calls".

import { boot } from './wasm.js';
import { Answer, answer } from './answers.js';
import { closeDialog } from './input.js';

const longest = 20000;  // letters of a fragment; a longer one is none of ours

const current = () => (location.hash.length > longest ? '#/import' : location.hash);
let shown = current();

// The fragment the page was opened with. What stands in the page's query ("?lang=zh") is
// added to the fragment's own, which wins.
export function firstAddress() {
  const [path, query = ''] = current().split('?');
  const settings = new URLSearchParams(query);
  for (const name of ['lang', 'seed']) {
    const value = boot.setting(name);
    if (value !== null) settings.set(name, value);
  }
  return settings.size === 0 && !settings.toString() ? path : `${path || '#/today'}?${settings}`;
}

export function showAddress(fragment, replace) {
  if (!fragment.startsWith('#/') || fragment === location.hash) return;
  shown = fragment;
  if (replace) history.replaceState(null, '', fragment);
  else history.pushState(null, '', fragment);
}

export function watchAddress() {
  const changed = () => {
    if (current() === shown) {
      closeDialog();
      return;
    }
    shown = current();
    answer(Answer.address, 0, shown);
  };
  window.addEventListener('popstate', changed);
  window.addEventListener('hashchange', changed);
}

export const back = () => history.back();
