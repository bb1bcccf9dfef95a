// Data leaves and enters the app as files, as text and in a link; several people share a
// device; days are set aside.
import assert from 'node:assert/strict';
import test from 'node:test';

import { App, inApp, sizes, until, watch } from './browser.mjs';
import { offered } from './call.mjs';
import { add_account, short_call } from './steps.mjs';

const wechat = { userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.44 NetType/WIFI Language/zh_CN' };
const in_apps = [
  ['WeChat', wechat],
  ['WeCom', { userAgent: 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0 Safari/537.36 wxwork/4.1.0' }],
  ['DingTalk', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 AliApp(DingTalk/7.1.0) DingTalk/7.1.0' }],
];

// What lands on the clipboard is kept here; or it refuses, in both ways there are.
function catch_copies() {
  globalThis.copied = [];
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { globalThis.copied.push(text); } } });
}
function refuse_copies() {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
  document.execCommand = () => false;
}
const copied = async (app) => {
  assert.ok(await until(() => app.page.evaluate(() => globalThis.copied.length > 0)), 'a text is copied');
  return app.page.evaluate(() => globalThis.copied.pop());
};

async function paste(app, text) {
  const field = app.by('textbox', 'paste.field');
  await field.fill(text);
  await app.button('paste.read').click();
}

async function restored(app) {
  await app.button('restore.do').click();
  await app.page.getByText(app.w['notice.restored'], { exact: true }).waitFor();
}

for (const [lang, size] of [['en', sizes.desktop], ['zh', sizes.phone]]) {
  test(`sharing: a result and a backup as text, copied and pasted part by part, ${lang}`, async () => {
    const texts = await inApp({ lang, size, at: null, before: [catch_copies] }, async (app) => {
      const results = [];
      for (let n = 0; n < 3; ++n) {
        await short_call(app);
        await app.button('act.copy_text').click();
        results.push(await copied(app));
      }
      await app.open('#/settings');
      await app.button('act.copy_text').first().click();
      return { result: results[0], backup: await copied(app) };
    });
    assert.match(texts.result, /^[^\n]+ · [^]*\n== Askwell 1\/1 /, 'words first, then what can be pasted back');
    const parts = texts.backup.split(/(?=^== Askwell )/m);
    assert.ok(parts.length > 1);
    await inApp({ lang, size, at: '#/settings' }, async (app) => {
      await app.button('act.paste_text').click();
      const dialog = app.by('dialog', 'paste.title');
      await dialog.waitFor();
      await app.focused(app.by('textbox', 'paste.field'), 'a dialog takes the focus');
      await paste(app, `> ${parts.at(-1).split('\n').join('\n> ')}`);
      const said = (key, n) => app.w[key].replace('{n}', n).replace('{all}', parts.length);
      await dialog.getByText(said('paste.missing', 1)).waitFor();
      const changed = parts[0].replace(/\n(.)/, (_, letter) => `\n${letter === 'A' ? 'B' : 'A'}`);
      await paste(app, changed);
      await dialog.getByText(said('paste.damaged', 1)).waitFor();
      await paste(app, parts.slice(0, -1).join(''));
      await restored(app);
      await app.focused(app.button('act.paste_text'), 'a closed dialog gives the focus back');
      await app.button('act.paste_text').click();
      await paste(app, texts.result);
      await app.page.getByText(app.w['restore.same'].replace('{n}', 1)).waitFor();
      await app.page.keyboard.press('Escape');
      await app.by('dialog', 'restore.title').waitFor({ state: 'detached' });
    });
  });
}

test('sharing: a clipboard that refuses leaves the text selected, to be copied by hand', () =>
  inApp({ at: null, before: [refuse_copies] }, async (app) => {
    await short_call(app);
    await app.button('act.copy_text').click();
    const field = app.by('dialog', 'copy.title').getByRole('textbox');
    await field.waitFor();
    const marked = await field.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
    assert.match(marked, /^[^\n]+ · [^]*\n== Askwell 1\/1 [^]*== 1\/1 ==\s*$/);
    await app.button('copy.done').click();
    await app.focused(app.button('act.copy_text'), 'a closed dialog gives the focus back');
  }));

test('sharing: a file dropped onto the window shows what it would change', () =>
  inApp({ at: null, before: [catch_copies] }, async (app) => {
    await short_call(app);
    const saved = app.page.waitForEvent('download');
    await app.button('deb.save').click();
    const file = await (await saved).createReadStream().then((stream) => stream.toArray());
    const text = Buffer.concat(file).toString();
    const drop = (content, name) => app.page.evaluate(([data, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], called));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, [content, name]);
    await drop(text, 'bo.askwell');
    await app.by('dialog', 'restore.title').getByText(app.w['restore.same'].replace('{n}', 1)).waitFor();
    await app.page.keyboard.press('Escape');
    await drop(`${text.slice(0, 30)}${' '.repeat(70_000)}${text.slice(30)}`, 'large.askwell');
    await app.page.getByText(app.w['notice.file_too_big']).waitFor();
  }));

test('sharing: several files chosen or dropped at once are read together', () =>
  inApp({ at: null, before: [catch_copies] }, async (app) => {
    const results = [];
    for (let n = 0; n < 2; ++n) {
      await short_call(app);
      const saved = app.page.waitForEvent('download');
      await app.button('deb.save').click();
      results.push(Buffer.concat(await (await saved).createReadStream().then((stream) => stream.toArray())));
    }
    const files = [...results.map((buffer, n) => ({ name: `${n}.askwell`, mimeType: '', buffer })),
      { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('name\r\nOrsel\r\n') }];
    const seen = async () => {
      const dialog = app.by('dialog', 'restore.title');
      await dialog.getByText(app.w['restore.same'].replace('{n}', 2)).waitFor();
      await dialog.getByText(app.w['restore.refused'].replace('{names}', 'plan.csv')).waitFor();
      await app.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    await app.page.evaluate((all) => {
      const transfer = new DataTransfer();
      for (const { name, text } of all) transfer.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, files.map(({ name, buffer }) => ({ name, text: buffer.toString() })));
    await seen();
    await app.open('#/settings');
    const chooser = app.page.waitForEvent('filechooser');
    await app.button('se.restore').click();
    await (await chooser).setFiles(files);
    await seen();
  }));

test('sharing: the offer to keep a copy can be dismissed for good', () =>
  inApp({ at: null }, async (app) => {
    await short_call(app);
    const offer = app.page.getByText(app.w['deb.keep_copy']);
    await offer.waitFor();
    await app.button('deb.no_copy').click();
    await offer.waitFor({ state: 'detached' });
    await short_call(app);
    assert.equal(await offer.count(), 0);
    await app.button('deb.save').waitFor();
  }));

for (const [name, context] of in_apps) {
  test(`sharing: inside ${name} a call is played and kept, and its result leaves by the address`, () =>
    inApp({ lang: 'zh', size: sizes.phone, at: null, context, before: [catch_copies] }, async (app) => {
      await app.open('#/today');
      await app.button('call.start').first().click();
      await offered(app).first().click();
      await app.page.getByText(app.w['acc.saved'], { exact: true }).waitFor();
      await short_call(app);
      await app.button('deb.save').click();
      await app.by('heading', 'import.title', { level: 1 }).waitFor();
      await app.page.getByText(app.w['import.step.2']).waitFor();
      const address = app.page.url();
      assert.match(address, /#\/import\?a=[\w-]{200,16000}$/);
      await app.button('import.link').click();
      assert.equal(await copied(app), address);

      // The same address in the system's browser.
      await inApp({ lang: 'zh', at: null }, async (browser) => {
        await browser.open(address.slice(browser.address.length));
        await browser.by('dialog', 'restore.title').getByText(browser.w['restore.new'].replace('{n}', 1)).waitFor();
        await restored(browser);
        await browser.by('heading', 'deb.h', { level: 1 }).waitFor();
        await browser.page.reload();
        await browser.by('heading', 'deb.h', { level: 1 }).waitFor();
      });
    }));
}

test('sharing: a link with a hostile text in it says so and changes nothing', () =>
  inApp({ at: null }, async (app) => {
    const letters = (text) => Buffer.from(text).toString('base64url');
    for (const inside of ['', '<img src=x onerror=alert(1)>', letters('{"askwell": "attempt/1"}'), letters('[['.repeat(9000)), 'A'.repeat(100_000)]) {
      await app.page.goto('about:blank');
      await app.open(`#/import?a=${inside}`);
      await app.page.getByText(app.w['import.broken']).waitFor();
      assert.equal(await app.page.getByRole('dialog').count(), 0);
    }
  }));

// ---- several people ------------------------------------------------------------------------

test('sharing: two people on one device have their own, and one finishes', () =>
  inApp({ at: null, size: sizes.phone }, async (app) => {
    await short_call(app);
    await app.open('#/settings');
    await app.button('people.add').click();
    await app.by('heading', 'who.title', { level: 1 }).waitFor();
    await app.by('textbox', 'who.somebody').fill('Bo');
    await app.button('who.add').click();
    await app.by('heading', 'nav.today', { level: 1 }).waitFor();
    await app.page.getByText(app.w['today.first'], { exact: true }).waitFor();
    await short_call(app);

    await app.page.reload();
    await app.by('heading', 'deb.h', { level: 1 }).waitFor();
    const page = await app.page.context().newPage();
    const next = new App(page, app.lang, app.address, watch(page, app.address));
    await app.page.close();
    await next.open('#/today');
    await next.by('heading', 'who.title', { level: 1 }).waitFor();
    await next.button('Bo').click();
    await next.by('heading', 'nav.today', { level: 1 }).waitFor();
    await next.open('#/settings');
    await next.button('finish.title').click();
    await next.by('dialog', 'finish.title').getByRole('button', { name: next.w['wipe.backup'] }).waitFor();
    await next.button('finish.do').click();
    await next.by('heading', 'who.title', { level: 1 }).waitFor();
    assert.equal(await next.button('Bo').count(), 0);
    await next.button('act.undo').click();
    await next.by('heading', 'nav.today', { level: 1 }).waitFor();
    await next.open('#/settings');
    await next.page.getByText(next.w['people.says'].replace('{name}', 'Bo')).waitFor();
    await next.button('finish.title').click();
    await next.button('finish.do').click();
    await next.page.reload();
    await next.heading().waitFor();
    assert.equal(await next.by('heading', 'who.title').count(), 0, 'one person alone is not asked');
    assert.deepEqual(next.faults, []);
  }));

test('sharing: Undo goes away after ten seconds', () =>
  inApp({ at: '#/settings' }, async (app) => {
    await app.page.clock.install();
    await app.page.reload();
    await app.button('finish.title').click();
    await app.button('finish.do').click();
    await app.button('act.undo').waitFor();
    await app.page.clock.runFor(9000);
    assert.equal(await app.button('act.undo').count(), 1);
    await app.page.clock.runFor(2000);
    await app.button('act.undo').waitFor({ state: 'detached' });
  }));

// In the page: everything that this origin has stored, as one text.
async function all_that_is_stored() {
  const answered = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const found = [Object.entries(localStorage), Object.entries(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const base = await answered(indexedDB.open(name));
    for (const kept of base.objectStoreNames) {
      const store = base.transaction(kept).objectStore(kept);
      found.push(await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]));
    }
    base.close();
  }
  return JSON.stringify(found);
}

test('sharing: after wiping, and after finishing, no store holds a name or a note any more', () =>
  inApp({ at: null }, async (app) => {
    const words = ['Orsellane', 'Tessenmoor', 'Ludmirane'];
    const left = async () => {
      const stored = await app.page.evaluate(all_that_is_stored);
      return words.filter((word) => stored.includes(word));
    };
    const fill = async (person) => {
      await app.open('#/accounts');
      await add_account(app, words[0]);
      await app.open('#/calls/quedou-seals');
      await app.button('call.start').click();
      await app.by('textbox', 'call.notes').fill(words[1]);
      assert.ok(await until(async () => (await left()).length === (person ? 3 : 2)), `stored: ${await left()}`);
    };
    await fill(false);
    await app.open('#/settings');
    await app.button('se.wipe').click();
    await app.by('textbox', 'wipe.field').fill(app.w['wipe.word']);
    await app.button('wipe.do').click();
    await app.button('act.undo').waitFor();
    assert.ok(await until(async () => (await left()).length === 0), `after wiping there is ${await left()}`);

    await app.page.reload();
    await app.open('#/settings');
    await app.button('people.add').click();
    await app.by('textbox', 'who.somebody').fill(words[2]);
    await app.button('who.add').click();
    await app.by('heading', 'nav.today', { level: 1 }).waitFor();
    await fill(true);
    await app.open('#/settings');
    await app.button('finish.title').click();
    await app.button('finish.do').click();
    await app.button('act.undo').waitFor();
    assert.ok(await until(async () => (await left()).length === 0), `after finishing there is ${await left()}`);
  }));

// ---- earlier days --------------------------------------------------------------------------

test('sharing: a day that was set aside can be restored', () =>
  inApp({ at: null }, async (app) => {
    await app.page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await app.page.clock.resume();
    await short_call(app);
    await app.page.clock.setSystemTime(new Date('2026-03-03T10:00:00'));
    await app.page.reload();
    await app.open('#/settings');
    await app.button('days.title').click();
    await app.by('dialog', 'days.title').getByRole('button', { name: app.w['days.today'], exact: true }).click();
    await app.by('dialog', 'restore.title').getByText(app.w['restore.same'].replace('{n}', 1)).waitFor();
  }));
