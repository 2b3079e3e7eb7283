import { expect, it } from 'vitest';

import { ADA, AGENCY, openReplyingDesk } from './reply-desk.test-support.ts';
import { openDesk } from './review-desk.test-support.ts';

it('stores no reply beside a review that is not public', async () => {
  await using desk = await openDesk();
  await desk.submit();

  await expect(
    desk.query(`INSERT INTO review_reply
      SELECT id, brand_id, 'Sorry.', now(), 'ada', NULL, '[]', now(), 1 FROM review`),
  ).rejects.toThrow('A reply stands beside a published review.');
});

it.each([
  ['another time of the reply', `replied_at = replied_at - interval '1 day'`, 'answered first'],
  ['words without keeping the former ones', `text = 'Never mind.'`, 'has said is kept'],
  [
    'words that keep others than the former ones',
    `text = 'Never mind.', edits = '[{"text": "Lies.", "at": "2026-03-08T12:00:00.000Z"}]'`,
    'has said is kept',
  ],
])('does not store %s', async (_, change, message) => {
  await using desk = await openReplyingDesk();
  await desk.reply('We are sorry.');

  await expect(desk.query(`UPDATE review_reply SET ${change}`)).rejects.toThrow(message);

  expect(await desk.replies()).toMatchObject([{ text: 'We are sorry.' }]);
});

it.each([
  ['an approval by nobody', `state = 'APPROVED'`, 'approval_check'],
  ['a return without a reason', `state = 'RETURNED'`, 'return_check'],
  [
    'an approval of other words',
    `state = 'APPROVED', text = 'Ours.', approved_by = 'ada', approved_at = now()`,
    'but its author',
  ],
  ['another author', `drafted_by = 'bureau'`, 'stays with its review and its author'],
])('does not store of a draft %s', async (_, change, message) => {
  await using desk = await openReplyingDesk();
  await desk.draft(AGENCY, 'We are sorry.');

  await expect(desk.query(`UPDATE review_reply_draft SET ${change}`)).rejects.toThrow(message);
});

it('lets nothing follow on an approval, and an approval not on a return', async () => {
  await using desk = await openReplyingDesk();
  const draftId = await desk.draft(AGENCY, 'We are sorry.');
  await desk.giveBack(draftId, 'Say more.');
  const approve = `UPDATE review_reply_draft SET state = 'APPROVED', approved_by = 'ada', approved_at = now()`;

  await expect(desk.query(approve)).rejects.toThrow('stays so');
  await expect(
    desk.query(`UPDATE review_reply_draft SET returns = '[]', state = 'DRAFT'`),
  ).rejects.toThrow('was returned is kept');
  await desk.draft(AGENCY, 'We are very sorry.');
  await desk.approve(draftId);
  await expect(
    desk.query(
      `UPDATE review_reply_draft SET state = 'DRAFT', approved_by = NULL, approved_at = NULL`,
    ),
  ).rejects.toThrow('stays so');
});

it.each([
  ['longer than the longest that is published', '8, 7', 'hold_check'],
  ['below nothing', '-1, 7', 'hold_check'],
  ['of more than 90 days', '8000000, 8000000', 'longest_check'],
])('stores no hold %s', async (_, hold, message) => {
  await using desk = await openDesk();

  await expect(
    desk.query(
      `INSERT INTO publication_policy VALUES ('united', now(), ${hold}, 'ada', now() - interval '1 s')`,
    ),
  ).rejects.toThrow(message);
});

it('stores no policy of the past, and rewrites none', async () => {
  await using desk = await openDesk();
  await desk.submit();
  const { termsDesk } = desk.app;
  const hold = { holdSeconds: 60, longestHoldSeconds: 60 };
  await termsDesk.definePolicy(ADA, {
    idempotencyKey: 'one',
    brandId: 'united',
    validFrom: null,
    ...hold,
  });

  await expect(
    desk.query(
      `INSERT INTO publication_policy VALUES ('united', '2026-01-01', 0, 0, 'ada', now())`,
    ),
  ).rejects.toThrow('past_check');
  await expect(desk.query('UPDATE publication_policy SET hold_seconds = 0')).rejects.toThrow(
    'stays as it was defined',
  );
  await expect(desk.query('DELETE FROM publication_policy')).rejects.toThrow(
    'stays as it was defined',
  );
});

it('holds no review longer or shorter than the policy of its brand says, whatever it says', async () => {
  await using desk = await openDesk();
  await desk.submit();

  for (const days of [6, 8]) {
    await expect(
      desk.query(`
        WITH other AS (INSERT INTO review (id, brand_id, source, external_id, aspects, status, submitted_at)
          SELECT gen_random_uuid(), brand_id, source, 'r-${days}', '[]', 'PENDING', submitted_at FROM review
          RETURNING id, brand_id, submitted_at)
        INSERT INTO review_publication (review_id, brand_id, submitted_at, publish_at, edits, changed_at, version)
        SELECT id, brand_id, submitted_at, submitted_at + interval '${days * 24} hours', '[]', submitted_at, 1
        FROM other`),
    ).rejects.toThrow('A review waits as long as the policy of its brand says.');
  }
});
