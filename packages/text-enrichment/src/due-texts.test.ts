import { expect, it } from 'vitest';

import { type DueBatch, dueTexts } from './due-texts.ts';
import { type Notes, openNotes } from './enrichment.test-support.ts';

async function claim({ database }: Notes): Promise<DueBatch> {
  const batch = await database.write((query) => dueTexts.claim(query));
  if (batch === null) throw new Error('Nothing was due.');
  return batch;
}

it('lets the worker end a batch that has its last claim, and nobody else', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const first = await claim(notes);
  await notes.query('UPDATE text_analysis_due SET due_at = now()');
  const second = await claim(notes);
  const end = (batch: DueBatch, version: string): Promise<boolean> =>
    notes.database.write((query) => dueTexts.end(query, batch, version));

  const lost = await end(first, 'v1');
  const outdated = await end(second, 'v0');
  const held = await end(second, 'v1');
  const again = await end(second, 'v1');

  expect({ lost, outdated, held, again }).toEqual({
    lost: false,
    outdated: false,
    held: true,
    again: false,
  });
});

it('gives a batch back to be claimed later each time that it went wrong', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const pauses: unknown[] = [];

  for (let round = 1; round <= 10; round += 1) {
    const batch = await claim(notes);
    const [row] = await notes.database.write(async (query) => {
      await dueTexts.release(query, batch, true);
      return query<{ seconds: number }>(
        'SELECT extract(epoch FROM due_at - now())::int AS seconds FROM text_analysis_due',
      );
    });
    pauses.push(row?.seconds);
    await notes.query('UPDATE text_analysis_due SET due_at = now()');
  }

  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
});
