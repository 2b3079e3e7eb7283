import type { Caller } from '@cx/mutations';

import { DEADLINE } from './publication.test-support.ts';
import { openDesk, type TestDesk } from './review-desk.test-support.ts';

export const AGENCY: Caller = { id: 'agency', brands: ['united'] };

export const BUREAU: Caller = { id: 'bureau', brands: ['united'] };

export const ADA: Caller = { id: 'ada', brands: ['united'] };

export interface ReplyingDesk extends TestDesk {
  /** A review that has become public at its deadline, which is now. */
  readonly reviewId: string;
  draft(caller: Caller, text: string, over?: object): Promise<string>;
  reply(text: string, over?: object): Promise<unknown>;
  approve(draftId: string, over?: object): Promise<unknown>;
  giveBack(draftId: string, explanation: string): Promise<unknown>;
  /** What is stored of the reply, but for its times. */
  replies(): Promise<object[]>;
  /** What is stored of the drafts, in the order in which they were created. */
  drafts(): Promise<object[]>;
}

export async function openReplyingDesk(): Promise<ReplyingDesk> {
  const desk = await openDesk();
  const { replyDesk } = desk.app;
  const reviewId = await desk.submit();
  desk.clock.now = DEADLINE;
  await desk.app.desk.publishDue();
  let keys = 0;
  const request = (): { idempotencyKey: string; expectedVersion: null } => {
    keys += 1;
    return { idempotencyKey: `reply-${keys}`, expectedVersion: null };
  };
  return {
    ...desk,
    reviewId,
    async draft(caller, text, over = {}) {
      const asked = { ...request(), reviewId, text, ...over };
      return (await replyDesk.draft(caller, asked)).draftId;
    },
    reply: (text, over = {}) => replyDesk.reply(ADA, { ...request(), reviewId, text, ...over }),
    approve: (draftId, over = {}) => replyDesk.approve(ADA, { ...request(), draftId, ...over }),
    giveBack: (draftId, explanation) =>
      replyDesk.giveBack(ADA, { ...request(), draftId, explanation }),
    replies: () =>
      desk.query('SELECT text, written_by, approved_by, version FROM review_reply ORDER BY text'),
    drafts: () =>
      desk.query(
        'SELECT text, state, drafted_by, approved_by, version FROM review_reply_draft ORDER BY created_at, id',
      ),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}
