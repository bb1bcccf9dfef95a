// A debrief on paper: black on white, one thing after the other, nothing to press, two pages.
import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';

import { inApp, sizes, until } from './browser.mjs';
import { choose, offered, Play } from './call.mjs';

// Twelve moves, one of them bad, and no next step.
async function debrief(app) {
  const play = await Play.start(app);
  while (play.said.length < 12) {
    const hand = play.hand().map(({ id }) => id);
    const bad = play.said.length === 4 && hand.find((move) => move.startsWith('close.'));
    await play.say(bad || choose(hand, play.said), (line) => offered(app, line).click());
  }
  play.close();
  await app.button('call.end').click();
  await app.button(app.lang === 'en' ? 'End now' : '现在结束').click();
  assert.ok(await until(() => app.page.url().includes('#/attempts/')));
  await app.heading().waitFor();
}

// All streams of a PDF, unpacked; and how many pages it has.
function read_pdf(bytes) {
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    try {
      return zlib.inflateSync(bytes.subarray(index + start.length), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return '';
    }
  });
  return { pages: raw.match(/\/Type\s*\/Page[^s]/g).length, streams: streams.join('\n'), raw };
}

for (const [lang, format] of [['en', 'A4'], ['zh', 'Letter']]) {
  test(`print: a debrief in ${lang} fills at most two pages of ${format}, as text`, () =>
    inApp({ lang, at: null, size: sizes.desktop }, async (app) => {
      await debrief(app);
      const { pages, streams, raw } = read_pdf(await app.page.pdf({ format }));
      assert.ok(pages <= 2, `${pages} pages`);
      assert.ok(/BT[\s\S]*?T[jJ]/.test(streams), 'words are words');
      assert.ok(raw.includes('/ToUnicode'), 'and can be selected');
      assert.ok(!/\/Subtype\s*\/Image/.test(raw), 'nothing is a picture');
    }));
}

test('print: the page flows, black on white, without what can be pressed', () =>
  inApp({ lang: 'en', at: null, size: sizes.phone }, async (app) => {
    await debrief(app);
    await app.page.emulateMedia({ media: 'print' });
    const page = await app.page.evaluate(() => {
      const shown = [...document.querySelectorAll('#page *')].filter((element) => element.checkVisibility());
      const words = shown.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
      return {
        controls: shown.filter((element) => element.matches('button, input, nav, canvas')).length,
        colours: [...new Set(words.map((element) => getComputedStyle(element).color))],
        placed: shown.filter((element) => getComputedStyle(element).position !== 'static').length,
        boxes: words.map((element) => element.getBoundingClientRect()).filter((box) => box.right > innerWidth + 1).length,
        text: document.getElementById('page').innerText,
      };
    });
    assert.equal(page.controls, 0);
    assert.deepEqual(page.colours, ['rgb(0, 0, 0)']);
    assert.equal(page.placed, 0, 'everything flows');
    assert.equal(page.boxes, 0, 'nothing is cut off');
    const order = ['Your aim', 'Continuation', 'One thing to practise', 'Rubric', 'Moves', 'Question mix', 'Practice result'];
    const places = order.map((words) => page.text.indexOf(words));
    assert.ok(places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1])), `${order} come in this order: ${places}`);
    assert.match(page.text, /Practice result · The line that runs slow · \d{4}-\d\d-\d\d · Name:/);
    assert.match(page.text, /“[^”]+”/, 'the rubric quotes the customer');
  }));
