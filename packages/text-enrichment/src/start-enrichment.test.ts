import { expect, it } from 'vitest';

import { createTestAnalyser, openNotes } from './enrichment.test-support.ts';
import { startEnrichment } from './start-enrichment.ts';

it('analyses what is written while it runs, and tells why texts wait', async () => {
  await using notes = await openNotes();
  const errors: unknown[] = [];
  const working = createTestAnalyser();
  let loads = 0;
  const sweep = startEnrichment({
    database: notes.database,
    subjects: { name: 'NOTE', table: 'note' },
    onError: (error) => errors.push(error),
    loadAnalyser() {
      loads += 1;
      return loads === 1 ? Promise.reject(new Error('no model yet')) : Promise.resolve(working);
    },
  });

  await notes.write({ 1: 'one' });
  await expect.poll(() => notes.analysed()).toHaveLength(1);
  await notes.write({ 2: 'two' });
  await expect.poll(() => notes.analysed()).toHaveLength(2);
  await sweep.stop();

  expect(errors).toEqual([new Error('no model yet')]);
  expect(working.given).toEqual(['one', 'two']);
});
