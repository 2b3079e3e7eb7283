import type { WriteQuery } from '@cx/database';
import { UserProblem } from '@cx/mutations';

import type { ReviewPublication } from '../entities/review-publication.ts';
import { publications } from '../repositories/publications.ts';
import { reachDeadline } from './publication-commands.ts';
import { publicationOf, publicationRow, wordColumns } from './publication-record.ts';
import type { Publication, PublicationStep } from './publication.ts';

/** A review that is held here, behind a lock. */
export interface Held {
  readonly row: ReviewPublication;
  readonly publication: Publication;
}

/**
 * Takes a review that was submitted here: others wait until the transaction has ended.
 *
 * @throws UserProblem when none with this id was, or the caller does not see it
 */
export async function takeHeld(query: WriteQuery, reviewId: string): Promise<Held> {
  const held = await findHeld(query, reviewId);
  if (held !== null) return held;
  throw new UserProblem(
    'REVIEW_NOT_HERE',
    'No review with this id was submitted here: one that was imported is led by its source.',
    ['input', 'reviewId'],
  );
}

/**
 * Publishes a review when it is due, whoever comes first to see it.
 *
 * @returns how often it was published: 1 or 0, also when it was imported
 */
export async function publishWhenDue(
  query: WriteQuery,
  reviewId: string,
  at: Date,
): Promise<number> {
  const held = await findHeld(query, reviewId);
  if (held === null) return 0;
  const step = reachDeadline(held.publication, at);
  if (step.events.length > 0) await storeStep(query, held, step);
  return step.events.length;
}

/** Stores a step with what others are told of it. */
export async function storeStep(
  query: WriteQuery,
  before: Held,
  step: PublicationStep,
): Promise<void> {
  const { reviewId } = before.row;
  await publications.update(query, publicationRow(step.publication, before.row));
  if (step.publication.words !== before.publication.words) {
    await publications.updateWords(query, { id: reviewId, ...wordColumns(step.publication.words) });
  }
  await tellStep(query, reviewId, step);
}

export async function tellStep(
  query: WriteQuery,
  reviewId: string,
  { publication, events }: PublicationStep,
): Promise<void> {
  const drafts = events.map(({ type, ...payload }) => ({ type, payload }));
  await publications.addEvents(query, reviewId, publication.changedAt, drafts);
  if (events.some(({ type }) => type === 'review.submitted' || type === 'review.edited')) {
    await publications.addRecorded(query, reviewId);
  }
}

// The words are read behind the lock: whoever held it may have changed them.
async function findHeld(query: WriteQuery, reviewId: string): Promise<Held | null> {
  const row = await publications.lock(query, reviewId);
  if (row === null) return null;
  const words = await publications.findWords(query, reviewId);
  return { row, publication: publicationOf(row, words) };
}
