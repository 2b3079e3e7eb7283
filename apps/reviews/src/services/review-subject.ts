import { UserProblem } from '@cx/mutations';

import type { SubjectType } from '../entities/review.ts';

/** What less than a brand a review is about. */
export interface ReviewSubject {
  readonly type: SubjectType;
  /** Its mark in the brand's own books. */
  readonly ref: string;
}

const LONGEST_REF = 255;

/**
 * What a caller says that a review is about.
 *
 * @returns null for the brand as a whole
 * @throws UserProblem when its mark is none
 */
export function subjectIn(
  { type, ref }: { readonly type: 'BRAND' | SubjectType; readonly ref: string },
  brandId: string,
): ReviewSubject | null {
  if (type === 'BRAND') {
    if (ref === brandId) return null;
    wrong('The mark of a subject BRAND is the key of the brand that is reviewed.');
  }
  if (ref.trim() === '' || ref.length > LONGEST_REF) {
    wrong(
      `The mark of a subject has 1 to ${LONGEST_REF} characters, and one at least that can be seen.`,
    );
  }
  return { type, ref };
}

function wrong(message: string): never {
  throw new UserProblem('SUBJECT_WRONG', message, ['input', 'subject', 'ref']);
}
