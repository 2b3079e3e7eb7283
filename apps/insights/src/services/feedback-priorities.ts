import { correlate, priorities, ratingBreakdown } from '@cx/driver-analysis';
import { BadUserInput } from '@cx/subgraph';

import type {
  Grouping,
  RatingFilter,
  RatingGroup,
  ReviewRatingRepository,
} from '../repositories/review-ratings.ts';
import type { NoFigureReason } from './driver-figures.ts';
import { ownerOf } from './rating-explanation.ts';
import { FEWEST_FOR_R } from './statistics-tasks.ts';

export interface RankedPriority {
  readonly key: string;
  readonly n: number;
  readonly importance: number;
  readonly score: number;
  readonly target: number;
  readonly volumeShare: number;
  readonly priority: number;
  readonly touchpoint: string | null;
  readonly team: string | null;
}

export interface Priorities {
  readonly n: number;
  readonly rows: readonly RankedPriority[];
  readonly reason: NoFigureReason | null;
}

/** What a brand should work on first. */
export type RankPriorities = (
  filter: RatingFilter,
  by: Grouping,
  target: number,
) => Promise<Priorities>;

export function createPriorities(ratings: ReviewRatingRepository): RankPriorities {
  return async (filter, by, target) => {
    if (!(target >= 1 && target <= 5)) {
      throw new BadUserInput(`A target lies between 1 and 5 stars, not at ${target}.`);
    }
    const [groups, touchpoints] = await Promise.all([
      ratings.group(filter, by),
      ratings.touchpoints(filter.brandId),
    ]);
    const { n, topics } = ratingBreakdown(groups);
    if (n < FEWEST_FOR_R) return { n, rows: [], reason: n === 0 ? 'NOTHING_FOUND' : 'TOO_FEW' };
    const counts = new Map<string, number>();
    const candidates = topics.flatMap(({ topic, n: named, mean, share }) => {
      if (topic === null) return [];
      counts.set(topic, named);
      const importance = importanceOf(topic, groups);
      return [{ name: topic, importance, score: mean, target, volumeShare: share }];
    });
    const rows = priorities(candidates).map(({ name, ...figures }) => ({
      key: name,
      n: counts.get(name) ?? 0,
      ...figures,
      ...ownerOf(name, by, touchpoints),
    }));
    return { n, rows, reason: rows.length === 0 ? 'NOTHING_FOUND' : null };
  };
}

/** How far naming it goes with the rating; 0 where all name it, or rate alike. */
function importanceOf(topic: string, groups: readonly RatingGroup[]): number {
  const { r } = correlate(
    groups.map(({ rating }) => rating),
    groups.map(({ topics }) => (topics.includes(topic) ? 1 : 0)),
    { weights: groups.map(({ count }) => count) },
  );
  return Math.abs(r ?? 0);
}
