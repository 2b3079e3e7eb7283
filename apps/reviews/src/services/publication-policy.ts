import { UserProblem } from '@cx/mutations';

import type { PublicationPolicy } from '../entities/publication-policy.ts';

/** How long a brand holds its reviews: one number for all of them, whatever they say. */
export type Hold = Pick<PublicationPolicy, 'holdSeconds' | 'longestHoldSeconds'>;

const DAY = 24 * 3600;

/** Of brands that have defined none. */
export const DEFAULT_HOLD: Hold = { holdSeconds: 7 * DAY, longestHoldSeconds: 7 * DAY };

const LONGEST_SECONDS = 90 * DAY;

/** @throws UserProblem when reviews would wait longer than the public is told, or for no end */
export function verifyHold({ holdSeconds, longestHoldSeconds }: Hold): void {
  if (longestHoldSeconds < 0 || longestHoldSeconds > LONGEST_SECONDS) {
    throw new UserProblem(
      'HOLD_WRONG',
      `The longest hold that is published is 0 to ${LONGEST_SECONDS} seconds, which are 90 days.`,
      ['input', 'longestHoldSeconds'],
    );
  }
  if (holdSeconds < 0 || holdSeconds > longestHoldSeconds) {
    throw new UserProblem(
      'HOLD_WRONG',
      `A hold is 0 seconds at least, and at most the ${longestHoldSeconds} that are published as the longest.`,
      ['input', 'holdSeconds'],
    );
  }
}
