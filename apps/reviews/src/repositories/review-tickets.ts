import { type Reads, tableOf, type WriteQuery, insertOf, valuesOf } from '@cx/database';

import { type ReviewTicket, ReviewTicketEntity } from '../entities/review-ticket.ts';

const ticket = tableOf(ReviewTicketEntity);

const FIND = `SELECT ${ticket.selectList} FROM review_ticket WHERE review_id = ANY ($1::uuid[])`;

// Waits for a transaction that escalates the same review, and adds the row after all if that one is undone.
const INSERT = `${insertOf(ticket.name, ticket.columns)} ON CONFLICT (review_id) DO NOTHING RETURNING review_id`;

// Tickets read it, and make the ticket of it.
const REQUEST = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'ticket.requested', review.brand_id, customer_id, review.id, requested_at, jsonb_build_object(
    'ticketId', ticket_id, 'origin', 'REVIEW', 'type', 'COMPLAINT', 'priority', NULL,
    'channel', 'REVIEW_SITE', 'subject', left(coalesce(title, text, 'A review without words'), 140),
    'text', text, 'language', language, 'authorName', author_name, 'requestedBy', requested_by)
  FROM review JOIN review_ticket ON review_id = review.id WHERE review.id = $1`;

const BRAND = 'SELECT brand_id AS "brandId" FROM review WHERE id = $1';

export const reviewTickets = {
  findByReviewIds: (
    { query }: Pick<Reads, 'query'>,
    reviewIds: readonly string[],
  ): Promise<ReviewTicket[]> => query<ReviewTicket>(FIND, [reviewIds]),

  /** Null when there is no such review. */
  async brandOf(query: WriteQuery, reviewId: string): Promise<string | null> {
    const [row] = await query<{ brandId: string }>(BRAND, [reviewId]);
    return row?.brandId ?? null;
  },

  /** False when the review has its ticket: then nothing has changed. */
  async insert(query: WriteQuery, row: ReviewTicket): Promise<boolean> {
    return (await query(INSERT, valuesOf(ticket.columns, row))).length > 0;
  },

  request: (query: WriteQuery, reviewId: string) => query(REQUEST, [reviewId]),
};
