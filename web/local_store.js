// Local storage: there at once, but a crash can lose the last seconds of it. Written in the
// tasks after the one that asked, a little at a time. Keys begin with a prefix of their own,
// so that other apps of the same host are left alone.

import { boot } from './wasm.js';
import { shelfOf } from './database.js';

const prefix = `${boot.prefix}#`;
const most = 2000;  // characters in one task

const waiting = new Map();  // key -> { text or null, done }
let scheduled = 0;
let available = true;

// The customer file can be large, and no first frame shows it.
const isOfAccounts = (name) => /^(~[^/]*\/)?(account|person|opportunity|purchases|sheet):/.test(name);

// The records of the customer file, or all others: name, slot and sealed text; null if the
// browser refuses. With ?fresh none.
export function readLocal(ofAccounts) {
  if (boot.fresh) return [];
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return ours.flatMap((key) => {
      const [, name, slot] = key.slice(prefix.length).match(/^(.*)#([ab])$/s) ?? [];
      return slot && isOfAccounts(name) === ofAccounts ? [{ name, slot, sealed: localStorage.getItem(key) }] : [];
    });
  } catch {
    available = false;
    return null;
  }
}

// `done` hears null, or what was thrown.
export function keepLocal(name, slot, sealed, done) {
  later(`${prefix}${name}#${slot}`, sealed, done);
}

// Everything on one shelf.
export function wipeLocal(shelf) {
  const onIt = (key) => key.startsWith(prefix) && shelfOf(key.slice(prefix.length)) === shelf;
  for (const key of [...waiting.keys()].filter(onIt)) waiting.delete(key);
  try {
    for (const key of Object.keys(localStorage).filter(onIt)) localStorage.removeItem(key);
  } catch {
    available = false;
  }
}

function later(key, text, done) {
  waiting.delete(key);
  waiting.set(key, { text, done });
  scheduled ||= setTimeout(() => write(most));
}

function write(limit) {
  scheduled = 0;
  let written = 0;
  for (const [key, { text, done }] of waiting) {
    const size = text?.length ?? 0;
    if (written > 0 && written + size > limit) break;
    waiting.delete(key);
    written += size;
    let error = null;
    try {
      if (!available) throw new DOMException('refused', 'SecurityError');
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch (thrown) {
      error = thrown;
    }
    done?.(error);
  }
  if (waiting.size > 0) scheduled = setTimeout(() => write(most));
}

// Who practises in this tab, until it is closed.
export function rememberPerson(id) {
  try {
    if (!boot.fresh) sessionStorage.setItem(`${boot.prefix}#person`, id);
  } catch {
    // Then it is asked again after a reload.
  }
}

export function rememberedPerson() {
  try {
    return boot.fresh ? '' : sessionStorage.getItem(`${boot.prefix}#person`) ?? '';
  } catch {
    return '';
  }
}

// What still waits is written while there is time.
export const flushLocal = () => write(Infinity);
