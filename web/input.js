// What the user does. An element's own click is the only way to activate it, whether it
// comes from a mouse, a finger, a key or assistive technology.

import { wasm, send } from './wasm.js';
import { happen } from './loop.js';
import { nodeOf, elementOf } from './mirror.js';
import { Flag, groupOf, isControl, isField, Role } from './elements.js';
import { openDialog } from './modal.js';
import { pointerWas } from './viewport.js';

const app = document.getElementById('app');
const pointed = { hovered: 0, pressed: 0, focused: 0 };
let lastPointer = 'mouse';
const longestText = 28e6;  // letters: a backup of 20 MB as text

// What a pointer means by touching `element`: the control or field around it, if any.
function meant(element) {
  const control = element.closest?.('#page :is(button, a, input, textarea, select)');
  return control ? nodeOf(control) : null;
}

function point(change) {
  const now = { ...pointed, ...change };
  if (Object.keys(now).every((key) => now[key] === pointed[key])) return;
  Object.assign(pointed, now);
  happen(() => wasm.web_point(pointed.hovered, pointed.pressed, pointed.focused));
}

function clicked(event) {
  const node = meant(event.target);
  if (node && isControl(node.role)) {
    const leaves = node.element.href && (event.ctrlKey || event.metaKey || event.shiftKey);
    if (!leaves) event.preventDefault();
    const off = node.element.getAttribute('aria-disabled') === 'true';
    if (!leaves && !off) happen(() => wasm.web_activate(node.id));
  }
  pointerWas(lastPointer);
}

// ---- dragging: by mouse or pen; a finger scrolls -------------------------------------------

const farEnough = 6;  // CSS pixels: nearer it is a click
let drag = null;      // what is held down, from where, and whether it has left its place

function grab(event, node) {
  drag = event.pointerType !== 'touch' && node.flags & Flag.drag ? { node, x: event.clientX, y: event.clientY, moved: false } : null;
}

function dragTo(event, word) {
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y].map(Math.round);
  drag.moved ||= Math.hypot(x, y) >= farEnough;
  if (drag.moved) happen(() => wasm.web_edit(drag.node.id, ...send(`${word} ${x} ${y}`)));
}

// The click that follows on a drag is none.
function letGo(event) {
  if (!drag) return;
  if (event.type === 'pointerup') dragTo(event, 'drop');
  else if (drag.moved) happen(() => wasm.web_edit(drag.node.id, ...send('drop 0 0')));
  const { moved } = drag;
  drag = null;
  if (!moved) return;
  const swallow = (click) => click.stopImmediatePropagation();
  app.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => app.removeEventListener('click', swallow, true));
}

function edited(event) {
  const node = nodeOf(event.target);
  if (node?.role === Role.select) {
    happen(() => wasm.web_edit(node.id, ...send(String(node.element.selectedIndex))));
    return;
  }
  if (!node || !(isField(node.role) || node.role === Role.slider)) return;
  node.composing = Boolean(event.isComposing) && event.type === 'input';
  const value = node.element.value.slice(0, longestText);
  if (value === node.value) return;
  node.value = value;
  happen(() => wasm.web_edit(node.id, ...send(value)));
}

// ---- keys --------------------------------------------------------------------------------

const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Tab', 'Process', 'Dead', 'Unidentified'];

// Whether the element that has the focus or the browser itself does something with this key.
function wanted(event, node) {
  const { key } = event;
  const role = node?.role ?? Role.text;
  if (key === 'Escape') return false;
  if (isField(role)) return !(key === 'Enter' && (role === Role.field || event.ctrlKey || event.metaKey));
  if (isControl(role) && (key === 'Enter' || key === ' ')) return true;
  if (role === Role.select) return true;
  if (node?.flags & Flag.drag && key.startsWith('Arrow')) return false;
  if (role === Role.slider) return /^(Arrow|Page|Home|End)/.test(key);
  const pages = ['PageUp', 'PageDown', 'Home', 'End', ' ', 'ArrowUp', 'ArrowDown'];
  return pages.includes(key) && !event.altKey && event.target.closest('.scroller') !== null;
}

// Arrow keys walk through the radios or tabs of a group and choose as they go.
function walk(event, node) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const group = step && groupOf[node?.role];
  if (!group || event.altKey || event.ctrlKey) return false;
  const all = [...node.element.closest(group).querySelectorAll('button:not(:disabled)')];
  const next = all[(all.indexOf(node.element) + step + all.length) % all.length];
  event.preventDefault();
  next?.focus();
  next?.click();
  return true;
}

// Presses Close of the dialog that is open, if one is.
export function closeDialog() {
  const close = openDialog() && elementOf(nodeOf(openDialog()).value);
  close?.click();
  return Boolean(close);
}

function keyed(event) {
  const { key } = event;
  if (event.isComposing || event.keyCode === 229 || modifiers.includes(key)) return;
  const node = nodeOf(event.target);
  if (event.repeat) {
    // Holding Enter on a button would press it again and again.
    if (node && isControl(node.role) && key === 'Enter') event.preventDefault();
    return;
  }
  if (walk(event, node)) return;
  if (wanted(event, node)) {
    if (node && isControl(node.role)) point({ pressed: node.id });
    return;
  }
  if (key === 'Escape' && closeDialog()) return;
  if (key === '/' || key === "'") event.preventDefault();  // Firefox would search
  if (node?.flags & Flag.drag && key.startsWith('Arrow')) event.preventDefault();  // it would scroll
  const ctrl = event.ctrlKey || event.metaKey;
  happen(() => wasm.web_key(...send(key), ctrl, event.shiftKey, event.altKey));
}

// ---- listeners ---------------------------------------------------------------------------

export function listen() {
  app.addEventListener('click', clicked);
  app.addEventListener('input', edited);
  app.addEventListener('compositionend', edited);
  app.addEventListener('compositionstart', ({ target }) => {
    const node = nodeOf(target);
    if (node) node.composing = true;
  });

  app.addEventListener('pointerdown', (event) => {
    lastPointer = event.pointerType;
    const node = meant(event.target);
    if (!event.isPrimary || event.button !== 0 || !node || !isControl(node.role)) return;
    point({ pressed: node.id });
    grab(event, node);
  });
  window.addEventListener('pointermove', (event) => drag && dragTo(event, 'drag'));
  window.addEventListener('pointerup', letGo);
  window.addEventListener('pointercancel', letGo);
  for (const name of ['pointerup', 'pointercancel', 'keyup', 'blur']) {
    window.addEventListener(name, (event) => {
      if (pointed.pressed) point({ pressed: 0 });
      if (event.type === 'pointercancel') pointerWas(lastPointer);
    });
  }
  app.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') point({ hovered: meant(event.target)?.id ?? 0 });
  });
  app.addEventListener('pointerleave', () => point({ hovered: 0 }));

  app.addEventListener('focusin', ({ target }) => point({ focused: nodeOf(target)?.id ?? 0 }));
  app.addEventListener('focusout', ({ relatedTarget }) => {
    if (!relatedTarget) point({ focused: 0, pressed: 0 });
  });

  document.addEventListener('keydown', keyed);
  // Scrolling does not bubble; it is caught on the way down.
  app.addEventListener('scroll', ({ target }) => {
    const node = nodeOf(target);
    if (node?.role === Role.scroller) happen(() => wasm.web_scroll(node.id, target.scrollTop));
  }, { capture: true, passive: true });
}
