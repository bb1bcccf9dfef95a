// One element for each node of src/ui/frame.h: what it is made of, and how a node's numbers
// and texts show in its attributes. Texts become text, never markup.

// In the order of NodeRole: tag, ARIA role, class.
const makes = [
  ['span'],
  ['p'],
  ['h'],
  ['blockquote'],
  ['button'],
  ['a'],
  ['ul', 'list'],
  ['li'],
  ['div', 'log'],
  ['main'],
  ['section'],
  ['nav'],
  ['div', 'group'],
  ['div', 'dialog'],
  ['div', 'radiogroup'],
  ['button', 'radio'],
  ['button', 'switch'],
  ['input'],
  ['textarea'],
  ['input'],
  ['div', 'meter'],
  ['div', 'img'],
  ['figure'],
  ['div', 'table'],
  ['div', 'row'],
  ['div', 'columnheader'],
  ['div', 'rowheader'],
  ['div', 'cell'],
  ['div', null, 'scroller'],
  ['a', null, 'skip'],
  ['div', null, 'shape'],
  ['button', 'checkbox'],
  ['select'],
  ['div', 'tablist'],
  ['button', 'tab'],
  ['div', 'progressbar'],
  ['div', 'status'],
  ['input'],
  ['div', 'grid'],
  ['div', 'gridcell'],
];
export const Role = {
  text: 0, button: 4, link: 5, log: 8, dialog: 13, radio: 15, toggle: 16, field: 17, area: 18,
  slider: 19, meter: 20, scroller: 28, skip: 29, shape: 30, checkbox: 31, select: 32, tab: 34,
  progress: 35, number: 37,
};
export const Flag = {
  disabled: 1, checked: 2, current: 4, expanded: 8, collapsed: 16, strong: 32, centred: 64,
  busy: 128, focusable: 256, unseen: 512, end: 1024, invalid: 2048, print: 4096, screen: 8192, drag: 16384,
};

export const isControl = (role) => [Role.button, Role.link, Role.radio, Role.toggle, Role.checkbox, Role.tab, Role.skip].includes(role);
export const isField = (role) => [Role.field, Role.area, Role.number].includes(role);
// Those of which one is chosen and in the order of tabs, and what holds them.
export const groupOf = { [Role.radio]: '[role=radiogroup]', [Role.tab]: '[role=tablist]' };

export function make(role, level) {
  const [tag, aria, name] = makes[role];
  const element = document.createElement(tag === 'h' ? `h${level || 2}` : tag);
  if (aria) element.setAttribute('role', aria);
  if (tag === 'button') element.type = 'button';
  if (tag === 'main') element.id = 'content';
  if (role === Role.log) element.setAttribute('aria-live', 'off');
  if (role === Role.dialog) {
    element.setAttribute('aria-modal', 'true');
    element.tabIndex = -1;
  }
  if (role === Role.slider) element.type = 'range';
  if (role === Role.shape) element.setAttribute('aria-hidden', 'true');
  // Not type=number: what is no number could not be read then.
  if (role === Role.number) {
    element.inputMode = 'numeric';
    element.setAttribute('role', 'spinbutton');
  }
  if (isField(role)) {
    element.autocomplete = 'off';
    element.spellcheck = false;
  }
  return { element, content: element, look: name ?? '' };
}

// Where the children of a node go: of a scroller into a box as high as its content.
export function giveSizer(node) {
  node.content = document.createElement('div');
  node.content.className = 'sizer';
  node.element.append(node.content);
}

function attribute(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

const pixels = (fixed) => `${fixed / 64}px`;

export function showBox({ element, content, numbers: [, x, y, w, h, height] }) {
  const { style } = element;
  style.left = pixels(x);
  style.top = pixels(y);
  style.width = pixels(w);
  style.height = pixels(h);
  if (content !== element) content.style.height = pixels(height);
}

export function showType({ element, look, flags, numbers: [, , , , , , , size, line, indent] }) {
  const { style } = element;
  style.fontSize = size ? pixels(size) : '';
  style.lineHeight = line ? pixels(line) : '';
  style.fontWeight = flags & Flag.strong ? '600' : '400';
  style.textIndent = indent ? pixels(indent) : '';
  const classes = [look];
  if (flags & Flag.centred) classes.push('centred');
  if (flags & Flag.end) classes.push('end');
  if (flags & Flag.unseen) classes.push('unseen');
  if (flags & Flag.print) classes.push('paper');
  if (flags & Flag.screen) classes.push('screen');
  if (flags & Flag.drag) classes.push('drag');
  element.className = classes.join(' ').trim();
}

export function showState(node) {
  const { element, role, flags, name, description, value, numbers } = node;
  const aria = (what, text) => attribute(element, `aria-${what}`, text);
  aria('label', name);
  aria('description', description);
  if (role === Role.text && name) element.setAttribute('role', 'img');  // a sign with a spoken name
  if (role === Role.scroller) attribute(element, 'role', name ? 'group' : '');

  // A control that says why it is off stays in the order of tabs.
  const disabled = Boolean(flags & Flag.disabled);
  if ('disabled' in element) element.disabled = disabled && !description;
  aria('disabled', disabled && Boolean(description) && 'true');
  const checked = String(Boolean(flags & Flag.checked));
  if ([Role.radio, Role.toggle, Role.checkbox].includes(role)) aria('checked', checked);
  if (role === Role.tab) aria('selected', checked);
  aria('current', flags & Flag.current && 'page');
  aria('expanded', flags & Flag.expanded ? 'true' : flags & Flag.collapsed && 'false');
  aria('busy', flags & Flag.busy && 'true');
  aria('invalid', flags & Flag.invalid && 'true');
  if (flags & Flag.focusable) element.tabIndex = -1;

  const [lo, hi, now] = numbers.slice(10);
  if ([Role.meter, Role.progress, Role.number].includes(role)) {
    aria('valuemin', String(lo));
    aria('valuemax', String(hi));
    aria('valuenow', String(now));
    if (role !== Role.number) aria('valuetext', value);
  }
  if (role === Role.select) showOptions(node);
  if (role === Role.button) attribute(element, 'title', value);  // of an icon
  if (role === Role.slider) {
    element.min = lo;
    element.max = hi;
    element.value = now;
    aria('valuetext', value);
  }
  if (role === Role.radio) attribute(element, 'lang', value);  // of its words
  // Never anything but a place in this app.
  if (role === Role.skip) element.href = '#content';
  else if (element.tagName === 'A') attribute(element, 'href', value.startsWith('#/') && value);
  // Assigning would end a composition and forget what can be undone.
  if (isField(role) && !node.composing && element.value !== value) element.value = value;
}

function showOptions({ element, value, numbers }) {
  if (element.dataset.options !== value) {
    element.dataset.options = value;
    element.replaceChildren(...value.split('\n').map((words) => new Option(words)));
  }
  element.selectedIndex = numbers[12];
}

const rgba = (abgr) => `rgb(${abgr & 255} ${abgr >> 8 & 255} ${abgr >> 16 & 255} / ${(abgr >>> 24) / 255})`;

// By Corners of src/ui/paint/shapes.h: which radii, clockwise from the upper left.
const corners = [(r) => r, (r) => `${r} ${r} ${r} 4px`, (r) => `${r} ${r} 4px`, (r) => `${r} ${r} 0 0`];

// Plain mode: the colour of words, or a shape.
export function showColour(node) {
  const { element, role, value, numbers } = node;
  const { style } = element;
  const colour = numbers[13];
  style.color = colour ? rgba(colour) : '';
  if (role !== Role.shape) return;
  // One shape may have been words, a path or a box before.
  const box = !value && !node.words;
  const [size, line] = numbers.slice(7);
  style.borderRadius = box ? corners[numbers[0] >> 8 & 255](pixels(size)) : '';
  style.border = box && line ? `${pixels(line)} solid` : '';
  style.background = box && !line ? rgba(colour) : '';
  element.classList.toggle('full', box && !line);
  if (value && !node.words) drawPath(node);
  else element.querySelector('svg')?.remove();
}

function drawPath({ element, value, numbers }) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = element.querySelector('svg') ?? element.appendChild(document.createElementNS(space, 'svg'));
  const path = svg.firstChild ?? svg.appendChild(document.createElementNS(space, 'path'));
  svg.setAttribute('viewBox', `0 0 ${numbers[11]} ${numbers[11]}`);
  path.setAttribute('d', value);
  path.setAttribute('stroke-width', numbers[7] / 64);
  path.setAttribute('class', numbers[7] ? 'stroke' : '');
}

// The words stand before the children; a line that was broken ends with a <br>, which is
// hidden from screen readers: they would read a space there, also between Chinese characters.
export function showWords(node, words) {
  const first = node.wordNodes[0];
  if (node.wordNodes.length === 1 && first.nodeType === Node.TEXT_NODE && words && !words.includes('\n')) {
    first.data = words;
    return;
  }
  for (const old of node.wordNodes) old.remove();
  node.wordNodes = [];
  if (words === '') return;
  for (const line of words.split('\n')) {
    if (node.wordNodes.length > 0) node.wordNodes.push(lineBreak());
    node.wordNodes.push(document.createTextNode(line));
  }
  node.content.prepend(...node.wordNodes);
}

function lineBreak() {
  const end = document.createElement('br');
  end.setAttribute('aria-hidden', 'true');
  return end;
}
