// The download until the first reply can be pressed stays inside its budget.
import assert from 'node:assert/strict';
import test from 'node:test';

import { budget, measure, total } from '../../tools/size.mjs';

for (const lang of ['en', 'zh']) {
  test(`size: a first start in ${lang} is within ${budget.kb} KB and ${budget.steps} steps`, async () => {
    const parts = await measure(lang);
    const told = parts.map(({ file, kb, step }) => `${file} ${kb.toFixed(1)} KB, step ${step}`).join('\n');
    assert.ok(total(parts) <= budget.kb, told);
    assert.ok(Math.max(...parts.map(({ step }) => step)) <= budget.steps, told);
  });
}
