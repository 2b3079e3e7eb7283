import { measure, type MeasuredFamily } from '../measure.ts';
import { count, mean, millionths, sketch, sum } from '../part.ts';
import { PERSON, PLACE, WORDS } from './shared-dimensions.ts';

const PUBLISHED = `status = 'PUBLISHED'`;

const UNRATED = [
  {
    reason: 'NOT_PUBLISHED_OR_UNRATED',
    description: 'Not public, or without a rating.',
    part: 'unrated',
  },
] as const;

const delay = {
  unit: 'SECONDS',
  clock: 'CALENDAR',
  exclusions: [
    { reason: 'NOT_PUBLISHED', description: 'Never published.', part: 'publication_missing' },
  ],
} as const;

const quantile = (of: string, share: number) =>
  ({ kind: 'QUANTILE', sketch: `${of}_sketch`, n: `${of}_n`, share }) as const;

export const reviews = {
  name: 'reviews',
  table: 'review_fact',
  time: 'submitted_at',
  noun: 'reviews, by when they were submitted',
  parts: [
    count('n'),
    ...mean('rating', millionths('rating_normalised'), PUBLISHED),
    count('unrated', `NOT (${PUBLISHED} AND rating_normalised IS NOT NULL)`),
    count('starred', `${PUBLISHED} AND stars IS NOT NULL`),
    count('unstarred', `NOT (${PUBLISHED} AND stars IS NOT NULL)`),
    count('one_star', `${PUBLISHED} AND stars = 1`),
    ...mean('publication', 'publication_seconds'),
    sketch('publication_sketch', 'publication_seconds'),
    count('publication_missing', 'publication_seconds IS NULL'),
    sum('mediations', 'mediations'),
    sum('mediations_succeeded', 'mediations_succeeded'),
    count('published', PUBLISHED),
    count('unpublished', `NOT ${PUBLISHED}`),
    count('answered', `${PUBLISHED} AND replied_at IS NOT NULL`),
    count('reply_n', 'reply_seconds IS NOT NULL'),
    sketch('reply_sketch', 'reply_seconds'),
    count('reply_missing', 'reply_seconds IS NULL'),
    count('refused', `status = 'REJECTED'`),
    sum('published_seconds', 'extract(epoch FROM submitted_at)::bigint', PUBLISHED),
  ],
  dimensions: {
    ...PLACE,
    ...PERSON,
    ...WORDS,
    SOURCE: 'source',
    STARS: 'stars::text',
    SUBJECT: `CASE WHEN subject_type <> 'ORDER' THEN subject_type || ':' || subject_ref END`,
  },
  cubes: [
    ['SOURCE'],
    ['SOURCE', 'STARS'],
    ['SOURCE', 'CHANNEL'],
    ['TOUCHPOINT', 'TEAM'],
    ['SOURCE', 'SUBJECT'],
    ['COUNTRY', 'AGE_BAND', 'GENDER'],
    ['TOPIC', 'SOURCE'],
  ],
  measures: [
    measure('REVIEWS', {
      title: 'Reviews',
      description: 'Reviews that were submitted, whatever became of them.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('RATING_MEAN', {
      title: 'Rating, mean',
      description: 'Ratings of published reviews, on a scale from 1 to 5 whatever their own was.',
      unit: 'STARS',
      formula: { kind: 'MEAN', of: 'rating', scale: 4e-6, offset: 1 },
      exclusions: UNRATED,
    }),
    measure('ONE_STAR_SHARE', {
      title: 'Share of one star',
      description: 'Share of published reviews with a rating that have one star.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'one_star', denominator: 'starred' },
      exclusions: [
        {
          reason: 'NOT_PUBLISHED_OR_UNRATED',
          description: 'Not public, or without a rating.',
          part: 'unstarred',
        },
      ],
    }),
    measure('PUBLICATION_DELAY_MEAN', {
      title: 'Publication delay, mean',
      description:
        'From the submission to the publication; by STARS it shows whether bad ones wait.',
      formula: { kind: 'MEAN', of: 'publication' },
      ...delay,
    }),
    measure('PUBLICATION_DELAY_MEDIAN', {
      title: 'Publication delay, median',
      description: 'From the submission to the publication; half are published within it.',
      formula: quantile('publication', 0.5),
      ...delay,
    }),
    measure('PUBLICATION_DELAY_P90', {
      title: 'Publication delay, 90th percentile',
      description: 'From the submission to the publication; 90 of 100 are published within it.',
      formula: quantile('publication', 0.9),
      ...delay,
    }),
    measure('MEDIATION_SUCCESS', {
      title: 'Mediation success',
      description: 'Share of mediations after which the author raised the rating or withdrew.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'mediations_succeeded', denominator: 'mediations' },
    }),
    measure('REVIEW_ANSWER_RATE', {
      title: 'Reviews answered',
      description: 'Share of published reviews that the brand has answered.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'answered', denominator: 'published' },
      exclusions: [{ reason: 'NOT_PUBLISHED', description: 'Not public.', part: 'unpublished' }],
    }),
    measure('REVIEW_REPLY_TIME_MEDIAN', {
      title: 'Reply time of reviews, median',
      description: 'From the publication to the answer of the brand; half are answered within it.',
      unit: 'SECONDS',
      clock: 'CALENDAR',
      formula: quantile('reply', 0.5),
      exclusions: [
        { reason: 'NO_REPLY', description: 'The brand has not answered.', part: 'reply_missing' },
      ],
    }),
  ],
} as const satisfies MeasuredFamily;
