// Opens the built app in a real Chromium, watches what must never happen, and closes it.
//
//   test('play: ...', () => inApp({ size: sizes.phone, lang: 'zh' }, async (app) => {
//     await app.button('call.start').click();
//   }));
//
// A console error, a page error, a breach of the security policy, a request to another host
// or a failed one makes the test fail, whatever else it looked at.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { serve } from '../../tools/serve.mjs';
import { words } from './words.mjs';

export const need = createRequire(new URL('../../tools/package.json', import.meta.url));
const { chromium } = need('playwright-core');

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const chromium_path = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const soak = process.env.ASKWELL_SOAK === '1';

export const sizes = {
  phone: { width: 360, height: 640 },
  desktop: { width: 1440, height: 900 },
};
export const locales = { en: 'en-US', zh: 'zh-CN' };

let server;
const browsers = new Map(); // by their arguments

export async function site() {
  server ??= await serve(`${root}build/site`);
  return server.address;
}

export async function close() {
  for (const browser of browsers.values()) await browser.close();
  await server?.close();
}

// Runs in the page before anything of the app: what the page says aloud, and breaches of
// its security policy.
function watch_from_inside() {
  addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`));
  const said = [];
  globalThis.said_aloud = said;
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver((records) => {
      for (const { target, addedNodes, type } of records) {
        const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
        if (!element?.closest('[role=status]')) continue;
        const text = type === 'childList' ? [...addedNodes].map((node) => node.textContent).join('') : target.data;
        if (text.trim()) said.push(text.trim());
      }
    }).observe(document, { subtree: true, childList: true, characterData: true }));
}

// Collects into the list it returns what must not happen in `page`, served from `address`.
export function watch(page, address) {
  const faults = [];
  const ours = (url) => url.startsWith(address) || /^(data|blob):/.test(url);
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`page: ${error.stack ?? error.message}`));
  page.on('crash', () => faults.push('the page crashed'));
  page.on('request', (request) => ours(request.url()) || faults.push(`request to ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} for ${response.url()}`));
  return faults;
}

// What a test does with an open page.
export class App {
  constructor(page, lang, address, faults) {
    Object.assign(this, { page, address, faults });
    this.speaks(lang);
  }

  // From now on names are looked for in `lang`.
  speaks(lang) {
    Object.assign(this, { lang, w: words[lang] });
  }

  // The address of a screen: "#/today", or "?seed=7#/today".
  async open(where = '') {
    await this.page.goto(this.address + where);
    await this.heading().waitFor();
  }

  // By role and name; `key` is one of words.mjs, or the words themselves.
  by(role, key, options = {}) {
    return this.page.getByRole(role, { name: this.w[key] ?? key, exact: true, ...options });
  }
  button(key) {
    return this.by('button', key);
  }
  heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  // The screens that the app itself says it has, as fragments.
  screens() {
    return this.page.evaluate(() => globalThis.askwell.screens());
  }

  // What was said aloud since the last time this was asked.
  said() {
    return this.page.evaluate(() => globalThis.said_aloud.splice(0));
  }

  // Waits until focus is on `locator`'s element.
  async focused(locator, why) {
    const here = await until(() => locator.evaluate((element) => element === document.activeElement).catch(() => false));
    if (here) return;
    const instead = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
    assert.fail(`${why}: the focus is on ${instead}`);
  }

  // After a change of screen the focus is on its h1, which reads `key`.
  async arrived(key) {
    if (key) await this.page.getByRole('heading', { level: 1, name: this.w[key] ?? key, exact: true }).waitFor();
    await this.focused(this.heading(), 'after a change of screen focus belongs on the h1');
  }
}

// Adds rules to the page, which its policy allows to a script's own sheets only; without rules
// takes them away.
export function restyle(page, rules = '') {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, rules);
}

// True as soon as `look` answers true, false after five seconds of asking.
export async function until(look, seconds = 5) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await look()) return true;
    await new Promise((done) => setTimeout(done, 20));
  }
  return false;
}

// What `look` answers, once it answers the same twice, a moment apart.
export async function at_rest(look) {
  let last;
  const same = async () => {
    const before = JSON.stringify(last);
    await new Promise((done) => setTimeout(done, 500));
    last = await look();
    return JSON.stringify(last) === before;
  };
  assert.ok(await until(same, 60), 'it comes to rest');
  return last;
}

async function browser_with(args) {
  const key = args.join(' ');
  if (!browsers.has(key)) browsers.set(key, await chromium.launch({ executablePath: chromium_path, args }));
  return browsers.get(key);
}

// options: size, lang, theme ('light', 'dark'), motion, at (query and fragment to open, or
// null to open nothing yet), before (functions that run in the page before the app), profile
// (a folder: a browser of its own that keeps its data there), args (of the browser's command),
// address (where the app is served, or its file), context (more options of Playwright's).
// What `body` returns is returned.
export async function inApp(options, body) {
  const { size = sizes.desktop, lang = 'en', theme = 'light', motion = 'reduce', at = '', before = [], profile, args = [], address = await site(), context = {} } = options;
  const settings = {
    viewport: size, locale: locales[lang], colorScheme: theme, reducedMotion: motion,
    hasTouch: size.width < 600, acceptDownloads: true, ...context,
  };
  const opened = profile ? await chromium.launchPersistentContext(profile, { executablePath: chromium_path, args, ...settings })
                         : await (await browser_with(args)).newContext(settings);
  opened.setDefaultTimeout(10_000);
  await opened.addInitScript(watch_from_inside);
  for (const script of before) await opened.addInitScript(script);
  const page = await opened.newPage();
  const app = new App(page, lang, address, watch(page, address));
  try {
    if (at !== null) await app.open(at);
    const result = await body(app);
    assert.deepEqual(app.faults, [], 'nothing must go wrong behind the screen');
    return result;
  } catch (error) {
    if (app.faults.length > 0 && error.name !== 'AssertionError') error.message += `\nbefore that: ${app.faults.join('\n')}`;
    mkdirSync(`${root}build/browser`, { recursive: true });
    const picture = `${root}build/browser/failed-${Date.now()}.png`;
    await page.screenshot({ path: picture, timeout: 5000 }).then(() => (error.message += `\npicture: ${picture}`), () => {});
    throw error;
  } finally {
    await opened.close();
  }
}
