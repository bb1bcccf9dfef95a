// Which tab may change what is stored: one at a time. The others read, until one of them
// takes over. Where there are no locks (plain http), tabs ask each other. All of this only
// tells; that nothing is lost is the database's doing (database.js).

import { boot } from './wasm.js';

// Milliseconds: for an answer where there are no locks, where a lock is held, for a handover, for
// a tab that is being closed.
const patience = { answer: 400, holder: 900, handover: 1000, closing: 1000 };

const rest = (time) => new Promise((rested) => setTimeout(rested, time));

let here = false;      // this tab may
let release = null;    // gives the lock back
let lost = () => {};   // called when another tab has taken over
let heard = null;      // called when a tab says that it may
let channel = null;

export const worksHere = () => here;

// Another tab has taken over.
function lose() {
  if (!here) return;
  here = false;
  release?.();
  release = null;
  lost();
}

// Holds the lock until it is given back or stolen; answers whether it was got, or null
// where there are no locks.
function lock(options) {
  return new Promise((answer) => {
    const hold = (got) => {
      answer(Boolean(got));
      return got && new Promise((back) => { release = back; });
    };
    try {
      navigator.locks.request(boot.prefix, options, hold).catch((error) => {
        answer(error.name === 'AbortError' ? false : null);
        lose();
      });
    } catch {
      answer(null);
    }
  });
}

async function nobodyAnswers(time) {
  if (!channel) return true;
  const answered = new Promise((yes) => { heard = () => yes(true); });
  channel.postMessage('who');
  return !await Promise.race([answered, rest(time)]);
}

function listen() {
  if (typeof BroadcastChannel !== 'function') return;
  channel = new BroadcastChannel(boot.prefix);
  channel.onmessage = ({ data }) => {
    if (data === 'who' && here) channel.postMessage('me');
    if (data === 'me') heard?.();
    if (data === 'mine' && here) {
      lose();
      channel.postMessage('yours');
    }
    if (data === 'yours') heard?.();
  };
}

// Whether this tab may, as no other one does. `whenLost` is called whenever that ends.
export async function startTabs(whenLost) {
  lost = whenLost;
  try {
    listen();
  } catch {
    // Storage is forbidden, and so is this: nothing is shared.
  }
  return tryControl();
}

// Whether this tab has come to work. A lock that is held by a tab that does not answer belongs to
// one that sleeps or is gone. Meanwhile this one may have taken over.
async function tryControl() {
  const got = await lock({ ifAvailable: true });
  const free = got || await nobodyAnswers(got === null ? patience.answer : patience.holder);
  if (here || !free) return false;
  here = true;
  if (got === false) await lock({ steal: true });
  return true;
}

// As tryControl, but it asks twice: a tab that is just being closed still answers.
export async function tryControlTwice() {
  if (await tryControl()) return true;
  await rest(patience.closing);
  return !here && tryControl();
}

// The other tab writes what waits, then it only reads.
export async function takeOver() {
  if (await lock({ ifAvailable: true }) !== true) {
    const given = new Promise((yes) => { heard = yes; });
    channel?.postMessage('mine');
    await Promise.race([given, rest(patience.handover)]);
    await lock({ steal: true });
  }
  here = true;
}
