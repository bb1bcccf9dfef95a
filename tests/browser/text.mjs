// Text on the canvas: lines end where Chromium ends them, emoji and accents are drawn whole
// and in colour, and everything is as sharp as the browser's own text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { newest } from '../../tools/native.mjs';
import { packOf } from '../../tools/pack.mjs';
import { inApp, need, restyle, root, until } from './browser.mjs';

const { PNG } = need('pngjs');

// ---- lines -------------------------------------------------------------------------------

// Every text of the scenario that comes with the app, and some of what it has not.
function samples() {
  const found = { en: new Set(), zh: new Set() };
  const walk = (value) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, held] of Object.entries(value)) {
      if (found[key] && typeof held === 'string' && held.length > 30) found[key].add(held.replace(/[{}[\]]/g, ''));
      walk(held);
    }
  };
  walk(JSON.parse(readFileSync(`${root}scenarios/quedou-seals.json`, 'utf8')));
  const texts = [...found.en].slice(0, 20).map((text) => ['en', text]).concat([...found.zh].slice(0, 20).map((text) => ['zh-CN', text]));
  return texts.concat([
    ['en', 'The quote (No. 4, rev. B) says 3,000.50 € or $3,500 per line-stop; that’s 12% more than “last year’s” price, isn’t it? See A/B, C–D and E-F.'],
    ['en', 'Well-known state-of-the-art co-operation: 24/7 on-site support, 5 °C to 40 °C, -5% off, +86 10 6655 4433, 08:00-17:30 (Mon.–Fri.), e.g. 50–60 units.'],
    ['zh-CN', '客户说：“上个月退回来四批（二百箱），不过还能应付……”对吧？Line 3 跑到 60 袋/分钟，封口就漏；罚了 3,000.50 元，占 12%，比去年多了￥500。'],
    ['zh-CN', '他问：‘你们能不能在 11 月 24 日前给个准话？’我说“可以”，合同编号是 QD-2024-11（见附件《供货协议》第 3.2 条），质量标准按 ISO 9001:2015 执行。'],
    ['zh-CN', '好的👍🏽！一家👩‍👩‍👧‍👦四口都来了🇨🇳，第1️⃣件事：检查封口温度（180℃±5℃）、压力、时间，然后再谈价格——不是现在。'],
    ['zh-CN', '“先听客户说想要什么。”老师傅常说：“问得好，单子就成了一半！”（这话不假。）《孙子兵法》里也讲：知己知彼，百战不殆。'],
    ['ja', '「ちょっと待ってください」とガオさんが言った。「先月、四ロット（二百箱）が返品されましたが、まだ対応できています……」ファックスは03-1234-5678へ。'],
    ['ja', 'シール機の温度は180℃で、1分間に60袋。チェックリスト（ver.2）を使って、毎日、担当者がきちんと記録しています。それでも、ときどき漏れるのです。'],
    ['zh-CN', 'OEE 从 85% 掉到 72%，MTBF≈36h；PLC 报警 E-107/E-108，备件 #4711（单价 ¥1,280.00）缺货，交期 4～6 周，换线 SMED 目标 <10 min。'],
    ['en', 'Ms Gao (高敏) of Quedou Foods (雀斗食品) runs line 3 at 60 bags/min; 封口 fails at 180 °C, and the “festival” 礼盒 adds 20% more.'],
  ]);
}

const widths = Array.from({ length: 20 }, (_, n) => 180 + n * 29);

// In the page: [ours, Chromium's] lines of a text, at each width.
function broken([lang, text, widths]) {
  const block = document.createElement('div');
  block.lang = lang;
  block.style.cssText = `position:absolute; visibility:hidden; font:400 16px ${document.getElementById('page').style.fontFamily};
    white-space:pre-wrap; line-break:strict; overflow-wrap:anywhere; font-kerning:none; font-variant-ligatures:none;
    text-spacing-trim:space-all; text-size-adjust:none`;
  block.textContent = text;
  document.body.append(block);
  const range = document.createRange();
  const both = widths.map((width) => {
    block.style.width = `${width}px`;
    const lines = [];
    let top = null;
    for (let at = 0; at < text.length; ++at) {
      range.setStart(block.firstChild, at);
      range.setEnd(block.firstChild, at + 1);
      const box = [...range.getClientRects()].at(-1);
      if (box && box.width > 0 && (top === null || box.top > top + 8)) {
        top = box.top;
        lines.push('');
      }
      lines[lines.length - 1] += text[at];
    }
    return [askwell.lines(text, width), lines];
  });
  block.remove();
  return both;
}

const never_first = '，。、；：？！）》〉」』】〕］｝”’…—～％℃%,.;:?!)]}ぁぃぅぇぉっゃゅょァィゥェォッャュョー々';
const never_last = '（《〈「『【〔［｛“‘([{';

async function layouts(app) {
  const all = [];
  for (const [lang, text] of samples()) {
    const both = await app.page.evaluate(broken, [lang, text, widths]);
    both.forEach(([ours, theirs], n) => all.push({ text, width: widths[n], ours, theirs }));
  }
  return all;
}

test('text: lines end where Chromium ends them, and never against the rules of punctuation', () =>
  inApp({ at: '#/settings' }, async (app) => {
    const all = await layouts(app);
    const broken = all.flatMap(({ ours, width }) => ours.slice(1).filter((line) => never_first.includes(line[0]))
      .concat(ours.slice(0, -1).filter((line) => never_last.includes(line.trimEnd().at(-1)))).map((line) => `${width}: ${line}`));
    assert.deepEqual(broken, [], 'no line begins or ends with a character that must not stand there');
    for (const { ours, text } of all) assert.equal(ours.join(''), text, 'nothing is lost');

    const trimmed = (lines) => lines.map((line) => line.trimEnd()).join('\n');
    const unlike = all.filter(({ ours, theirs }) => trimmed(ours) !== trimmed(theirs));
    const share = 1 - unlike.length / all.length;
    console.log(`text: ${all.length - unlike.length} of ${all.length} layouts are Chromium's (${(share * 100).toFixed(1)} %)`);
    if (process.env.ASKWELL_LAYOUTS) for (const { width, ours, theirs } of unlike) console.log(`${width}\n  ${ours.join('\n  ')}\nChromium\n  ${theirs.join('\n  ')}`);
    assert.ok(share >= 0.95, `${unlike.length} of ${all.length} differ, such as ${JSON.stringify(unlike[0], null, 1)}`);
  }));

// ---- ink ---------------------------------------------------------------------------------

// Opens Settings with other words for its title.
async function titled(app, words) {
  const pack = packOf(root, 'en', 'first');
  for (const [key, text] of Object.entries(pack.words)) if (text === 'Settings') pack.words[key] = words;
  const flat = execFileSync(newest('flatten'), { input: JSON.stringify(pack), maxBuffer: 64 << 20 });
  await app.page.route('**/first.en*', (route) => route.fulfill({ contentType: 'text/plain; charset=utf-8', body: flat }));
  await app.open(`?${encodeURIComponent(words)}#/settings`);  // another page than before
  const title = async () => (await app.heading().textContent()).trim();
  assert.ok(await until(async () => (await title()) === words), `the title is ${await title()}`);  // at first "One moment"
}

// The title as the canvas shows it, and as the browser itself does.
async function both_faces(app) {
  const box = await app.heading().boundingBox();
  const clip = { x: Math.floor(box.x), y: Math.floor(box.y) - 2, width: Math.min(Math.ceil(box.width), 620), height: Math.ceil(box.height) + 4 };
  const shot = async () => PNG.sync.read(await app.page.screenshot({ clip, animations: 'disabled' }));
  const painted = await shot();
  await restyle(app.page, '#canvas { visibility: hidden } #page h1 { color: #18212E !important }');
  const native = await shot();
  await restyle(app.page);
  return [painted, native];
}

// How steep the edges of a picture are, all together.
function edges({ data, width, height }) {
  let sum = 0;
  for (let y = 0; y < height; ++y) {
    for (let x = 1; x < width; ++x) sum += Math.abs(data[(y * width + x) * 4 + 1] - data[(y * width + x - 1) * 4 + 1]) ** 2;
  }
  return Math.sqrt(sum);
}

// How many pixels have a colour of their own.
const coloured = ({ data }) => [...data.keys()].filter((at) => at % 4 === 0 && Math.max(data[at], data[at + 1], data[at + 2]) - Math.min(data[at], data[at + 1], data[at + 2]) > 60).length;

// How unlike two pictures are, 0 to 1, where they lie best on each other. One may be up to a
// CSS pixel higher: Chromium rounds a font's height anew when the emulated pixel ratio sets in.
function difference(one, other, ratio) {
  const apart = (rows) => {
    const shift = rows * one.width * 4;
    let sum = 0, count = 0;
    for (let at = Math.max(0, -shift); at < one.data.length - Math.max(0, shift); ++at, ++count) sum += Math.abs(one.data[at + shift] - other.data[at]);
    return sum / count / 255;
  };
  const most = Math.ceil(ratio);
  return Math.min(...Array.from({ length: 2 * most + 1 }, (_, n) => apart(n - most)));
}

for (const deviceScaleFactor of [1, 1.25, 1.5, 2, 3]) {
  test(`text: as sharp as the browser's own at ${deviceScaleFactor} device pixels to one`, () =>
    inApp({ at: null, size: { width: 700, height: 500 }, context: { deviceScaleFactor, serviceWorkers: 'block' } }, async (app) => {
      await titled(app, 'Ask first, sell later. 先问后卖，才卖得久。');
      const [painted, native] = await both_faces(app);
      const sharpness = edges(painted) / edges(native);
      const unlike = difference(painted, native, deviceScaleFactor);
      console.log(`text: sharpness ${sharpness.toFixed(3)}, difference ${(unlike * 100).toFixed(2)} % at ${deviceScaleFactor}`);
      assert.ok(sharpness > 0.95 && sharpness < 1.06, `sharpness ${sharpness}`);
      assert.ok(unlike < 0.03, `difference ${unlike}`);
    }));
}

test('text: emoji, flags, keycaps and accents are drawn whole and in their colours', () =>
  inApp({ at: null, size: { width: 700, height: 500 }, context: { deviceScaleFactor: 2, serviceWorkers: 'block' } }, async (app) => {
    for (const words of ['👩‍👩‍👧‍👦 👍🏽 👩🏽‍🔧', '🇨🇳 🇩🇪 5️⃣ ❤️', 'e\u0301a\u0323 A\u030a', '𠮷野家 😀', '\ue000 ☺︎ ☺️']) {
      await titled(app, words);
      const [painted, native] = await both_faces(app);
      assert.ok(edges(native) > 500, `${words}: there is something to compare with`);
      const unlike = difference(painted, native, 2);
      assert.ok(unlike < 0.03, `${words}: canvas and browser differ by ${unlike}`);
      assert.ok(coloured(painted) >= 0.8 * coloured(native), `${words}: ${coloured(painted)} coloured pixels, ${coloured(native)} are expected`);
      await app.page.unroute('**/first.en*');
    }
  }));

test('text: after a pinch the canvas has as many pixels as the eye sees', () =>
  inApp({ size: { width: 360, height: 640 }, context: { isMobile: true, deviceScaleFactor: 2 } }, async (app) => {
    const across = () => app.page.evaluate(() => document.querySelector('canvas').width);
    assert.equal(await across(), 720);
    const devtools = await app.page.context().newCDPSession(app.page);
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
    assert.ok(await until(async () => (await across()) === 1800), `2.5 times as many, not ${await across()}`);
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    assert.ok(await until(async () => (await across()) === 720), `and back, not ${await across()}`);
  }));
