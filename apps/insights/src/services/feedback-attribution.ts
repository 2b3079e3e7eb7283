import type {
  FeedbackCount,
  FeedbackFilter,
  NegativeFeedbackRepository,
} from '../repositories/negative-feedback.ts';
import { CAUSE_RULES_VERSION, type FeedbackCause } from './feedback-causes.ts';

export interface OwnedShare {
  readonly n: number;
  readonly owned: number;
  readonly share: number | null;
}

export interface AttributedFeedback {
  readonly n: number;
  readonly rows: readonly (Omit<FeedbackCount<FeedbackCause>, 'brandId' | 'total' | 'owned'> & {
    readonly brand: { readonly key: string };
    readonly share: number;
  })[];
  readonly truncated: boolean;
  readonly rulesVersion: string;
  readonly ownershipCoverage: { readonly touchpoints: OwnedShare; readonly feedback: OwnedShare };
}

/** Whose negative feedback is, and why it came. */
export type AttributeFeedback = (filter: FeedbackFilter) => Promise<AttributedFeedback>;

const MOST_ROWS = 500;

export function createFeedbackAttribution(
  feedback: NegativeFeedbackRepository<FeedbackCause>,
): AttributeFeedback {
  return async (filter) => {
    const [counts, touchpoints] = await Promise.all([
      feedback.count(filter, MOST_ROWS + 1),
      feedback.countTouchpoints(filter.brands),
    ]);
    const { total, owned } = counts[0] ?? { total: 0, owned: 0 };
    return {
      n: total,
      rows: counts.slice(0, MOST_ROWS).map(({ brandId, touchpoint, team, owner, cause, n }) => ({
        brand: { key: brandId },
        touchpoint,
        team,
        owner,
        cause,
        n,
        share: n / total,
      })),
      truncated: counts.length > MOST_ROWS,
      rulesVersion: CAUSE_RULES_VERSION,
      ownershipCoverage: {
        touchpoints: shareOf(touchpoints),
        feedback: shareOf({ n: total, owned }),
      },
    };
  };
}

const shareOf = ({ n, owned }: Omit<OwnedShare, 'share'>): OwnedShare => ({
  n,
  owned,
  share: n === 0 ? null : owned / n,
});
