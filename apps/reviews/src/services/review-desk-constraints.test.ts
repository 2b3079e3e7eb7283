import { expect, it } from 'vitest';

import { COMMANDS, DEADLINE } from './publication.test-support.ts';
import { openDesk } from './review-desk.test-support.ts';

const IMPORTED = `
  INSERT INTO review (id, brand_id, source, external_id, import_id, text, aspects, status, submitted_at)
  VALUES ('019a0000-0000-7000-8000-000000000001', 'united', 'site', 'r-1',
    '019a0000-0000-7000-8000-00000000000f', 'Fine.', '[]', 'PENDING', now())`;

it.each([
  ['a later deadline', `publish_at = publish_at + interval '1 day'`, 'does not move'],
  ['an earlier deadline', `publish_at = submitted_at`, 'does not move'],
  ['another instant of submission', `submitted_at = publish_at`, 'does not move'],
  ['a publication before the deadline', `published_at = submitted_at`, 'early_check'],
  [
    'a rejection for being negative',
    `rejection_reason = 'NEGATIVE', rejected_at = submitted_at`,
    'rejection_reason_check',
  ],
  ['a rejection without a reason', 'rejected_at = submitted_at', 'rejection_check'],
  [
    'a rejection at the deadline',
    `rejection_reason = 'OFF_TOPIC', rejected_at = publish_at`,
    'late_rejection_check',
  ],
  ['a loss of what was said before', `edits = '[]'`, 'is kept'],
  ['another version of what was said before', `edits = '[{"words": {}}]'`, 'is kept'],
])('does not store %s', async (_, change, message) => {
  await using desk = await openDesk();
  const id = await desk.submit();
  await desk.ask(id, 1, COMMANDS.edit);
  const read = (): Promise<object[]> => desk.query('SELECT * FROM review_publication');
  const before = await read();

  await expect(desk.query(`UPDATE review_publication SET ${change}`)).rejects.toThrow(message);

  expect(await read()).toEqual(before);
});

it.each([
  ['its text', `text = 'It was wonderful.'`, 'by an edit of its author'],
  ['its rating', `rating = 5, rating_normalised = 1`, 'by an edit of its author'],
  ['its publication', `status = 'PUBLISHED', published_at = now()`, 'follows its publication'],
])('lets nobody change of a held review %s', async (_, change, message) => {
  await using desk = await openDesk();
  await desk.submit();

  await expect(desk.query(`UPDATE review SET ${change}`)).rejects.toThrow(message);
});

it('lets nobody hide a review that is public', async () => {
  await using desk = await openDesk();
  await desk.submit();
  desk.clock.now = DEADLINE;
  await desk.app.desk.publishDue();

  await expect(desk.query(`UPDATE review SET status = 'PENDING'`)).rejects.toThrow('follows');
  await expect(desk.query('UPDATE review_publication SET published_at = NULL')).rejects.toThrow(
    'stays so',
  );
});

it.each(['reject', 'withdraw'] as const)('lets nothing follow on %s', async (end) => {
  await using desk = await openDesk();
  const id = await desk.submit();
  await desk.ask(id, 1, COMMANDS[end]);

  await expect(
    desk.query(
      'UPDATE review_publication SET withdrawn_at = NULL, rejected_at = NULL, rejection_reason = NULL',
    ),
  ).rejects.toThrow('stays so');
});

it('leaves an imported review to its source', async () => {
  await using desk = await openDesk();
  await desk.query(IMPORTED);

  const asked = desk.ask('019a0000-0000-7000-8000-000000000001', 1, COMMANDS.reject);
  await expect(asked).rejects.toMatchObject({ code: 'REVIEW_NOT_HERE' });
  await desk.query(
    `UPDATE review SET text = 'Changed.', status = 'PUBLISHED', published_at = now()`,
  );

  expect(await desk.query('SELECT text, status FROM review')).toEqual([
    { text: 'Changed.', status: 'PUBLISHED' },
  ]);
});
