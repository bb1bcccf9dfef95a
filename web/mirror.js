// Carries out the ops that src/web/mirror.cpp writes: they turn the page into what the last
// frame described.

import { boot, memory, text } from './wasm.js';
import { countPatch } from './loop.js';
import { make, giveSizer, groupOf, isField, showBox, showColour, showType, showState, showWords, Role } from './elements.js';
import { modals } from './modal.js';
import { fontStack } from './glyphs.js';

const page = document.getElementById('page');
const status = document.getElementById('status');
const nodes = new Map();  // id -> node
const html = document.documentElement;
const root = { id: 0, element: page, content: page };
const ids = new WeakMap([[page, root]]);
const numberCount = 14;

page.style.fontFamily = fontStack;

// The node that an element belongs to; none for elements outside of the page.
export function nodeOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const node = ids.get(at);
    if (node) return node;
  }
  return null;
}

function remake(node, kind) {
  const old = node.element;
  const children = [...node.content?.children ?? []].filter((child) => ids.has(child));
  Object.assign(node, make(kind & 255, kind >> 8 & 255), { role: kind & 255, wordNodes: [] });
  if (node.role === Role.scroller) giveSizer(node);
  node.content.append(...children);
  ids.set(node.element, node);
  old?.replaceWith(node.element);
}

function put(read) {
  const id = read.number();
  const numbers = read.numbers(numberCount);
  const fresh = { words: read.text(), name: read.text(), description: read.text(), value: read.text() };
  const node = nodes.get(id) ?? { id, words: '', name: '', description: '', value: '', kind: -1, composing: false };
  nodes.set(id, node);

  const kind = numbers[0] & 0xffff;
  const made = node.kind !== kind;
  if (made) remake(node, kind);
  node.kind = kind;
  node.flags = numbers[0] >>> 16;
  node.numbers = numbers;
  for (const key of Object.keys(fresh)) node[key] = fresh[key] ?? node[key];

  showType(node);
  showBox(node);
  showState(node);
  showColour(node);
  if (!isField(node.role) && (made || fresh.words !== null)) showWords(node, node.words);
  return node;
}

function remove(id) {
  const node = nodes.get(id);
  nodes.delete(id);
  node?.element.remove();
}

// From the last child to the first; an element that is in its place already is left alone.
function order(parent, children) {
  const { content } = nodes.get(parent) ?? root;
  let next = null;
  for (const id of children.reverse()) {
    const { element } = nodes.get(id);
    if (element.nextSibling !== next || element.parentNode !== content) {
      // insertBefore() would take the focus away from an element that only moves.
      if (content.moveBefore && element.isConnected) content.moveBefore(element, next);
      else content.insertBefore(element, next);
    }
    next = element;
  }
}

// Exactly one addition for each sentence.
function say(sentence) {
  while (status.childElementCount > 4) status.firstChild.remove();
  const line = document.createElement('p');
  line.textContent = sentence;
  status.append(line);
}

function dress(title, lang, background, look) {
  document.title = title || 'Askwell';
  html.lang = lang || 'en';
  status.setAttribute('aria-label', lang.startsWith('zh') ? '通知' : 'Announcements');
  html.classList.toggle('dark', look & 1);
  html.classList.toggle('light', !(look & 1));
  html.classList.toggle('plain', look & 2);
  html.classList.toggle('contrast', look & 4);
  const ground = `rgb(${background & 255} ${background >> 8 & 255} ${background >> 16 & 255})`;
  html.style.setProperty('--ground', ground);
  for (const bar of document.querySelectorAll('[name=theme-color]')) bar.content = ground;
  try {
    if (!boot.fresh && lang) localStorage.setItem(`${boot.prefix}#lang`, lang.slice(0, 2));
  } catch {
    // The next visit asks the browser for its language again.
  }
}

// One of the group is in the order of tabs: the chosen one, else the first.
function rove(group) {
  const all = [...group.querySelectorAll('[role=radio], [role=tab]')];
  const is = (one, what) => one.getAttribute(`aria-${what}`) === 'true';
  const chosen = all.find((one) => is(one, 'checked') || is(one, 'selected')) ?? all[0];
  for (const one of all) one.tabIndex = one === chosen ? 0 : -1;
}

// A box that scrolls can be reached by keyboard: by what is in it, or else by itself.
function reach(scroller) {
  const alone = !scroller.querySelector('button, a, input, textarea, select');
  if (alone === scroller.hasAttribute('tabindex')) return;
  if (alone) scroller.tabIndex = 0;
  else scroller.removeAttribute('tabindex');
}

function patch(words, count, heap) {
  countPatch();
  const ops = memory.i32.slice(words >> 2, (words >> 2) + count);
  let at = 0;
  const read = {
    number: () => ops[at++],
    numbers: (n) => ops.slice(at, at += n),
    text() {
      const offset = ops[at++], size = ops[at++];
      return size < 0 ? null : text(heap + offset, size);
    },
  };
  const scrolled = [];
  const groups = new Set();
  let focus = null;

  while (at < count) {
    const op = read.number();
    if (op === 1) {
      const node = put(read);
      if (node.role === Role.scroller && node.numbers[6] >= 0) scrolled.push(node);
      if (groupOf[node.role]) groups.add(node.element);
    } else if (op === 2) remove(read.number());
    else if (op === 3) order(read.number(), read.numbers(read.number()));
    else if (op === 4) focus = nodes.get(read.number())?.element;
    else if (op === 5) say(read.text());
    else dress(read.text(), read.text(), read.number(), read.number());
  }

  for (const { element, numbers } of scrolled) {
    const top = numbers[6] / 64;
    if (Math.abs(element.scrollTop - top) >= 1) element.scrollTop = top;
  }
  for (const group of new Set([...groups].map((one) => one.closest('[role=radiogroup], [role=tablist]')))) {
    if (group) rove(group);
  }
  for (const scroller of page.querySelectorAll('.scroller')) reach(scroller);
  // Whoever is composing a character keeps the focus: to lose it would end the composition.
  if (nodeOf(document.activeElement)?.composing) focus = null;
  modals(page, focus);
  // A heading may stand above a log that is at its end: it takes the focus where it is.
  if (focus && focus !== document.activeElement) focus.focus({ preventScroll: focus.tagName === 'H1' });
}

export const mirrorFunctions = { web_patch: patch };

// `id` as a number or in decimal digits; C++ counts them without a sign.
export const elementOf = (id) => nodes.get(id | 0)?.element;
