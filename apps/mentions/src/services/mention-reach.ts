import type { Mention } from '../entities/mention.ts';
import type { ReachFacts } from '../repositories/mention-reach.ts';

/** Before the networks, a discontent customer told ten others. */
const TOLD_BEFORE = 10;

/** Who may have read a mention; null where nobody told. */
export interface Audience {
  readonly followers: number | null;
  readonly impressions: number | null;
  /** Impressions when the network gives them, else the followers. */
  readonly reach: number | null;
  readonly isEstimated: boolean;
}

/** What a mention has set going. Null where what it is divided by is missing. */
export interface Reach {
  readonly amplification: number | null;
  readonly shareRate: number | null;
  readonly engagementRate: number | null;
  readonly spreadVelocity: number | null;
}

export function audienceOf(
  { authorFollowers, visibility }: Pick<Mention, 'authorFollowers' | 'visibility'>,
  facts: ReachFacts | null,
): Audience {
  const impressions = facts?.mostImpressions ?? null;
  // Followers do not read what was sent to one account alone.
  const followers =
    visibility === 'DIRECT' ? null : sumOf(authorFollowers, facts?.sharerFollowers ?? null);
  return {
    followers,
    impressions,
    reach: impressions ?? followers,
    isEstimated: impressions === null && followers !== null,
  };
}

export function reachOf(
  mention: Pick<Mention, 'authorFollowers' | 'visibility'>,
  facts: ReachFacts | null,
): Reach {
  const { reach } = audienceOf(mention, facts);
  const amplification = reach === null ? null : reach / TOLD_BEFORE;
  if (facts === null) {
    return { amplification, shareRate: null, engagementRate: null, spreadVelocity: null };
  }
  const { impressions, likes, replies, reposts, quotes, bookmarks } = facts;
  return {
    amplification,
    shareRate: ratio(sumOf(reposts, quotes), impressions),
    engagementRate: ratio(sumOf(likes, replies, reposts, quotes, bookmarks), impressions),
    spreadVelocity: ratio(sumOf(facts.earlyReposts, facts.earlyQuotes), facts.earlyHours),
  };
}

/** Of what is known; null when nothing is. */
function sumOf(...parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
