// What is measured of a page, one thing at a time, each in a context (cache, storage) of its
// own. Times are in milliseconds.
import { need } from '../browser/browser.mjs';
import { watch_module } from '../browser/module.mjs';

// In the page before its own scripts: when it is ready, seen at the end of the frame in which
// it became so.
function watch_ready() {
  const look = () => {
    const app = globalThis.askwell?.draws?.() > 0 && document.querySelector('h1');
    if (globalThis.ready || app) setTimeout(() => (globalThis.ready_at = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function opened(browser, body, scripts = []) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    for (const script of scripts) await page.addInitScript(script);
    return await body(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}

const slow_phone = {
  offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, connectionType: 'cellular4g',
};

// Until the page is ready, with nothing in the cache: {ms, bytes, requests}. Bytes are those
// that came over the wire before, heads of answers and all.
export function start(browser, address, { slow = false } = {}) {
  return opened(browser, async (page, devtools) => {
    await devtools.send('Network.enable');
    const came = [];
    let requests = [];
    devtools.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => requests.push({ timestamp, wallTime }));
    devtools.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => came.push({ timestamp, encodedDataLength }));
    if (slow) {
      await devtools.send('Network.emulateNetworkConditions', slow_phone);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.ready_at > 0);
    const ms = await page.evaluate(() => ready_at);
    const end = requests[0].timestamp + ms / 1000;
    const before = ({ timestamp }) => timestamp <= end;
    return {
      ms: Math.round(ms),
      bytes: came.filter(before).reduce((sum, { encodedDataLength }) => sum + encodedDataLength, 0),
      requests: requests.filter(before).length,
    };
  }, [watch_ready]);
}

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

// Percent of one processor that all processes of the browser take while the page is left
// alone for `seconds`.
export function idle(browser, address, seconds) {
  return opened(browser, async (page) => {
    await page.goto(address);
    await page.waitForFunction(() => globalThis.ready_at > 0);
    await pause(1.5);
    const whole = await browser.newBrowserCDPSession();
    const spent = async () => {
      const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
      return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
    };
    const before = await spent();
    const begin = performance.now();
    await pause(seconds);
    const after = await spent();
    const passed = (performance.now() - begin) / 1000;
    await whole.detach();
    let cpu = 0;
    for (const [id, time] of after) cpu += time - (before.get(id) ?? 0);
    return Number((100 * cpu / passed).toFixed(2));
  }, [watch_ready]);
}

// The app's own calm: how many frames, drawings and animation callbacks there are in
// `seconds` in which nobody touches anything.
export function calm(browser, address, seconds) {
  const count = () => {
    globalThis.callbacks = 0;
    const real = requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => real((now) => { ++callbacks; callback(now); });
  };
  return opened(browser, async (page) => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Start call' }).first().click();
    await page.getByRole('group', { name: 'Your reply' }).getByRole('button').first().waitFor();
    await pause(1.5);
    const counts = () => page.evaluate(() => [askwell.frames(), askwell.draws(), callbacks]);
    const before = await counts();
    await pause(seconds);
    const [frames, draws, callbacks] = (await counts()).map((now, at) => now - before[at]);
    return { frames, draws, callbacks };
  }, [count]);
}

// Moves the mouse over the offered lines of a call, so that each move changes the picture:
// {spent, latency}, the script's time for each picture, and the time from the event to its end.
export function moves(browser, address, times) {
  return opened(browser, async (page) => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Start call' }).first().click();
    const lines = page.getByRole('group', { name: 'Your reply' }).getByRole('button');
    await lines.first().waitFor();
    const boxes = await Promise.all((await lines.all()).slice(0, 3).map((line) => line.boundingBox()));
    await pause(1);
    await page.evaluate(() => { watched.spent.length = watched.latency.length = 0; });
    for (let n = 0; n < times; ++n) {
      const { x, y, width, height } = boxes[n % boxes.length];
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.waitForFunction((n) => watched.latency.length > n, n);
    }
    return page.evaluate(() => ({ spent: watched.spent, latency: watched.latency }));
  }, [watch_module]);
}

export const launch = (executablePath) => need('playwright-core').chromium.launch({ executablePath });
