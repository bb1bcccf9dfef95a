// What several suites do on their way: an account made, a call ended at once.

export async function add_account(app, name) {
  await app.button('acct.add').click();
  const dialog = app.by('dialog', 'acct.add');
  await dialog.getByRole('textbox', { name: app.w['in.account.name'], exact: true }).fill(name);
  await dialog.getByRole('button', { name: app.w['acct.do_add'], exact: true }).click();
  await app.arrived(name);
}

export async function short_call(app) {
  await app.open('#/calls/quedou-seals');
  await app.button('call.start').click();
  await app.button('call.end').click();
  await app.button('call.end_now').click();
  await app.by('heading', 'deb.h', { level: 1 }).waitFor();
}
