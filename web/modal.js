// Dialogs: while one is open the rest of the page can be neither focused nor read.

// Chrome before 102, Firefox before 112 and Safari before 15.5 do not.
const knowsInert = 'inert' in HTMLElement.prototype;

let open = [];    // dialogs, each with what had the focus before it
const sheetState = 'sheet';  // of the history's entry while a sheet is open
let inert = [];   // elements switched off for the last of them

// After every patch. `focus` is where the focus is about to go anyway, if anywhere.
export function modals(page, focus) {
  const dialogs = [...page.querySelectorAll('[role=dialog]')];
  if (dialogs.length === 0 && open.length === 0) return;

  const before = document.activeElement;
  for (const element of inert) switchOff(element, false);
  inert = [];
  const last = dialogs[dialogs.length - 1];
  for (let at = last; at && at !== page; at = at.parentElement) {
    inert.push(...[...at.parentElement.children].filter((other) => other !== at && !other.hasAttribute('aria-hidden')));
  }
  for (const element of inert) switchOff(element, true);

  const closed = open.filter(({ dialog }) => !dialogs.includes(dialog));
  open = open.filter(({ dialog }) => dialogs.includes(dialog));
  // A sheet that fills the screen is one step back.
  if (closed.length > 0 && history.state === sheetState) history.back();
  for (const dialog of dialogs) {
    if (open.some((known) => known.dialog === dialog)) continue;
    open.push({ dialog, opener: closed[0]?.opener ?? before });  // one that follows another gives the focus back for both
    if (dialog.offsetWidth >= innerWidth) history.pushState(sheetState, '');
    if (focus) continue;
    const first = dialog.querySelector('input, textarea, select')
      ?? dialog.querySelector('button:not(:disabled), a, [tabindex]') ?? dialog;
    first.focus();
    first.select?.();  // what a field holds can be copied or typed over at once
  }
  const opener = closed[0]?.opener;
  if (!focus && opener?.isConnected && !opener.closest('[inert]')) opener.focus();
}

// For browsers that know `inert` not, the rest is hidden from assistive technology and from
// pointers (style.css), and Tab goes round in what is on top.
export function switchOff(element, off) {
  if (knowsInert) element.inert = off;
  else if (off) element.setAttribute('aria-hidden', 'true');
  else element.removeAttribute('aria-hidden');
}

function goRound(event) {
  const trouble = document.getElementById('trouble');
  const box = trouble.offsetWidth ? trouble : openDialog();
  if (event.key !== 'Tab' || !box) return;
  const all = [...box.querySelectorAll('button, a, input, textarea, select, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.offsetWidth);
  const [from, to] = event.shiftKey ? [0, all.length - 1] : [all.length - 1, 0];
  if (all.indexOf(document.activeElement) >= 0 && document.activeElement !== all[from]) return;
  event.preventDefault();
  (all[to] ?? box).focus();
}

if (!knowsInert) document.addEventListener('keydown', goRound);

export const openDialog = () => open[open.length - 1]?.dialog;
