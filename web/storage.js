// What the app keeps goes to both stores. The database's word counts: "stored" is answered
// when it has confirmed. Without it, local storage has to do; without both, the app is told
// and goes on in memory.

import { boot } from './wasm.js';
import { Answer, answer, tell } from './answers.js';
import { readLocal, keepLocal, wipeLocal, flushLocal } from './local_store.js';
import { openDatabase, changeDatabase, noDatabase } from './database.js';

const patience = 1000;  // milliseconds for the database's first answer
const Why = { full: 0, forbidden: 1, cleared: 2 };

let toldOfLocal = false;

function fail(error) {
  answer(Answer.storageFailed, error.name === 'QuotaExceededError' ? Why.full : Why.forbidden);
}

function confirm(ticket, error) {
  if (error) fail(error);
  else answer(Answer.stored, ticket);
}

// With ?fresh nothing is kept, and so nothing is confirmed.
export function keep(ticket, slot, name, sealed) {
  if (boot.fresh) return;
  if (noDatabase()) {
    keepLocal(name, slot, sealed, (error) => confirm(ticket, error));
    return;
  }
  let kept = false;
  changeDatabase((store) => store.put(sealed, name), (error) => {
    // A database that could not be opened after all: local storage had the record.
    confirm(ticket, error && noDatabase() && kept ? null : error);
  });
  // The database has it, but there is no second copy any more: that is said once.
  keepLocal(name, slot, sealed, (error) => {
    kept = !error;
    if (error && !toldOfLocal) fail(error);
    toldOfLocal ||= !kept;
  });
}

export function wipe(ticket, slot, name, sealed) {
  if (boot.fresh) return;
  changeDatabase((store) => store.clear(), () => {});
  wipeLocal();
  keep(ticket, slot, name, sealed);
}

// Before the first frame: local storage.
export function tellLocal() {
  const records = readLocal();
  for (const { name, slot, sealed } of records ?? []) {
    tell(Answer.localRecord, slot.charCodeAt(0), name, sealed);
  }
  tell(Answer.localRead, records ? 1 : 0);
}

function tellDatabase(records) {
  for (const { name, sealed } of records ?? []) tell(Answer.foundRecord, 0, name, sealed);
  answer(Answer.databaseRead, records ? 1 : 0);
}

// After it. A database that takes longer than a second is given up for the time being; what
// it holds is told when it answers.
export async function startStorage() {
  window.addEventListener('pagehide', flushLocal);
  window.addEventListener('storage', ({ key }) => {
    if (key === null) answer(Answer.storageFailed, Why.cleared);
  });
  if (boot.fresh) return tellDatabase([]);
  const late = setTimeout(() => tellDatabase(null), patience);
  try {
    const records = await openDatabase(() => answer(Answer.storageFailed, Why.cleared));
    tellDatabase(records);
  } catch {
    tellDatabase(null);
  } finally {
    clearTimeout(late);
  }
}
