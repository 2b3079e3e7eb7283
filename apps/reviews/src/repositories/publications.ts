import { type Reads, tableOf, type WriteQuery, insertOf, updateOf, valuesOf } from '@cx/database';

import { type ReviewPublication, ReviewPublicationEntity } from '../entities/review-publication.ts';
import { type Review, ReviewEntity } from '../entities/review.ts';

/** What the author says, as the columns of the review hold it. */
export type ReviewWords = Pick<
  Review,
  'title' | 'text' | 'rating' | 'scaleMin' | 'scaleMax' | 'ratingNormalised'
>;

/** A review that has come in here, not by an import. */
export type SubmittedReview = Omit<Review, 'importId' | 'publishedAt'>;

export interface EventDraft {
  readonly type: string;
  readonly payload: object;
}

const review = tableOf(ReviewEntity);
const publication = tableOf(ReviewPublicationEntity);
const SUBMITTED = review.without('importId', 'publishedAt');
const WORDS = review.only('title', 'text', 'rating', 'scaleMin', 'scaleMax', 'ratingNormalised');

const INSERT_REVIEW = insertOf(review.name, SUBMITTED);
const INSERT_PUBLICATION = insertOf(publication.name, publication.columns);

const LOCK = `
  SELECT ${publication.selectList} FROM review_publication WHERE review_id = $1 FOR UPDATE`;

const FIND_BY_REVIEW_IDS = `
  SELECT ${publication.selectList} FROM review_publication WHERE review_id = ANY($1::uuid[])`;

const HAS_REVIEWS = 'SELECT FROM review WHERE brand_id = $1 LIMIT 1';

const FIND_DUE = `
  SELECT review_id AS id FROM review_publication
  WHERE publish_at <= $1 AND published_at IS NULL AND rejected_at IS NULL AND withdrawn_at IS NULL
  ORDER BY publish_at LIMIT $2`;

const FIND_WORDS = `
  SELECT ${WORDS.map(({ name, property }) => `${name} AS "${property}"`).join(', ')}
  FROM review WHERE id = $1`;

const UPDATE_PUBLICATION = updateOf(publication.name, 'review_id', publication.columns);
const UPDATE_WORDS = updateOf(review.name, 'id', [review.column('id'), ...WORDS]);

const ADD_EVENTS = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT event.type, brand_id, customer_id, id, $3, event.payload
  FROM review, jsonb_to_recordset($2::jsonb) AS event (type text, payload jsonb) WHERE id = $1`;

// As the intake tells of one that was imported.
const ADD_RECORDED = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'review.recorded', brand_id, customer_id, id, submitted_at, jsonb_build_object(
    'channel', 'REVIEW_SITE', 'direction', 'INBOUND', 'summary', left(coalesce(title, text), 140))
  FROM review WHERE id = $1`;

/** Reviews that are held here. Each statement that writes or locks runs in the transaction of a step. */
export const publications = {
  /** Whether there is any review of the brand, held or not. */
  async hasReviews(query: WriteQuery, brandId: string): Promise<boolean> {
    return (await query(HAS_REVIEWS, [brandId])).length > 0;
  },

  async insert(query: WriteQuery, row: SubmittedReview, held: ReviewPublication): Promise<void> {
    await query(INSERT_REVIEW, valuesOf(SUBMITTED, row));
    await query(INSERT_PUBLICATION, valuesOf(publication.columns, held));
  },

  /** Null when there is none, or the review was imported. Others wait until the transaction has ended. */
  async lock(query: WriteQuery, reviewId: string): Promise<ReviewPublication | null> {
    const [row] = await query<ReviewPublication>(LOCK, [reviewId]);
    return row ?? null;
  },

  findByReviewIds: (reads: Reads, reviewIds: readonly string[]): Promise<ReviewPublication[]> =>
    reads.lookUp<ReviewPublication>(FIND_BY_REVIEW_IDS, [reviewIds]),

  /** Those that are due the longest. */
  async findDue(reads: Reads, now: Date, limit: number): Promise<string[]> {
    const rows = await reads.query<{ id: string }>(FIND_DUE, [now, limit]);
    return rows.map(({ id }) => id);
  },

  async findWords(query: WriteQuery, reviewId: string): Promise<ReviewWords> {
    const [words] = await query<ReviewWords>(FIND_WORDS, [reviewId]);
    if (words === undefined) throw new Error('A review that is held has its words.');
    return words;
  },

  /** Before the words, which change only when the publication keeps those that were. */
  async update(query: WriteQuery, held: ReviewPublication): Promise<void> {
    await query(UPDATE_PUBLICATION, valuesOf(publication.columns, held));
  },

  async updateWords(query: WriteQuery, row: ReviewWords & { id: string }): Promise<void> {
    await query(UPDATE_WORDS, valuesOf([review.column('id'), ...WORDS], row));
  },

  /** Tells the others of the steps of a review, in their order. */
  async addEvents(
    query: WriteQuery,
    reviewId: string,
    at: Date,
    events: readonly EventDraft[],
  ): Promise<void> {
    await query(ADD_EVENTS, [reviewId, JSON.stringify(events), at]);
  },

  /** Tells the others what the review says now. */
  async addRecorded(query: WriteQuery, reviewId: string): Promise<void> {
    await query(ADD_RECORDED, [reviewId]);
  },
};
