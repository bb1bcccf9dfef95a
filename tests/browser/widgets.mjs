// The widgets' behaviour in the page: what the browser owns of each.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inApp, sizes, until } from './browser.mjs';
import { offered } from './call.mjs';

const gallery = (body, options = {}) => inApp({ at: '#/gallery', ...options }, body);
const checked = (locator) => locator.getAttribute('aria-checked');

test('widgets: a select is the browser\'s own, a number and a field tell their faults', () =>
  gallery(async (app) => {
    const select = app.by('combobox', 'Role');
    await select.selectOption('Three');
    assert.equal(await select.evaluate((element) => element.selectedIndex), 2);
    const number = app.by('spinbutton', 'Weight');
    await number.fill('9');
    assert.equal(await number.getAttribute('aria-invalid'), 'true');
    await number.fill('4');
    assert.equal(await number.getAttribute('aria-valuenow'), '4');
    assert.equal(await number.getAttribute('aria-invalid'), null);
    const area = app.by('textbox', 'My notes');
    assert.equal(await area.getAttribute('aria-description'), 'Write something here.');
  }));

test('widgets: arrows walk through tabs and choices, one of each group is in the order of tabs', () =>
  gallery(async (app) => {
    const one = app.by('tab', 'One'), three = app.by('tab', 'Three');
    await one.focus();
    await app.page.keyboard.press('ArrowLeft');
    assert.equal(await three.getAttribute('aria-selected'), 'true');
    await app.focused(three, 'the focus goes along');
    assert.equal(await one.getAttribute('tabindex'), '-1');
    const box = app.by('checkbox', 'One');
    const before = await checked(box);
    await box.press('Space');
    assert.notEqual(await checked(box), before);
  }));

test('widgets: a button that is off can be reached and says why, and does nothing', () =>
  gallery(async (app) => {
    const off = app.button('Off').last();
    await off.focus();
    await app.focused(off, 'it has a reason, so it can be reached');
    assert.equal(await off.getAttribute('aria-disabled'), 'true');
    assert.equal(await off.getAttribute('aria-description'), 'Finish one call first.');
    assert.ok(await app.button('Off').first().isDisabled(), 'the one without a reason can not');
  }));

test('widgets: a dialog takes the focus, Escape closes it, the focus returns, history stays', () =>
  gallery(async (app) => {
    const steps = () => app.page.evaluate(() => history.length);
    const before = await steps();
    const opener = app.button('Open a dialog');
    await opener.focus();
    await opener.press('Enter');
    const dialog = app.by('dialog', 'Open a dialog');
    await dialog.waitFor();
    assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)));
    assert.ok(await opener.evaluate((element) => element.closest('[inert]') !== null), 'the rest is switched off');
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await app.focused(opener, 'the focus returns');
    assert.equal(await steps(), before, 'a dialog adds no step');
  }));

test('widgets: on a phone Back closes the sheet and leaves the call where it is', () =>
  inApp({ size: sizes.phone, at: '?fresh#/today' }, async (app) => {
    await app.button('call.start').first().click();
    await offered(app).first().waitFor();
    const address = app.page.url();
    const sheet = app.by('dialog', 'Ladder and notes');
    for (const close of [() => app.page.goBack(), () => app.page.keyboard.press('Escape')]) {
      await app.button('Ladder and notes').click();
      await sheet.waitFor();
      await close();
      await sheet.waitFor({ state: 'detached' });
      assert.equal(app.page.url(), address);
    }
    await app.page.goBack();
    assert.ok(await until(() => !app.page.url().includes('/live')), 'the next Back leaves the call');
  }));

test('widgets: motion comes to rest', () =>
  gallery(async (app) => {
    const frames = () => app.page.evaluate(() => askwell.frames());
    await app.button('Show a message').click();
    await app.page.evaluate(() => (location.hash = '#/settings'));
    await app.page.waitForTimeout(600);
    const before = await frames();
    await app.page.waitForTimeout(600);
    assert.equal(await frames(), before);
  }, { motion: 'no-preference' }));

test('widgets: six losses of the graphics context in mid-call lose nothing', () =>
  inApp({ at: '?fresh&seed=7#/today' }, async (app) => {
    const { picture } = await import('./ink.mjs');
    await app.button('call.start').first().click();
    await offered(app).first().click();
    await app.page.mouse.move(1, 1);
    await app.page.evaluate(() => document.activeElement.blur());
    await app.page.waitForTimeout(300);
    const before = await picture(app.page);
    const aria = await app.page.locator('#page').ariaSnapshot();
    for (let n = 0; n < 6; ++n) {
      await app.page.evaluate(() => {
        globalThis.context = document.getElementById('canvas').getContext('webgl2');
        globalThis.loss = context.getExtension('WEBGL_lose_context');
        loss.loseContext();
      });
      assert.ok(await until(() => app.page.evaluate(() => context.isContextLost())));
      await app.page.evaluate(() => loss.restoreContext());
      assert.ok(await until(() => app.page.evaluate(() => !context.isContextLost())));
      const same = async () => Buffer.compare(before.data, (await picture(app.page)).data) === 0;
      assert.ok(await until(same), `the same picture after loss ${n + 1}`);
    }
    assert.equal(await app.page.locator('#page').ariaSnapshot(), aria);
    const said = app.by('log', 'call.log').getByRole('listitem');
    const count = await said.count();
    await offered(app).first().click();
    assert.ok(await until(async () => (await said.count()) > count), 'the call goes on');
  }));
