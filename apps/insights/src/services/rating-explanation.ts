import { effectOfOneMore, ratingBreakdown, type TopicContribution } from '@cx/driver-analysis';

import type {
  AspectFigures,
  Grouping,
  OwnedTouchpoint,
  RatedExample,
  RatingFilter,
  ReviewRatingRepository,
} from '../repositories/review-ratings.ts';
import type { TimeRange } from '../repositories/survey-answers.ts';
import type { NoFigureReason } from './driver-figures.ts';

export interface RatingTrend {
  readonly n: number;
  readonly mean: number | null;
  readonly change: number | null;
}

export interface ExplainedContribution {
  readonly key: string | null;
  readonly n: number;
  readonly share: number;
  readonly mean: number;
  readonly contribution: number;
  readonly meanWithout: number | null;
  readonly reason: NoFigureReason | null;
  readonly touchpoint: string | null;
  readonly team: string | null;
  readonly trend: RatingTrend | null;
  /** Those of all rows are read together, when the first is asked for. */
  readonly examples: () => Promise<readonly RatedExample[]>;
}

export interface ExplainedAspect extends AspectFigures {
  readonly reason: NoFigureReason | null;
}

export interface ExplainedRating {
  readonly n: number;
  readonly mean: number | null;
  readonly reason: NoFigureReason | null;
  readonly trend: RatingTrend | null;
  readonly effectOfOneMoreOneStar: number | null;
  readonly rows: readonly ExplainedContribution[];
  readonly aspects: () => Promise<readonly ExplainedAspect[]>;
}

/** Why a mean rating is what it is. */
export type ExplainRating = (filter: RatingFilter, by: Grouping) => Promise<ExplainedRating>;

export function createRatingExplanation(
  ratings: ReviewRatingRepository,
  now: () => Date,
): ExplainRating {
  return async (filter, by) => {
    const before = rangeBefore(filter.range, now());
    const [groups, formerGroups, touchpoints] = await Promise.all([
      ratings.group(filter, by),
      before === null ? null : ratings.group({ ...filter, range: before }, by),
      ratings.touchpoints(filter.brandId),
    ]);
    const { n, mean, topics } = ratingBreakdown(groups);
    const former = formerGroups === null ? null : ratingBreakdown(formerGroups);
    const examples = once(() =>
      ratings.examples(
        filter,
        by,
        topics.filter(({ contribution }) => contribution < 0).map(({ topic }) => topic),
      ),
    );
    return {
      n,
      mean,
      reason: n === 0 ? 'NOTHING_FOUND' : null,
      trend: former && trendOf(mean, former),
      effectOfOneMoreOneStar: mean === null ? null : effectOfOneMore(1, mean, n),
      rows: topics.map((row) => ({
        ...figuresOf(row),
        ...ownerOf(row.topic, by, touchpoints),
        trend:
          former &&
          trendOf(
            row.mean,
            former.topics.find(({ topic }) => topic === row.topic),
          ),
        examples: async () => (await examples()).filter(({ key }) => key === row.topic),
      })),
      aspects: async () => (await ratings.aspects(filter)).map(explainAspect),
    };
  };
}

/** The touchpoint that a topic belongs to, or that itself is one, and the team that owns it. */
export function ownerOf(
  key: string | null,
  by: Grouping,
  touchpoints: readonly OwnedTouchpoint[],
): { readonly touchpoint: string | null; readonly team: string | null } {
  if (key === null) return { touchpoint: null, team: null };
  const found = touchpoints.find((one) =>
    by === 'TOUCHPOINT' ? one.key === key : one.topics.includes(key),
  );
  if (found === undefined) return { touchpoint: by === 'TOUCHPOINT' ? key : null, team: null };
  return { touchpoint: found.key, team: found.team };
}

function figuresOf({
  topic,
  n,
  share,
  mean,
  contribution,
  meanWithout,
}: TopicContribution): Omit<ExplainedContribution, 'touchpoint' | 'team' | 'trend' | 'examples'> {
  const reason = meanWithout === null ? 'NAMED_BY_ALL' : null;
  return { key: topic, n, share, mean, contribution, meanWithout, reason };
}

function trendOf(
  mean: number | null,
  former: { readonly n: number; readonly mean: number | null } | undefined,
): RatingTrend {
  if (former === undefined || former.mean === null) return { n: 0, mean: null, change: null };
  const change = mean === null ? null : mean - former.mean;
  return { n: former.n, mean: former.mean, change };
}

function explainAspect(aspect: AspectFigures): ExplainedAspect {
  if (aspect.r !== null) return { ...aspect, reason: null };
  return { ...aspect, reason: aspect.rN === 0 ? 'NOTHING_FOUND' : 'NO_VARIATION' };
}

const EARLIEST = Date.parse('0001-01-01T00:00:00Z');

/** Of the same length; null where the time has no beginning, or has not begun. */
function rangeBefore({ from, to }: TimeRange, now: Date): TimeRange | null {
  const end = to ?? now;
  if (from === null || from >= end) return null;
  const length = end.valueOf() - from.valueOf();
  return { from: new Date(Math.max(from.valueOf() - length, EARLIEST)), to: from };
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
