// Dialogs: while one is open the rest of the page can be neither focused nor read.

let open = [];    // dialogs, each with what had the focus before it
const sheetState = 'sheet';  // of the history's entry while a sheet is open
let inert = [];   // elements switched off for the last of them

// After every patch. `focus` is where the focus is about to go anyway, if anywhere.
export function modals(page, focus) {
  const dialogs = [...page.querySelectorAll('[role=dialog]')];
  if (dialogs.length === 0 && open.length === 0) return;

  const before = document.activeElement;
  for (const element of inert) element.inert = false;
  inert = [];
  const last = dialogs[dialogs.length - 1];
  for (let at = last; at && at !== page; at = at.parentElement) {
    inert.push(...[...at.parentElement.children].filter((other) => other !== at));
  }
  for (const element of inert) element.inert = true;

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

export const openDialog = () => open[open.length - 1]?.dialog;
