// How the page stays on the device and how it becomes a newer one: always a whole version,
// and only when the user says so. The service worker (sw.js) does the keeping.

import { boot } from './wasm.js';
import { Answer, answer } from './answers.js';

const Hosting = { kept: 1, file: 2, plainHttp: 3, notKept: 4 };
const patience = 1000;  // milliseconds after the first frame: what the app needs comes first

let registration = null;

const tellHosting = (hosting) => answer(Answer.host, hosting, boot.build);
const tellReady = () => answer(Answer.update);

export function startUpdates() {
  const file = location.protocol === 'file:';
  tellHosting(file ? Hosting.file : 0);
  if (file || boot.fresh) return;
  watchOtherTabs();
  setTimeout(async () => {
    await register();
    document.addEventListener('visibilitychange', check);
    check();
  }, patience);
}

async function register() {
  if (!isSecureContext) return tellHosting(Hosting.plainHttp);
  try {
    const worker = boot.trusted.createScriptURL('sw.js');
    registration = await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
  } catch {
    registration = null;
  }
  if (!registration) return tellHosting(Hosting.notKept);  // some answer nothing instead of refusing
  watch(registration.active ?? registration.installing);
  if (registration.waiting) tellReady();
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

// Another tab may start the newer version at any moment: then this page is from before.
function watchOtherTabs() {
  try {
    const { serviceWorker } = navigator;  // some refuse even to name it
    if (serviceWorker?.controller) serviceWorker.addEventListener('controllerchange', tellReady);
  } catch {
    // Nothing keeps this page: it can not grow old.
  }
}

function watch(worker) {
  const first = !registration.active || registration.active === worker;
  const changed = () => {
    if (worker.state === 'installed' && !first) tellReady();
    if (worker.state === 'activated' && first) tellHosting(Hosting.kept);
  };
  worker.addEventListener('statechange', changed);
  changed();
}

// ---- is this page old? -------------------------------------------------------------------

// At most once a day, so that an old page out of some cache does not stay for ever.
async function check() {
  if (document.hidden || !firstOfToday()) return;
  try {
    const there = await fetch('sw.js', { cache: 'no-store' });
    const build = /^\/\*askwell (\w+)\*\//.exec(await there.text())?.[1];
    if (!there.ok || !build || build === boot.build) return;
    if (registration) await registration.update();
    // A worker that is being installed speaks up when it has everything.
    if (!registration?.installing) tellReady();
  } catch {
    // No network, or no new version whole: tomorrow again.
  }
}

let checked = '';

function firstOfToday() {
  const today = new Date().toDateString();
  try {
    checked ||= localStorage.getItem(`${boot.prefix}#checked`);
    localStorage.setItem(`${boot.prefix}#checked`, today);
  } catch {
    // Without local storage once for each time the page is opened.
  }
  const first = checked !== today;
  checked = today;
  return first;
}

// ---- becoming new ------------------------------------------------------------------------

export async function startUpdate() {
  const reload = () => location.reload();
  const waiting = registration?.waiting;
  if (waiting) {
    waiting.addEventListener('statechange', () => waiting.state === 'activated' && reload());
    waiting.postMessage('start');
    return;
  }
  // Also past the browser's own cache.
  await fetch(location.pathname, { cache: 'reload' }).catch(() => {});
  reload();
}
