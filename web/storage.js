// What the app keeps goes to both stores, what is large to the database only. The database's word
// counts: "stored" is answered when it has confirmed. Without it, local storage has to do; without
// both, the app is told and goes on in memory. Of several tabs one changes what is stored (tabs.js).

import { boot, whole } from './wasm.js';
import { Answer, answer, tell } from './answers.js';
import { readLocal, keepLocal, wipeLocal, flushLocal, rememberedPerson } from './local_store.js';
import * as database from './database.js';
import { startTabs, takeOver, tryControlTwice, worksHere } from './tabs.js';

export { rememberPerson } from './local_store.js';

const part = 400;  // records told at once: some milliseconds
const patience = 1000;  // milliseconds for the database's first answer
const Why = { full: 0, forbidden: 1, cleared: 2 };

let toldOfLocal = false;
let refusals = 0;       // in a row
let rereading = false;  // because of one

function fail(error) {
  answer(Answer.storageFailed, error.name === 'QuotaExceededError' ? Why.full : Why.forbidden);
}

// Where a later record is there, it is read: what was to be kept is taken together with it.
function confirm(ticket, error) {
  if (error?.name === 'ConstraintError' && refusals < 4) return readAgain();
  if (error) return fail(error);
  refusals = 0;
  answer(Answer.stored, ticket);
}

async function readAgain() {
  if (rereading || !worksHere()) return;
  rereading = true;
  ++refusals;
  await begin();
  rereading = false;
}

// With ?fresh nothing is kept, and so nothing is confirmed.
export function keep(ticket, slot, name, sealed, large) {
  store(ticket, slot, name, sealed, database.keepInDatabase, large);
}

export function wipe(ticket, slot, name, sealed) {
  if (!boot.fresh) wipeLocal(database.shelfOf(name));
  store(ticket, slot, name, sealed, database.wipeDatabase);
}

function store(ticket, slot, name, sealed, change, large) {
  if (boot.fresh) return;
  if (database.noDatabase()) {
    keepLocal(name, slot, sealed, (error) => confirm(ticket, error));
    return;
  }
  change(name, sealed, (error) => {
    // A database that could not be opened after all: then local storage has to do.
    if (error && database.noDatabase()) return keepLocal(name, slot, sealed, (refusal) => confirm(ticket, refusal));
    confirm(ticket, error);
  });
  if (large) return;
  // The database has it, but there is no second copy any more: that is said once.
  keepLocal(name, slot, sealed, (error) => {
    if (error && !toldOfLocal) fail(error);
    toldOfLocal ||= error !== null;
  });
}

export function setAside(name, text) {
  if (!boot.fresh) database.setAside(name, text);
}

export async function readAside(name) {
  answer(Answer.file, 0, name, await database.readAside(name));
}

// ---- reading -----------------------------------------------------------------------------

function tellRecord({ name, slot, sealed }) {
  if (slot) tell(Answer.localRecord, slot.charCodeAt(0), name, sealed);
  else tell(Answer.foundRecord, 0, name, sealed);
}

// Before the first frame: who was here, and local storage but for the customer file.
export function tellLocal() {
  const person = rememberedPerson();
  if (person) tell(Answer.person, 0, person);
  const records = readLocal(false);
  records?.forEach(tellRecord);
  tell(Answer.localRead, records ? 1 : 0);
}

// What local storage has of the customer file, and the database: a part at a time.
async function tellDatabase(found) {
  const records = [...readLocal(true) ?? [], ...found?.records ?? []];
  if (records.length > 0) await whole();
  for (let told = part; told < records.length; told += part) {
    records.slice(told - part, told).forEach(tellRecord);
    answer(Answer.foundPart, Math.floor(100 * told / records.length));
    await new Promise((later) => setTimeout(later));
  }
  records.slice(-(records.length % part || part)).forEach(tellRecord);
  for (const name of found?.aside ?? []) tell(Answer.foundAside, 0, name);
  answer(Answer.databaseRead, found ? 1 : 0);
}

// A database that takes longer than a second is given up for the time being; what it holds is
// told when it answers.
async function tellWhenRead(read) {
  const late = setTimeout(() => tellDatabase(null), patience);
  try {
    tellDatabase(await read());
  } catch {
    tellDatabase(null);
  } finally {
    clearTimeout(late);
  }
}

// After the first frame.
export function startStorage() {
  window.addEventListener('pagehide', flushLocal);
  window.addEventListener('storage', ({ key }) => {
    if (key === null) answer(Answer.storageFailed, Why.cleared);
  });
  if (boot.fresh) return tellDatabase(null);
  const control = startTabs(lost);
  const read = tellWhenRead(async () => {
    const opened = database.openDatabase(() => answer(Answer.storageFailed, Why.cleared));
    opened.catch(() => {});
    if (!await control) tell(Answer.control, 0);
    await opened;
    return database.readDatabase();
  });
  // A tab that only reads works again once the other one is closed and this one looked at, even
  // while it is still reading.
  document.addEventListener('visibilitychange', async () => {
    await read;
    if (!document.hidden && !worksHere() && await tryControlTwice()) begin();
  });
}

// ---- several tabs --------------------------------------------------------------------------

function lost() {
  flushLocal();
  answer(Answer.control, 0);
}

// What another tab has kept is read anew, from both stores.
function begin() {
  tell(Answer.control, 1);
  tellLocal();
  return tellWhenRead(database.readDatabase);
}

export async function takeControl() {
  await takeOver();
  await begin();
}
