// The database: slower to answer, but what it has confirmed survives a crash. All that is
// changed in one task goes into one strict transaction, begun in that task. A record is only
// ever replaced by a later one: each change reads what is there in the same transaction, so
// that two tabs that write at once lose nothing.

import { boot } from './wasm.js';
import { together } from './loop.js';

const State = { opening: 0, open: 1, none: 2 };
let state = boot.fresh ? State.none : State.opening;
let base = null;
let reopen = null;   // what to do when it was taken away
let queue = [];      // changes asked for while it was opening
let current = null;  // the transaction of this task, and its changes

const part = 1000;  // records read in one task

// Copies set aside stand behind all records. The device's own shelf has none.
const asideFrom = '~~';
const deviceShelf = '~/';

export const noDatabase = () => state === State.none;

// "~2/" of "~2/call": src/app/record/keeper.h says what shelves are.
export const shelfOf = (name) => /^~[^/]*\//.exec(name)?.[0] ?? '';

function open() {
  return new Promise((opened, refused) => {
    const asked = indexedDB.open(boot.prefix, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('records');
    asked.onsuccess = () => opened(asked.result);
    asked.onerror = () => refused(asked.error);
  });
}

// Every record, name and sealed text, and the names of the copies set aside.
export function readDatabase() {
  return new Promise((done, refused) => {
    const store = base.transaction('records').objectStore('records');
    const records = [];
    store.transaction.onabort = () => refused(store.transaction.error);
    const read = (range) => {
      const names = store.getAllKeys(range, part);
      const sealed = store.getAll(range, part);
      sealed.onsuccess = () => {
        names.result.forEach((name, at) => records.push({ name: String(name), sealed: String(sealed.result[at]) }));
        if (names.result.length === part) return read(IDBKeyRange.bound(names.result[part - 1], asideFrom, true, true));
        const aside = store.getAllKeys(IDBKeyRange.lowerBound(asideFrom));
        aside.onsuccess = () => done({ records, aside: aside.result.map(String) });
      };
    };
    read(IDBKeyRange.upperBound(asideFrom, true));
  });
}

// Opens the database and answers with what is in it; throws if there is none. Changes wait
// until then, so nothing is written over what was not read. `cleared` is called whenever
// somebody clears the site's data later on; that goes on for a while and also closes what is
// opened meanwhile, hence the tries.
export async function openDatabase(cleared, tries = 1) {
  try {
    base = await open();
    const found = await readDatabase();
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

// ---- changes -----------------------------------------------------------------------------

const ageOf = (sealed) => /^askwell\d+ \w+ (\d+) (\d+) /.exec(sealed)?.slice(1).map(Number);

// Whether `sealed` may take the place of `there`: anything may replace what can not be read.
export function isLater(sealed, there) {
  const [old, now] = [ageOf(there ?? ''), ageOf(sealed)];
  if (!old || !now || sealed === there) return true;
  return now[0] > old[0] || (now[0] === old[0] && now[1] > old[1]);
}

// Keeps one record, unless a later one is there, or the shelf was wiped since.
function put(store, name, sealed, refused) {
  const check = (key) => {
    store.get(key).onsuccess = ({ target }) => {
      const { result } = target;
      const wiped = key !== name && ageOf(result ?? '')?.[0] > ageOf(sealed)?.[0];
      if (wiped || (key === name && !isLater(sealed, result))) return refused();
      if (key === name) store.put(sealed, name);
    };
  };
  check(`${shelfOf(name)}epoch`);
  check(name);
}

// `done` hears null once it is on the disk, or what went wrong: a ConstraintError where
// another tab has written a later one.
export function keepInDatabase(name, sealed, done) {
  run({ change: (store, refused) => put(store, name, sealed, refused), done, tries: 2 });
}

export function wipeDatabase(name, sealed, done) {
  const shelf = shelfOf(name);
  const on = (begin) => IDBKeyRange.bound(begin, `${begin.slice(0, -1)}0`, false, true);
  run({
    change(store, refused) {
      store.get(name).onsuccess = ({ target }) => {
        if (!isLater(sealed, target.result)) refused();
      };
      store.delete(shelf ? on(shelf) : IDBKeyRange.upperBound('~', true));
      if (shelf !== deviceShelf) store.delete(on(`~~${shelf.slice(1) || '/'}`));
      store.put(sealed, name);
    },
    done,
    tries: 2,
  });
}

function run(one) {
  if (state === State.opening) {
    queue.push(one);
    return;
  }
  try {
    if (state === State.none) throw new DOMException('no database', 'UnknownError');
    current ??= begin();
    const { store, changes, refuse } = current;
    changes.push(one);
    one.change(store, refuse);
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
  let later = null;  // found in the place of one of them
  transaction.oncomplete = () => together(() => changes.forEach(({ done }) => done(null)));
  transaction.onabort = () => changes.forEach((one) => failed(one, later ?? transaction.error));
  queueMicrotask(() => { current = null; });
  const refuse = () => {
    if (later) return;
    later = new DOMException('a later record is there', 'ConstraintError');
    transaction.abort();
  };
  return { store: transaction.objectStore('records'), changes, refuse };
}

// ---- copies set aside ----------------------------------------------------------------------

// Alone and in a later task, so that no answer waits for it and nothing fails with it.
export function setAside(name, text) {
  setTimeout(() => {
    if (state !== State.open) return;
    try {
      const store = base.transaction('records', 'readwrite').objectStore('records');
      if (text) store.put(text, name);
      else store.delete(name);
    } catch {
      // The database is being closed: there is another day.
    }
  });
}

export function readAside(name) {
  return new Promise((done) => {
    try {
      const asked = base.transaction('records').objectStore('records').get(name);
      asked.onsuccess = () => done(String(asked.result ?? ''));
      asked.onerror = () => done('');
    } catch {
      done('');
    }
  });
}
