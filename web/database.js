// The database: slower to answer, but what it has confirmed survives a crash. All that is
// changed in one task goes into one strict transaction, begun in that task.

import { boot } from './wasm.js';

const State = { opening: 0, open: 1, none: 2 };
let state = boot.fresh ? State.none : State.opening;
let base = null;
let reopen = null;   // what to do when it was taken away
let queue = [];      // changes asked for while it was opening
let current = null;  // the transaction of this task, and its changes

export const noDatabase = () => state === State.none;

function open() {
  return new Promise((opened, refused) => {
    const asked = indexedDB.open(boot.prefix, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('records');
    asked.onsuccess = () => opened(asked.result);
    asked.onerror = () => refused(asked.error);
  });
}

function readAll() {
  return new Promise((done, refused) => {
    const found = [];
    const walk = base.transaction('records').objectStore('records').openCursor();
    walk.onerror = () => refused(walk.error);
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return done(found);
      found.push({ name: String(cursor.key), sealed: String(cursor.value) });
      cursor.continue();
    };
  });
}

// Opens the database and answers with its records; throws if there is none. Changes wait
// until then, so nothing is written over what was not read. `cleared` is called whenever
// somebody clears the site's data later on; that goes on for a while and also closes what is
// opened meanwhile, hence the tries.
export async function openDatabase(cleared, tries = 1) {
  try {
    base = await open();
    const found = await readAll();
    state = State.open;
    base.onversionchange = () => base.close();
    base.onclose = reopen = () => {
      if (state !== State.open) return;
      state = State.opening;
      openDatabase(cleared, 10).then(cleared, cleared);
    };
    return found;
  } catch (error) {
    if (tries > 1) {
      await new Promise((rested) => setTimeout(rested, 100));
      return openDatabase(cleared, tries - 1);
    }
    state = State.none;
    throw error;
  } finally {
    for (const one of queue.splice(0)) run(one);
  }
}

// `change` is given the store of records; `done` hears null once it is on the disk, or what
// went wrong.
export function changeDatabase(change, done) {
  run({ change, done, tries: 2 });
}

function run(one) {
  if (state === State.opening) {
    queue.push(one);
    return;
  }
  try {
    if (state === State.none) throw new DOMException('no database', 'UnknownError');
    current ??= begin();
    current.changes.push(one);
    one.change(current.store);
  } catch (error) {
    setTimeout(() => failed(one, error));
  }
}

// When the site's data is cleared, a change is cut off or comes too late: it is made again.
function failed(one, error) {
  const closing = ['AbortError', 'InvalidStateError', 'UnknownError'].includes(error?.name) && state !== State.none;
  const cutOff = !error || closing;
  if (!cutOff || --one.tries === 0) return one.done(error ?? new DOMException('cut off', 'AbortError'));
  reopen?.();
  run(one);
}

function begin() {
  const transaction = base.transaction('records', 'readwrite', { durability: 'strict' });
  const changes = [];
  transaction.oncomplete = () => changes.forEach(({ done }) => done(null));
  transaction.onabort = () => changes.forEach((one) => failed(one, transaction.error));
  queueMicrotask(() => { current = null; });
  return { store: transaction.objectStore('records'), changes };
}
