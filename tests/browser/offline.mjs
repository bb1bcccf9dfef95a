// The app stays on the device: it opens without a server, becomes a newer version only as a
// whole and only when asked to, and no bad server or damaged cache makes it anything else.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { inApp, root, sizes, until } from './browser.mjs';
import { last_line, log, offered } from './call.mjs';
import { Host, version_b } from './host.mjs';

const site_a = `${root}build/site`;
const build_of = (site) => /^\/\*askwell (\w+)\*\//.exec(readFileSync(`${site}/sw.js`, 'utf8'))[1];

const text = (app, words) => app.page.locator('#page').getByText(words, { exact: true });

// Waits until the worker keeps the app.
async function kept(app) {
  const active = () => app.page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state));
  assert.ok(await until(async () => (await active()) === 'activated'), 'the service worker takes over');
}

// The version of each part of the page: its scripts, its words, its program. Without the
// network's own names for them, so that it holds for what comes out of a cache too.
async function versions(app) {
  const { page } = app;
  await app.heading().waitFor();
  const today = await app.heading().textContent();
  const [html, wasm] = await page.evaluate(() => [
    document.scripts[document.scripts.length - 2].textContent,
    performance.getEntriesByType('resource').map(({ name }) => name).find((name) => name.endsWith('.wasm')),
  ]);
  const of = (site) => html.includes(`"${build_of(site)}"`);
  const known = readFileSync(`${site_a}/index.html`, 'utf8').includes(wasm.split('/').pop());
  return [of(site_a) ? 'a' : of(version_b()) ? 'b' : '?', today.endsWith(' B') ? 'b' : 'a', known ? 'a' : 'b'].join('');
}

async function is_whole(app, version, why) {
  assert.equal(await versions(app), version.repeat(3), why);
}

// Asks the server for a newer version and waits until the worker has decided.
const look_for_update = (app) => app.page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const arriving = registration.installing;
  if (!arriving) return registration.waiting ? 'installed' : 'none';
  const decided = () => ['installed', 'redundant'].includes(arriving.state);
  while (!decided()) await new Promise((changed) => arriving.addEventListener('statechange', changed, { once: true }));
  return arriving.state;
});

test('offline: the server is gone, the page is loaded again, the call goes on', async () => {
  const server = spawn(process.execPath, [`${root}tools/serve.mjs`, site_a, '--port', '18080'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [address] = await once(createInterface({ input: server.stdout }), 'line');
    await inApp({ address, size: sizes.phone, lang: 'zh', at: '?seed=7#/today' }, async (app) => {
      await kept(app);
      await app.button('call.start').first().click();
      await offered(app).first().click();
      await text(app, app.w['acc.saved']).waitFor();
      const before = await last_line(app);
      server.kill('SIGKILL');
      await once(server, 'exit');

      await app.page.reload();
      await log(app).waitFor();
      assert.ok(await until(async () => (await last_line(app)) === before), 'the same line stands there');
      await offered(app).first().click();
      assert.ok(await until(async () => (await last_line(app)) !== before), 'and the call goes on');
      await app.page.goto(`${address}#/settings`);
      await text(app, '善问已存到本机，断网也能打开。').waitFor();
      await app.page.goto(`${address}?lang=en#/today`);
      await app.page.getByRole('heading', { level: 1, name: 'Today', exact: true }).waitFor();
    });
  } finally {
    server.kill('SIGKILL');
  }
});

for (const [name, headers] of [['without caching', { 'cache-control': 'no-cache' }], ['with max-age=3600', { 'cache-control': 'max-age=3600' }]]) {
  test(`offline: a newer version comes whole and when asked to, also to open tabs, ${name}`, async () => {
    const host = await Host.start(site_a, { headers });
    try {
      await inApp({ address: host.address, at: '#/today' }, async (app) => {
        const { page } = app;
        await kept(app);
        await page.reload(); // only now the worker serves this tab
        await is_whole(app, 'a', 'out of the cache');
        host.site = version_b();
        assert.equal(await look_for_update(app), 'installed');
        await text(app, 'A new version is ready.').waitFor();
        await is_whole(app, 'a', 'the open page stays as it is');
        await page.reload();
        await is_whole(app, 'a', 'loaded again it is still the old version');
        const second = Object.assign(Object.create(app), { page: await page.context().newPage() });
        await second.page.goto(`${host.address}#/today`);
        await is_whole(second, 'a', 'a second tab is the old version');

        await page.getByRole('button', { name: 'Update now', exact: true }).click();
        await page.getByRole('heading', { name: 'Today B', exact: true }).waitFor();
        await is_whole(app, 'b', 'after Update now');
        await is_whole(second, 'a', 'the second tab goes on as it was');
        // Other notices come first there; Settings always has it.
        await second.open('#/settings');
        await second.page.getByRole('main').getByRole('button', { name: 'Update now', exact: true }).click();
        await second.page.getByText(/-[0-9a-f]{7}\. Everything stays/).waitFor();
        await second.open('#/today');
        await second.page.getByRole('heading', { name: 'Today B', exact: true }).waitFor();
        await is_whole(second, 'b', 'and becomes new as a whole');
        assert.deepEqual(await page.evaluate(() => caches.keys()), [`askwell:/#${build_of(version_b())}`], 'the old version is gone');

        await host.stop();
        await page.reload();
        await is_whole(app, 'b', 'without a server');
        await host.again();
      });
    } finally {
      await host.stop();
    }
  });
}

const login = '<!doctype html><title>Log in</title><form></form>';
const moods = {
  'dies while a file is under way': (response, bytes, headers) =>
    response.writeHead(200, { ...headers, 'content-length': bytes.length }).write(bytes.subarray(0, bytes.length / 2), () => response.destroy()),
  'sends half a file': (response, bytes, headers) => response.writeHead(200, headers).end(bytes.subarray(0, bytes.length / 2)),
  'sends a page to log in': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(login),
  'answers 502': (response) => response.writeHead(502).end(),
  'has an older file under that name': (response, bytes, headers) => response.writeHead(200, headers).end(readFileSync(`${site_a}/index.html`)),
};

test(`offline: a server that spoils the newer version leaves the old one whole: ${Object.keys(moods).join('; ')}`, async () => {
  const host = await Host.start(site_a);
  try {
    await inApp({ address: host.address, at: '#/today' }, async (app) => {
      await kept(app);
      host.site = version_b();
      for (const [name, mood] of Object.entries(moods)) {
        for (const part of ['.wasm', 'index.html']) {
          host.spoilt = { [part]: mood };
          assert.equal(await look_for_update(app), 'redundant', `a server that ${name}, ${part}`);
          await host.stop();
          await app.page.reload();
          await is_whole(app, 'a', `a server that ${name}, ${part}`);
          await host.again();
        }
      }
      assert.equal(await text(app, 'A new version is ready.').count(), 0);
      host.spoilt = {};
      assert.equal(await look_for_update(app), 'installed', 'a good server at last');
      app.faults.length = 0; // the browser tells of answers like 502
    });
  } finally {
    await host.stop();
  }
});

// Overwrites what the worker keeps under the name that holds `part`.
const damage = (app, part) => app.page.evaluate(async (part) => {
  const cache = await caches.open((await caches.keys())[0]);
  const name = (await cache.keys()).find(({ url }) => url.includes(part) && !url.includes('.rest.')).url;  // a start waits for it
  const bytes = new Uint8Array(await (await cache.match(name)).arrayBuffer());
  bytes[bytes.length >> 1] ^= 1;
  await cache.put(name, new Response(bytes, { headers: { 'content-type': name.endsWith('wasm') ? 'application/wasm' : 'text/html' } }));
}, part);

for (const [part, says] of [['.wasm', 'Askwell did not arrive whole.'], ['index.html', 'Askwell can not be opened without the network']]) {
  test(`offline: a damaged ${part} is never used: without the network one sentence, with it the app`, async () => {
    const host = await Host.start(site_a);
    try {
      await inApp({ address: host.address, at: '#/today' }, async (app) => {
        await kept(app);
        await damage(app, part);
        await host.stop();
        await app.page.reload();
        await app.page.getByText(says).waitFor();
        app.faults.length = 0; // that it fails is the point
        await host.again();
        await app.page.reload();
        await is_whole(app, 'a', 'once the server is there');
        await host.stop();
        await app.page.reload();
        await is_whole(app, 'a', 'mended, and without a server again');
        await host.again();

        await damage(app, part);
        host.site = version_b();
        await app.page.reload();
        if (part === '.wasm') {
          await app.page.getByText(says).waitFor();
          app.faults.length = 0;
          await app.page.getByRole('button', { name: 'Reload 刷新' }).click();
          await app.page.waitForLoadState();
        }
        await is_whole(app, 'b', 'where the server has only the newer version, that one');
      });
    } finally {
      await host.stop();
    }
  });
}

test('offline: where no worker can be had the app says so in Settings and works', () =>
  inApp({ at: '#/settings', before: [() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('not here', 'SecurityError'));
  }] }, async (app) => {
    await text(app, 'This browser does not keep Askwell for use without a network. All else works.').waitFor();
    await app.page.goto(`${app.address}#/today`);
    await app.button('call.start').first().click();
    await offered(app).first().click();
    await text(app, app.w['acc.saved']).waitFor();
  }));

test('offline: other apps of the same origin keep their caches', async () => {
  const host = await Host.start(site_a);
  try {
    await inApp({ address: host.address, at: '#/today' }, async (app) => {
      await kept(app);
      await app.page.evaluate(async () => {
        for (const name of ['theirs', 'askwell:/other/#1', 'askwell:/#old']) await caches.open(name);
      });
      host.site = version_b();
      await look_for_update(app);
      await app.page.getByRole('button', { name: 'Update now', exact: true }).click();
      await app.page.getByRole('heading', { name: 'Today B', exact: true }).waitFor();
      const names = await app.page.evaluate(() => caches.keys());
      assert.deepEqual(names.sort(), ['askwell:/other/#1', `askwell:/#${build_of(version_b())}`, 'theirs'].sort());
    });
  } finally {
    await host.stop();
  }
});

// "192x192", as the page's own decoder finds the picture.
const decoded = (app, src) => app.page.evaluate(async (name) => {
  const image = new Image();
  image.src = name;
  await image.decode();
  return `${image.naturalWidth}x${image.naturalHeight}`;
}, src);

test('offline: the browser finds nothing that keeps the app from being installed', () =>
  inApp({ args: [], at: '#/today' }, async (app) => {
    const devtools = await app.page.context().newCDPSession(app.page);
    const { errors: faults, data } = await devtools.send('Page.getAppManifest');
    assert.deepEqual(faults, []);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    const temporary = ['in-incognito'];
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => !temporary.includes(errorId)), []);
    const { icons, name, short_name, start_url, display } = JSON.parse(data);
    assert.deepEqual([name, short_name, start_url, display], ['Askwell 善问', 'Askwell', './', 'standalone']);
    const apple = await app.page.locator('link[rel=apple-touch-icon]').getAttribute('href');
    for (const { src, sizes: said, type } of [...icons, { src: apple, sizes: '180x180', type: 'image/png' }]) {
      const answer = await app.page.request.get(app.address + src);
      assert.equal(answer.status(), 200, src);
      assert.equal(answer.headers()['content-type'].split(';')[0], type, src);
      if (type === 'image/png') assert.equal(await decoded(app, src), said, src);
    }
    const of = (purpose) => icons.filter((icon) => icon.purpose === purpose).map((icon) => icon.sizes);
    assert.deepEqual([of('any'), of('maskable')], [['192x192', '512x512', 'any'], ['192x192', '512x512', 'any']]);
  }));
