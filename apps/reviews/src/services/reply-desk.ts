import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyVersion, type Caller } from '@cx/mutations';

import type { ReviewReplyDraft } from '../entities/review-reply-draft.ts';
import { publications } from '../repositories/publications.ts';
import { replyDrafts } from '../repositories/review-reply-drafts.ts';
import { approveDraft, type DraftStep, returnDraft, writeDraft } from './reply-draft.ts';
import { findReply, type Place, storeReply, takePlace } from './reply-place.ts';
import { draftOf, draftRow } from './reply-record.ts';
import { giveReply } from './reply.ts';
import { verifySaid } from './source-capability.ts';

interface Request {
  readonly idempotencyKey: string;
  /** The version that the caller has read, 0 of what is not there yet; null when any will do. */
  readonly expectedVersion: number | null;
}

export interface ReviewTextRequest extends Request {
  readonly reviewId: string;
  readonly text: string;
}

export interface DraftRequest extends Request {
  readonly draftId: string;
}

/** Answers reviews for their brand. Every refusal is a UserProblem. */
export interface ReplyDesk {
  reply(caller: Caller, request: ReviewTextRequest): Promise<{ reviewId: string }>;
  /** Each caller has one draft of a review that is not approved yet. */
  draft(caller: Caller, request: ReviewTextRequest): Promise<{ draftId: string }>;
  approve(caller: Caller, request: DraftRequest): Promise<{ draftId: string }>;
  giveBack(
    caller: Caller,
    request: DraftRequest & { readonly explanation: string },
  ): Promise<{ draftId: string }>;
}

export interface ReplyDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createReplyDesk({ database, newId, now }: ReplyDeskDependencies): ReplyDesk {
  /** Does something once, in one transaction that sees the caller's brands alone. */
  function doOnce<Answer extends { readonly [name: string]: string }>(
    mutation: string,
    caller: Caller,
    { idempotencyKey: key, ...input }: Request,
    work: (query: WriteQuery) => Promise<Answer>,
  ): Promise<Answer> {
    const request = { principalId: caller.id, key, mutation, input };
    return database.writeFor(caller.brands, (query) => once(query, request, () => work(query)));
  }

  return {
    reply: (caller, request) =>
      doOnce('reply', caller, request, async (query) => {
        const { reviewId, text, expectedVersion } = request;
        verifySaid(text);
        const place = await takePlace(query, reviewId, now());
        const given = await findReply(query, reviewId);
        verifyVersion('reply', expectedVersion, given?.version ?? 0);
        const words = { text, writtenBy: caller.id, approvedBy: null };
        await storeReply(query, place, given, giveReply(place, given, words, now()));
        return { reviewId };
      }),

    draft: (caller, request) =>
      doOnce('draft', caller, request, async (query) => {
        const { reviewId, text, expectedVersion } = request;
        verifySaid(text);
        const place = await takePlace(query, reviewId, now());
        const row = await replyDrafts.findOpen(query, reviewId, caller.id);
        const open = row === null ? null : draftOf(row);
        verifyVersion('draft', expectedVersion, open?.version ?? 0);
        const step = writeDraft(place, open, { text, by: caller.id }, now());
        const seed = JSON.stringify([caller.id, request.idempotencyKey]);
        const id = row?.id ?? newId(step.draft.createdAt, seed);
        const draft = draftRow(step.draft, { id, reviewId, brandId: place.brandId });
        await (row === null ? replyDrafts.insert(query, draft) : replyDrafts.update(query, draft));
        await tellDraft(query, draft, step);
        return { draftId: id };
      }),

    approve: (caller, request) =>
      doOnce('approve', caller, request, async (query) => {
        const { row, place } = await takeDraft(query, request, now());
        const given = await findReply(query, row.reviewId);
        const step = approveDraft(place, { draft: draftOf(row), given }, caller.id, now());
        await replyDrafts.update(query, draftRow(step.draft, row));
        await tellDraft(query, row, step);
        await storeReply(query, place, given, step.reply);
        return { draftId: row.id };
      }),

    giveBack: (caller, request) =>
      doOnce('giveBack', caller, request, async (query) => {
        const { explanation } = request;
        verifySaid(explanation, 'explanation');
        const { row } = await takeDraft(query, request, now());
        const step = returnDraft(draftOf(row), { explanation, by: caller.id }, now());
        await replyDrafts.update(query, draftRow(step.draft, row));
        await tellDraft(query, row, step);
        return { draftId: row.id };
      }),
  };
}

// Everybody locks the review first and its drafts behind it: so nobody waits for whoever waits for them.
async function takeDraft(
  query: WriteQuery,
  { draftId, expectedVersion }: DraftRequest,
  at: Date,
): Promise<{ row: ReviewReplyDraft; place: Place }> {
  const [seen] = await replyDrafts.findByIds({ query }, [draftId], null);
  const place = seen === undefined ? null : await takePlace(query, seen.reviewId, at);
  const row = await replyDrafts.lock(query, draftId);
  if (place === null || row === null) {
    throw new UserProblem('DRAFT_UNKNOWN', 'There is no draft with this id.', ['input', 'draftId']);
  }
  verifyVersion('draft', expectedVersion, row.version);
  return { row, place };
}

function tellDraft(
  query: WriteQuery,
  { id, reviewId }: Pick<ReviewReplyDraft, 'id' | 'reviewId'>,
  { draft, event }: DraftStep,
): Promise<void> {
  const told = { type: event.type, payload: { draftId: id } };
  return publications.addEvents(query, reviewId, draft.changedAt, [told]);
}
