import { UserProblem } from '@cx/mutations';

import type { DraftState } from '../entities/review-reply-draft.ts';
import {
  giveReply,
  type Reply,
  type ReplyPlace,
  type ReplyStep,
  requireReplyable,
} from './reply.ts';

/** What somebody wants the brand to answer. It is not public: the brand approves it, or returns it. */
export interface ReplyDraft {
  readonly state: DraftState;
  readonly text: string;
  readonly draftedBy: string;
  readonly createdAt: Date;
  /** When the text as it is was written. */
  readonly draftedAt: Date;
  /** What was returned, oldest first. */
  readonly returns: readonly DraftReturn[];
  readonly approval: { readonly by: string; readonly at: Date } | null;
  readonly changedAt: Date;
  /** One more with each change. */
  readonly version: number;
}

export interface DraftReturn {
  readonly text: string;
  /** What its author is to mend. */
  readonly explanation: string;
  readonly by: string;
  readonly at: Date;
}

/** Each happened at {@link ReplyDraft.changedAt}. */
export interface DraftEvent {
  readonly type: 'review.reply-drafted' | 'review.reply-returned' | 'review.reply-approved';
}

export interface DraftStep {
  readonly draft: ReplyDraft;
  readonly event: DraftEvent;
}

/**
 * Writes a draft, or writes anew what is open or was returned.
 *
 * @param open the draft of the same author that is not approved; null when there is none
 * @throws UserProblem when the review could not be answered with this text now
 */
export function writeDraft(
  place: ReplyPlace,
  open: ReplyDraft | null,
  { text, by }: { readonly text: string; readonly by: string },
  now: Date,
): DraftStep {
  requireReplyable(place, text);
  const at = open === null ? now : laterOf(now, open.changedAt);
  const draft: ReplyDraft = {
    state: 'DRAFT',
    text,
    draftedBy: by,
    createdAt: open?.createdAt ?? at,
    draftedAt: at,
    returns: open?.returns ?? [],
    approval: null,
    changedAt: at,
    version: (open?.version ?? 0) + 1,
  };
  return { draft, event: { type: 'review.reply-drafted' } };
}

/**
 * Makes a draft the reply of the brand.
 *
 * @throws UserProblem when it is not open, or the review cannot be answered with it any more
 */
export function approveDraft(
  place: ReplyPlace,
  { draft, given }: { readonly draft: ReplyDraft; readonly given: Reply | null },
  by: string,
  now: Date,
): DraftStep & { readonly reply: ReplyStep } {
  requireOpen(draft);
  const at = laterOf(now, draft.changedAt);
  const words = { text: draft.text, writtenBy: draft.draftedBy, approvedBy: by };
  const reply = giveReply(place, given, words, at);
  const approved = changed(draft, { state: 'APPROVED', approval: { by, at } }, at);
  return { draft: approved, event: { type: 'review.reply-approved' }, reply };
}

/**
 * Gives a draft back to its author, who writes it anew.
 *
 * @throws UserProblem when it is not open
 */
export function returnDraft(
  draft: ReplyDraft,
  { explanation, by }: { readonly explanation: string; readonly by: string },
  now: Date,
): DraftStep {
  requireOpen(draft);
  const at = laterOf(now, draft.changedAt);
  const returns = [...draft.returns, { text: draft.text, explanation, by, at }];
  return {
    draft: changed(draft, { state: 'RETURNED', returns }, at),
    event: { type: 'review.reply-returned' },
  };
}

function changed(draft: ReplyDraft, facts: Partial<ReplyDraft>, at: Date): ReplyDraft {
  return { ...draft, ...facts, changedAt: at, version: draft.version + 1 };
}

const NOT_OPEN = {
  APPROVED:
    'This draft is approved: it has become the reply, which its author edits by another draft.',
  RETURNED: 'This draft is returned: it is for its author to write it anew.',
} as const;

function requireOpen({ state }: ReplyDraft): void {
  if (state === 'DRAFT') return;
  throw new UserProblem('DRAFT_NOT_OPEN', NOT_OPEN[state]);
}

function laterOf(one: Date, other: Date): Date {
  return one < other ? other : one;
}
