import type { Rating, ReviewStatus } from '../entities/review.ts';
import type { RejectionReason } from './rejection-reasons.ts';

/** What the author says. No command of the brand holds any of it, so the brand cannot change it. */
export interface Words {
  readonly title: string | null;
  readonly text: string | null;
  readonly rating: Rating | null;
}

export type Side = 'AUTHOR' | 'BRAND';

/** A talk of brand and author while the review is held. It moves no deadline. */
export interface Mediation {
  readonly openedAt: Date;
  readonly messages: readonly { readonly from: Side; readonly text: string; readonly at: Date }[];
  readonly end: { readonly by: MediationEnd; readonly at: Date } | null;
}

export type MediationEnd = Side | 'DEADLINE' | 'REJECTION' | 'WITHDRAWAL';

export interface Rejection {
  readonly reason: RejectionReason;
  readonly at: Date;
}

/** What has happened to a review. Where it stands follows from it: see {@link statusOf}. */
export interface Publication {
  readonly words: Words;
  /** What the author said before each edit, oldest first. */
  readonly edits: readonly { readonly words: Words; readonly at: Date }[];
  readonly submittedAt: Date;
  /** The deadline. It is set by the submission, and nothing moves it. */
  readonly publishAt: Date;
  readonly publishedAt: Date | null;
  readonly rejection: Rejection | null;
  readonly withdrawnAt: Date | null;
  readonly mediation: Mediation | null;
  /** Instant of the last change. Time goes on from there even when the clock goes back. */
  readonly changedAt: Date;
  /** One more with each change. */
  readonly version: number;
}

/** What has happened to a review, without what its author says now. */
export type PublicationFacts = Omit<Publication, 'words'>;

/** What others are told. A rejection has with it the sentence that its author gets. */
export type PublicationEvent =
  | { readonly type: 'review.rejected'; readonly reason: RejectionReason; readonly notice: string }
  | { readonly type: 'review.mediation-closed'; readonly by: Side }
  | { readonly type: 'review.message-added'; readonly from: Side }
  | {
      readonly type:
        | 'review.submitted'
        | 'review.mediation-opened'
        | 'review.edited'
        | 'review.published'
        | 'review.withdrawn';
    };

/** A review after a step, and what the step was. Both are to be stored by one transaction. */
export interface PublicationStep {
  readonly publication: Publication;
  /** They happened at {@link Publication.changedAt}. */
  readonly events: readonly PublicationEvent[];
}

/**
 * Begins the hold of a review. It is pending from then on: no gate stands before the deadline at which it
 * could be kept for what it says.
 *
 * @param holdSeconds one number for all reviews of a brand: the delay that the brand has published as
 * its longest
 */
export function submit(words: Words, holdSeconds: number, now: Date): PublicationStep {
  if (!Number.isSafeInteger(holdSeconds) || holdSeconds < 0) {
    throw new RangeError('A hold is a number of whole seconds, 0 or more.');
  }
  const publication: Publication = {
    words,
    edits: [],
    submittedAt: now,
    publishAt: new Date(now.valueOf() + holdSeconds * 1000),
    publishedAt: null,
    rejection: null,
    withdrawnAt: null,
    mediation: null,
    changedAt: now,
    version: 1,
  };
  return { publication, events: [{ type: 'review.submitted' }] };
}

export function statusOf(publication: Publication): Exclude<ReviewStatus, 'SUBMITTED'> {
  const { withdrawnAt, rejection, publishedAt, mediation } = publication;
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (rejection !== null) return 'REJECTED';
  if (publishedAt !== null) return 'PUBLISHED';
  return isOpen(mediation) ? 'MEDIATION' : 'PENDING';
}

/** Where a review stands, as a sentence says it. */
export const STANDING: Readonly<Record<ReviewStatus, string>> = {
  SUBMITTED: 'submitted',
  PENDING: 'pending',
  MEDIATION: 'in mediation',
  PUBLISHED: 'published',
  REJECTED: 'rejected',
  WITHDRAWN: 'withdrawn',
};

/** Whether it waits for its deadline. */
export function isHeld({ withdrawnAt, rejection, publishedAt }: Publication): boolean {
  return withdrawnAt === null && rejection === null && publishedAt === null;
}

function isOpen(mediation: Mediation | null): boolean {
  return mediation !== null && mediation.end === null;
}
