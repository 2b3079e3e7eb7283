import { UserProblem } from '@cx/mutations';

import type { ReviewStatus } from '../entities/review.ts';
import { STANDING } from './publication.ts';
import { type Capability, verifyReply } from './source-capability.ts';

/** The brand's one answer to a review. It is public from {@link Reply.at} on, and may be edited. */
export interface Reply {
  readonly text: string;
  /** When it was given first. */
  readonly at: Date;
  readonly writtenBy: string | null;
  /** Null when nobody had to approve it. */
  readonly approvedBy: string | null;
  /** What it said before each edit, oldest first. */
  readonly edits: readonly { readonly text: string; readonly at: Date }[];
  readonly changedAt: Date;
  /** One more with each change. */
  readonly version: number;
}

/** What decides on whether a review can be answered. */
export interface ReplyPlace {
  readonly status: ReviewStatus;
  readonly publishedAt: Date | null;
  readonly source: string;
  readonly capability: Capability | null;
}

export interface ReplyWords {
  readonly text: string;
  readonly writtenBy: string;
  readonly approvedBy: string | null;
}

export type ReplyEvent =
  | { readonly type: 'review.replied'; readonly delaySeconds: number }
  | { readonly type: 'review.reply-edited' };

export interface ReplyStep {
  readonly reply: Reply;
  /** They happened at {@link Reply.changedAt}. */
  readonly events: readonly ReplyEvent[];
}

const SEVEN_DAYS_MS = 7 * 24 * 3600 * 1000;

/**
 * Answers a published review, or edits the answer that it has. It is never too late for that: the right of
 * reply is free, and a late reply is reported as late.
 *
 * @param given null while there is none
 * @throws UserProblem when the review is not public, or its source does not take the reply
 */
export function giveReply(
  place: ReplyPlace,
  given: Reply | null,
  words: ReplyWords,
  now: Date,
): ReplyStep {
  const publishedAt = requireReplyable(place, words.text);
  if (given === null) {
    const at = laterOf(now, publishedAt);
    const reply = { ...words, at, edits: [], changedAt: at, version: 1 };
    const delaySeconds = replyDelay(at, publishedAt);
    return { reply, events: [{ type: 'review.replied', delaySeconds }] };
  }
  if (given.text === words.text) return { reply: given, events: [] };
  const at = laterOf(now, given.changedAt);
  const edits = [...given.edits, { text: given.text, at }];
  const reply = { ...given, ...words, edits, changedAt: at, version: given.version + 1 };
  return { reply, events: [{ type: 'review.reply-edited' }] };
}

/**
 * @returns when the review became public
 * @throws UserProblem when a reply of this text cannot be given now
 */
export function requireReplyable(
  { status, publishedAt, source, capability }: ReplyPlace,
  text: string,
): Date {
  if (status !== 'PUBLISHED' || publishedAt === null) {
    throw new UserProblem(
      'REVIEW_NOT_PUBLISHED',
      `A reply stands beside a published review, and this one is ${STANDING[status]}.`,
    );
  }
  verifyReply(text, source, capability);
  return publishedAt;
}

/** Seconds from the publication of a review to its reply, rounded down. */
export function replyDelay(at: Date, publishedAt: Date): number {
  return Math.floor((at.valueOf() - publishedAt.valueOf()) / 1000);
}

export function isWithinSevenDays(at: Date, publishedAt: Date): boolean {
  return at.valueOf() - publishedAt.valueOf() <= SEVEN_DAYS_MS;
}

function laterOf(one: Date, other: Date): Date {
  return one < other ? other : one;
}
