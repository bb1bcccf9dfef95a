// Keeps one version of the app on the device, whole, and serves nothing else from there.
//
// Every file's content is known by its hash when this file is built. It is checked when it is
// fetched and whenever it is served, so neither a bad server nor a damaged cache can mix two
// versions. A newer version waits until the user starts it or the last tab is closed.

const build = '{{build}}';
const hashes = {{hashes}};  // name -> SHA-256 in base64; the page itself is index.html
const later = {{later}};    // names that are kept once somebody has asked for them

const folder = new URL('./', location).pathname;
const ours = `askwell:${folder}#`;
const cacheName = ours + build;

async function sound(name, bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)) === hashes[name];
}

// Of the server's headers these mean something for what is kept.
function copyOf(answer, bytes) {
  const headers = new Headers();
  for (const name of ['content-type', 'content-security-policy', 'x-content-type-options']) {
    if (answer.headers.has(name)) headers.set(name, answer.headers.get(name));
  }
  return new Response(bytes, { headers });
}

// From the server, past every cache in between; throws if it is not reached, null if what it
// has is another file.
async function fetched(name) {
  const answer = await fetch(name, { cache: 'reload' });
  const bytes = await answer.arrayBuffer();
  return answer.ok && await sound(name, bytes) ? copyOf(answer, bytes) : null;
}

// ---- a version arrives -------------------------------------------------------------------

async function install() {
  const names = Object.keys(hashes).filter((name) => !later.includes(name));
  const answers = await Promise.all(names.map(fetched));
  if (answers.includes(null)) throw Error('the server has not this version');
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(names.map((name, n) => cache.put(name, answers[n])));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name !== cacheName) await caches.delete(name);
  }
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
addEventListener('message', ({ data }) => data === 'start' && skipWaiting());

// ---- serving -----------------------------------------------------------------------------

// The file of this version that is asked for, if any.
function wanted({ method, mode, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || !pathname.startsWith(folder)) return null;
  const name = pathname.slice(folder.length);
  if (mode === 'navigate') return name === '' || name === 'index.html' ? 'index.html' : null;
  return name !== 'index.html' && name in hashes ? name : null;
}

async function kept(cache, name) {
  const answer = await cache.match(name);
  if (!answer) return null;
  const bytes = await answer.arrayBuffer();
  return await sound(name, bytes) ? copyOf(answer, bytes) : null;
}

async function serve(name) {
  const cache = await caches.open(cacheName);
  const here = await kept(cache, name);
  if (here) return here;
  const there = await fetched(name);
  if (there) {
    await cache.put(name, there.clone()).catch(() => {});
    return there;
  }
  // Damaged here and gone there: the server has another version, which is taken whole.
  await cache.delete('index.html');
  return name === 'index.html' ? fetch('./', { cache: 'reload' }) : Response.error();
}

const sentence = () => new Response(`<!doctype html><meta charset="utf-8"><title>Askwell 善问</title>
<meta name="viewport" content="width=device-width"><p>Askwell can not be opened without the network just now. Your progress is safe. Go online, then reload.
<p lang="zh-CN">现在断网，善问打不开。进度都还在。联网后刷新就好。`, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });

addEventListener('fetch', (event) => {
  const name = wanted(event.request);
  if (!name) return;
  const refused = () => (name === 'index.html' ? sentence() : Response.error());
  event.respondWith(serve(name).catch(refused));
});
