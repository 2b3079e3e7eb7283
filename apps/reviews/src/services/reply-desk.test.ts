import { expect, it } from 'vitest';

import { COMMANDS, DEADLINE } from './publication.test-support.ts';
import { ADA, AGENCY, BUREAU, openReplyingDesk } from './reply-desk.test-support.ts';
import { openDesk } from './review-desk.test-support.ts';

const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

it('makes a draft the reply when it is approved, and tells of each step', async () => {
  await using desk = await openReplyingDesk();

  const draftId = await desk.draft(AGENCY, 'We are sorry.');
  expect(await desk.replies()).toEqual([]);
  await desk.giveBack(draftId, 'Say more.');
  expect(await desk.draft(AGENCY, 'We are sorry. Call us.')).toBe(draftId);
  await desk.approve(draftId);

  expect(await desk.replies()).toEqual([
    { text: 'We are sorry. Call us.', written_by: 'agency', approved_by: 'ada', version: 1 },
  ]);
  expect(await desk.drafts()).toEqual([
    {
      text: 'We are sorry. Call us.',
      state: 'APPROVED',
      drafted_by: 'agency',
      approved_by: 'ada',
      version: 4,
    },
  ]);
  expect((await desk.told(desk.reviewId)).slice(2)).toEqual([
    { type: 'review.reply-drafted', payload: { draftId } },
    { type: 'review.reply-returned', payload: { draftId } },
    { type: 'review.reply-drafted', payload: { draftId } },
    { type: 'review.reply-approved', payload: { draftId } },
    { type: 'review.replied', payload: { delaySeconds: 0, source: 'cx-graph' } },
  ]);
});

it('has one reply, and keeps what it said when another draft takes its place', async () => {
  await using desk = await openReplyingDesk();
  await desk.reply('Hello.');
  const first = await desk.draft(AGENCY, 'We are sorry.');
  const second = await desk.draft(BUREAU, 'Call us.');

  await desk.approve(first);
  await desk.approve(second);

  expect(await desk.replies()).toEqual([
    { text: 'Call us.', written_by: 'bureau', approved_by: 'ada', version: 3 },
  ]);
  expect(await desk.query('SELECT edits, replied_at FROM review_reply')).toEqual([
    {
      edits: [
        { text: 'Hello.', at: DEADLINE.toISOString() },
        { text: 'We are sorry.', at: DEADLINE.toISOString() },
      ],
      replied_at: DEADLINE,
    },
  ]);
});

it('lets one of two decisions on a draft win', async () => {
  await using desk = await openReplyingDesk();
  const draftId = await desk.draft(AGENCY, 'We are sorry.');

  const results = await Promise.allSettled([
    desk.approve(draftId),
    desk.approve(draftId),
    desk.giveBack(draftId, 'No.'),
  ]);

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'DRAFT_NOT_OPEN' } },
    { reason: { code: 'DRAFT_NOT_OPEN' } },
  ]);
});

it('has one open draft of each author, also when two come at the same time', async () => {
  await using desk = await openReplyingDesk();

  const ids = await Promise.all([
    desk.draft(AGENCY, 'One.'),
    desk.draft(AGENCY, 'Two.'),
    desk.draft(BUREAU, 'Three.'),
  ]);

  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
  expect(await desk.drafts()).toHaveLength(2);
});

it('begins another draft once the first is approved', async () => {
  await using desk = await openReplyingDesk();
  const first = await desk.draft(AGENCY, 'One.');
  await desk.approve(first);
  desk.clock.now = new Date(DEADLINE.valueOf() + 1);

  const second = await desk.draft(AGENCY, 'Two.');

  expect(second).not.toBe(first);
  expect(await desk.drafts()).toMatchObject([{ state: 'APPROVED' }, { state: 'DRAFT' }]);
});

it('approves what was read: a draft that was written anew since is refused', async () => {
  await using desk = await openReplyingDesk();
  const draftId = await desk.draft(AGENCY, 'Harmless.');
  await desk.draft(AGENCY, 'Harmful.');

  await expect(desk.approve(draftId, { expectedVersion: 1 })).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
    message: 'The draft has changed: its version is 2, not 1. Read it again and decide anew.',
  });

  expect(await desk.replies()).toEqual([]);
});

it('counts versions of a reply from 0, when there is none', async () => {
  await using desk = await openReplyingDesk();

  await desk.reply('One.', { expectedVersion: 0 });
  await desk.reply('Two.', { expectedVersion: 1 });

  await expect(desk.reply('Three.', { expectedVersion: 0 })).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
  });
  expect(await desk.replies()).toMatchObject([{ text: 'Two.', version: 2 }]);
});

it('does each request once', async () => {
  await using desk = await openReplyingDesk();
  const key = { idempotencyKey: 'one' };

  const ids = await Promise.all(Array.from({ length: 4 }, () => desk.draft(AGENCY, 'One.', key)));
  await Promise.all(
    Array.from({ length: 4 }, () => desk.approve(ids[0] ?? '', { idempotencyKey: 'two' })),
  );

  expect(new Set(ids).size).toBe(1);
  expect(await desk.told(desk.reviewId)).toHaveLength(2 + 1 + 2);
});

it('answers a review that is due, though nobody has been there to publish it', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  desk.clock.now = DEADLINE;

  await desk.app.replyDesk.reply(ADA, {
    idempotencyKey: 'one',
    expectedVersion: null,
    reviewId,
    text: 'We are sorry.',
  });

  expect((await desk.told(reviewId)).map(({ type }) => type)).toEqual([
    'review.submitted',
    'review.published',
    'review.replied',
  ]);
});

it('takes no reply that meets the withdrawal of its review, whichever comes first', async () => {
  await using desk = await openReplyingDesk();

  const [replied] = await Promise.allSettled([
    desk.reply('We are sorry.'),
    desk.ask(desk.reviewId, 2, COMMANDS.withdraw),
  ]);

  expect(await desk.query('SELECT status FROM review')).toEqual([{ status: 'WITHDRAWN' }]);
  expect(await desk.replies()).toHaveLength(replied.status === 'fulfilled' ? 1 : 0);
  await expect(desk.reply('Again.')).rejects.toMatchObject({ code: 'REVIEW_NOT_PUBLISHED' });
});

it('knows reviews and drafts of another brand as little as those that are not there', async () => {
  await using desk = await openReplyingDesk();
  const draftId = await desk.draft(AGENCY, 'We are sorry.');
  const stranger = { id: 'eve', brands: ['delta'] };
  const request = { idempotencyKey: 'one', expectedVersion: null };
  const { replyDesk } = desk.app;
  const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: unknown) => error);

  const foreign = await Promise.all([
    refusalOf(replyDesk.draft(stranger, { ...request, reviewId: desk.reviewId, text: 'Hello.' })),
    refusalOf(replyDesk.approve(stranger, { ...request, draftId })),
  ]);
  const missing = await Promise.all([
    refusalOf(replyDesk.draft(ADA, { ...request, reviewId: UNKNOWN_ID, text: 'Hello.' })),
    refusalOf(replyDesk.approve(ADA, { ...request, draftId: UNKNOWN_ID })),
  ]);

  expect(foreign).toEqual(missing);
  expect(foreign).toMatchObject([{ code: 'REVIEW_UNKNOWN' }, { code: 'DRAFT_UNKNOWN' }]);
});
