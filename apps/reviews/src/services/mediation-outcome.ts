import type { Mediation, Publication } from './publication.ts';
import { normalisedRating } from './rating-scale.ts';

/** What a mediation has brought so far. The first two are successes. */
export type MediationOutcome = 'EDITED_UPWARD' | 'WITHDRAWN' | 'UNCHANGED';

export interface JudgedMediation extends Mediation {
  readonly outcome: MediationOutcome;
}

/**
 * Judges what the author has done since a mediation was opened. An edit is upward when the review is rated
 * better now than it was then, so that what goes up and comes down again is none. Without two ratings there
 * is no upward.
 *
 * @returns null when there was no mediation
 */
export function judgeMediation(publication: Publication): JudgedMediation | null {
  const { mediation, withdrawnAt } = publication;
  if (mediation === null) return null;
  if (withdrawnAt !== null) return { ...mediation, outcome: 'WITHDRAWN' };
  const isUpward = isRatedBetter(publication, mediation);
  return { ...mediation, outcome: isUpward ? 'EDITED_UPWARD' : 'UNCHANGED' };
}

function isRatedBetter({ edits, words }: Publication, { openedAt }: Mediation): boolean {
  const then = edits.find(({ at }) => at >= openedAt)?.words ?? words;
  if (then.rating === null || words.rating === null) return false;
  return normalisedRating(words.rating) > normalisedRating(then.rating);
}
