import type {
  QueryResolvers,
  RatingBreakdownResolvers,
  RatingContributionResolvers,
} from '../generated/resolver-types.ts';
import { rangeOf, segmentKeyOf } from '../services/explanation-inputs.ts';

export const RatingBreakdown: RatingBreakdownResolvers = {
  aspects: async ({ aspects }) => [...(await aspects())],
};

export const RatingContribution: RatingContributionResolvers = {
  examples: async ({ examples }) => (await examples()).map(({ id }) => ({ id })),
  verbatims: async ({ examples }) =>
    (await examples())
      .filter(({ text }) => text !== null)
      .map(({ id, occurredAt, rating, text }) => ({ review: { id }, occurredAt, rating, text })),
};

export const explanationQueries: Pick<
  QueryResolvers,
  | 'driverImportance'
  | 'compareDrivers'
  | 'segmentDifference'
  | 'ratingBreakdown'
  | 'priorities'
  | 'negativeFeedback'
> = {
  driverImportance: (_root, args, { explanations }) => {
    const { survey, method, outcome = null, drivers = null, segmentBy = null, range } = args;
    return explanations.drivers.importance({
      survey,
      outcome,
      method,
      drivers,
      segmentBy: segmentBy === null ? null : segmentKeyOf(segmentBy),
      range: rangeOf(range),
    });
  },
  compareDrivers: (_root, args, { explanations }) => {
    const { survey, a, b, method, outcome = null, segment = null, range } = args;
    return explanations.drivers.compare({
      survey,
      outcome,
      method,
      a,
      b,
      segment: segment === null ? null : { by: segmentKeyOf(segment.by), is: segment.is },
      range: rangeOf(range),
    });
  },
  segmentDifference: (_root, args, { explanations }) => {
    const { survey, by, a, b, measure, outcome = null, range } = args;
    return explanations.compareSegments({
      survey,
      outcome,
      by: segmentKeyOf(by),
      a,
      b,
      measure,
      range: rangeOf(range),
    });
  },
  ratingBreakdown: (_root, { filter, by }, { explanations }) => {
    const { brand: brandId, sources = null, subjectType = null, subjectRef = null } = filter;
    return explanations.explainRating(
      { brandId, sources, subjectType, subjectRef, range: rangeOf(filter.submittedAt) },
      by,
    );
  },
  priorities: (_root, { brand: brandId, by, target, range }, { explanations }) =>
    explanations.rankPriorities(
      { brandId, sources: null, subjectType: null, subjectRef: null, range: rangeOf(range) },
      by,
      target,
    ),
  negativeFeedback: (_root, { filter }, { explanations }) => {
    const { brands = null, domains = null, touchpoints = null } = filter ?? {};
    const { teams = null, causes = null, occurredAt } = filter ?? {};
    return explanations.attributeFeedback({
      brands,
      domains,
      touchpoints,
      teams,
      causes,
      range: rangeOf(occurredAt),
    });
  },
};
