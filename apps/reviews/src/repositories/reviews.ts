import {
  type Condition,
  createFindByIds,
  createKeysetList,
  during,
  type KeysetList,
  type Reads,
  type TimeSpan,
} from '@cx/database';
import { createIntakeTable, type IntakeTable } from '@cx/intake';

import { type Review, ReviewEntity, type SubjectType } from '../entities/review.ts';

export interface ReviewFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
  readonly statuses?: readonly string[] | null | undefined;
  readonly normalisedRatingMin?: number | null | undefined;
  readonly normalisedRatingMax?: number | null | undefined;
  readonly submittedAt?: TimeSpan | null | undefined;
  readonly subject?: SubjectFilter | null | undefined;
}

/** The ref of `BRAND` is the key of a brand: its reviews that are about nothing less. */
interface SubjectFilter {
  readonly type: 'BRAND' | SubjectType;
  readonly ref: string;
}

export interface ReviewRepository {
  findByIds(ids: readonly string[]): Promise<Review[]>;
  readonly newest: KeysetList<Review, ReviewFilter>;
  /** Of the brands that have published ratings. */
  findRatingsByBrandKeys(keys: readonly string[]): Promise<BrandRating[]>;
  readonly intake: IntakeTable<NewReview>;
}

export type NewReview = Omit<Review, 'importId' | 'receivedAt'>;

export interface BrandRating {
  readonly brandId: string;
  /** 0 to 1. */
  readonly meanNormalised: number;
  readonly n: number;
}

const FIND_RATINGS_BY_BRAND_KEYS = `
  SELECT brand_id AS "brandId", avg(rating_normalised) AS "meanNormalised", count(*)::int AS n
  FROM review
  WHERE brand_id = ANY($1) AND status = 'PUBLISHED' AND rating_normalised IS NOT NULL
  GROUP BY brand_id`;

const intake = createIntakeTable<NewReview>({
  entity: ReviewEntity,
  key: ['brandId', 'source', 'externalId'],
  event: {
    type: 'review.recorded',
    occurredAt: 'submittedAt',
    payload: `jsonb_build_object('channel', 'REVIEW_SITE', 'direction', 'INBOUND',
      'summary', left(coalesce(title, text), 140))`,
    payloadOf: ['title', 'text'],
  },
});

export function createReviewRepository(reads: Reads): ReviewRepository {
  return {
    findByIds: createFindByIds(reads, ReviewEntity),

    newest: createKeysetList<Review, ReviewFilter>(reads, {
      entity: ReviewEntity,
      orderBy: ['submittedAt', 'id'],
      direction: 'DESC',
      conditions,
    }),

    findRatingsByBrandKeys: (keys) => reads.query<BrandRating>(FIND_RATINGS_BY_BRAND_KEYS, [keys]),
    intake,
  };
}

function conditions(filter: ReviewFilter | null): Condition[] {
  return [
    ['review.brand_id = ANY(?)', filter?.brands],
    ['review.source = ANY(?)', filter?.sources],
    ['review.status = ANY(?)', filter?.statuses],
    ['review.rating_normalised >= ?', filter?.normalisedRatingMin],
    ['review.rating_normalised <= ?', filter?.normalisedRatingMax],
    ...during('review.submitted_at', filter?.submittedAt),
    ...aboutSubject(filter?.subject),
  ];
}

function aboutSubject(subject: SubjectFilter | null | undefined): Condition[] {
  if (subject == null) return [];
  const { type, ref } = subject;
  return type === 'BRAND'
    ? [['review.subject_ref IS NULL AND review.brand_id = ?', ref]]
    : [
        ['review.subject_type = ?', type],
        ['review.subject_ref = ?', ref],
      ];
}
