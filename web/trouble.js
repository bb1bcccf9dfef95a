// What is said when the app can not go on. The words stand in the page or here, in both
// languages, because the app's own words may be out of reach by now.

import { boot } from './wasm.js';
import { download } from './files.js';
import { switchOff } from './modal.js';

const element = (id) => document.getElementById(id);

function show(en, zh) {
  element('trouble_en').textContent = en;
  element('trouble_zh').textContent = zh;
  element('reload').onclick = () => location.reload();
  for (const id of ['trouble', 'help']) element(id).style.display = 'block';
}

// The program or the first words did not arrive, or not whole.
export function sayLost() {
  element('report').style.display = 'none';
  show('Askwell did not arrive whole. Nothing was lost. Check the network, then reload.',
       '善问没有加载完整。原有内容没有变。请检查网络，再刷新。');
}

// One of the program's promises is broken. `why` is the promise and its line, or a trap.
export function sayStopped(why) {
  const report = reportOf(why);
  element('report').onclick = () => {
    element('reported').textContent = report;  // to be copied where downloads are blocked
    element('reported').style.display = 'block';
    download('askwell-report.txt', report);
  };
  show('Askwell stopped unexpectedly. Everything up to your last reply is saved. Reload to go on.',
       '程序意外停了。到上一句为止都已保存。刷新就能继续。');
  switchOff(element('app'), true);
  element('reload').focus();
}

// Nothing of the user's is in it: no names, notes, texts or ids, and no address but the kind
// of screen.
function reportOf(why) {
  const screen = location.hash.split('?')[0].replace(/^(#\/(?:calls|attempts)\/)[^/]*/, '$1*');
  const known = /^#\/(today|settings|calls|(calls|attempts)\/\*(\/live)?)?$/.test(screen) ? screen : 'another';
  const places = String(why.stack ?? '').match(/wasm-function\[\d+\](:0x[0-9a-f]+)?/g) ?? [];
  return [
    `Askwell ${boot.build}`,
    `what: ${why}`,
    ...places.slice(0, 8).map((place) => `at: ${place}`),
    `screen: ${known}`,
    `view: ${boot.scripted ? 'script' : 'wasm'}, ${document.documentElement.className}`,
    `window: ${innerWidth} x ${innerHeight} at ${devicePixelRatio}`,
    `browser: ${navigator.userAgent}`,
    '',
  ].join('\n');
}
