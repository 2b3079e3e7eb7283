import type { Statements } from './statements.ts';

/** The row behind which a page begins. */
export interface Position {
  readonly at: string;
  readonly id: string;
}

interface Customer {
  readonly id: string;
}

interface OfCustomer {
  readonly owner?: string;
}

const CUSTOMER = `id, display_name AS "displayName", country, first_seen_at AS "firstSeenAt"`;

/** The lists of a customer: the table, the column that they are sorted by, and what is read of a row. */
const LISTS = {
  tickets: {
    table: 'tickets.ticket',
    at: 'opened_at',
    columns: 'id, subject, status, channel, opened_at AS "openedAt"',
  },
  reviews: {
    table: 'reviews.review',
    at: 'submitted_at',
    columns: `id, title, text, status, submitted_at AS "submittedAt",
      rating AS value, scale_min AS "scaleMin", scale_max AS "scaleMax"`,
  },
  mentions: {
    table: 'mentions.mention',
    at: 'posted_at',
    columns: 'id, network, kind, text, posted_at AS "postedAt"',
  },
  surveyResponses: {
    table: 'surveys.survey_response',
    at: 'submitted_at',
    columns: 'id, channel, finished, submitted_at AS "submittedAt"',
  },
} as const;

type List = keyof typeof LISTS;

export async function customerPage(ask: Statements, id: string): Promise<unknown> {
  const newest = async (list: List): Promise<{ nodes: object[] }> => {
    const { table, at, columns } = LISTS[list];
    const text = `SELECT ${columns} FROM ${table} WHERE customer_id = $1
      ORDER BY ${at} DESC, id DESC LIMIT 10`;
    return { nodes: shaped(list, await ask(`newest ${list}`, text, [id])) };
  };
  const [[customer], tickets, reviews, mentions, surveyResponses] = await Promise.all([
    ask<Customer>('customer', `SELECT ${CUSTOMER} FROM customers.customer WHERE id = $1`, [id]),
    newest('tickets'),
    newest('reviews'),
    newest('mentions'),
    newest('surveyResponses'),
  ]);
  if (customer === undefined) return { customer: null };
  return { customer: { ...customer, tickets, reviews, mentions, surveyResponses } };
}

export async function customersPage(ask: Statements, after: Position): Promise<unknown> {
  const customers = await ask<Customer>(
    'customers',
    `SELECT ${CUSTOMER} FROM customers.customer
     WHERE merged_into IS NULL AND (first_seen_at, id) < ($1::timestamptz, $2::uuid)
     ORDER BY first_seen_at DESC, id DESC LIMIT 50`,
    [after.at, after.id],
  );
  const ids = customers.map(({ id }) => id);
  const newest = async (list: List): Promise<Map<string | undefined, object[]>> => {
    const { table, at, columns } = LISTS[list];
    const text = `SELECT list.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL
      (SELECT customer_id AS owner, ${columns} FROM ${table} WHERE customer_id = wanted.id
       ORDER BY ${at} DESC, id DESC LIMIT 5) AS list`;
    const rows = await ask<OfCustomer>(`newest ${list} of many`, text, [ids]);
    const byOwner = new Map<string | undefined, object[]>();
    for (const { owner, ...row } of rows) {
      const known = byOwner.get(owner);
      if (known === undefined) byOwner.set(owner, [row]);
      else known.push(row);
    }
    return byOwner;
  };
  const [tickets, reviews, mentions, surveyResponses] = await Promise.all([
    newest('tickets'),
    newest('reviews'),
    newest('mentions'),
    newest('surveyResponses'),
  ]);
  const nodes = customers.map((customer) => ({
    ...customer,
    tickets: { nodes: tickets.get(customer.id) ?? [] },
    reviews: { nodes: shaped('reviews', reviews.get(customer.id) ?? []) },
    mentions: { nodes: mentions.get(customer.id) ?? [] },
    surveyResponses: { nodes: surveyResponses.get(customer.id) ?? [] },
  }));
  return { customers: { nodes } };
}

export async function reviewsPage(ask: Statements, after: Position): Promise<unknown> {
  const rows = await ask<OfCustomer>(
    'reviews',
    `SELECT customer_id AS owner, ${LISTS.reviews.columns} FROM reviews.review
     WHERE (submitted_at, id) < ($1::timestamptz, $2::uuid)
     ORDER BY submitted_at DESC, id DESC LIMIT 100`,
    [after.at, after.id],
  );
  const owners = [...new Set(rows.flatMap(({ owner }) => owner ?? []))];
  const customers = await ask<Customer>(
    'customers by id',
    `SELECT ${CUSTOMER} FROM customers.customer WHERE id = ANY ($1::uuid[])`,
    [owners],
  );
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const nodes = rows.map(({ owner, ...review }) => ({
    ...withRating(review),
    customer: byId.get(owner ?? '') ?? null,
  }));
  return { reviews: { nodes } };
}

export interface BrandVariables {
  readonly key: string;
  readonly tickets: Position;
  readonly reviews: Position;
  readonly mentions: Position;
  readonly from: string;
  readonly to: string;
}

export async function brandPage(ask: Statements, wanted: BrandVariables): Promise<unknown> {
  const { key, from, to } = wanted;
  const page = async (list: 'tickets' | 'reviews' | 'mentions'): Promise<{ nodes: object[] }> => {
    const { table, at, columns } = LISTS[list];
    const text = `SELECT ${columns} FROM ${table}
      WHERE brand_id = $1 AND (${at}, id) < ($2::timestamptz, $3::uuid)
      ORDER BY ${at} DESC, id DESC LIMIT 10`;
    const rows = await ask<object>(`${list} of a brand`, text, [
      key,
      wanted[list].at,
      wanted[list].id,
    ]);
    return { nodes: shaped(list, rows) };
  };
  const [[brand], [rating], [sentiment], volumes, tickets, reviews, mentions] = await Promise.all([
    ask<object>('brand', BRAND, [key]),
    ask<object>('rating', 'SELECT mean, n FROM bench.brand_rating WHERE brand_id = $1', [key]),
    ask<object>('sentiment', SENTIMENT, [key]),
    ask<Volume>('volume', 'SELECT channel, n FROM bench.volume($1, $2, $3)', [key, from, to]),
    page('tickets'),
    page('reviews'),
    page('mentions'),
  ]);
  const metrics = { rows: volumes.map(volumeRow) };
  return { brand: { ...brand, rating, sentiment, tickets, reviews, mentions, metrics } };
}

const BRAND = `SELECT key, name, industry, country, time_zone AS "timeZone"
  FROM customers.brand WHERE key = $1`;

const SENTIMENT = `SELECT positive, neutral, negative FROM bench.brand_sentiment
  WHERE brand_id = $1`;

interface Volume {
  readonly channel: string;
  readonly n: number;
}

export function volumeRow({ channel, n }: Volume): object {
  return { dimensions: [{ value: channel }], values: [{ value: n }] };
}

interface Rated {
  readonly value?: number | null;
  readonly scaleMin?: number | null;
  readonly scaleMax?: number | null;
}

function shaped(list: List, rows: object[]): object[] {
  return list === 'reviews' ? rows.map(withRating) : rows;
}

function withRating({ value, scaleMin, scaleMax, ...review }: Rated): object {
  return { ...review, rating: value === null ? null : { value, scaleMin, scaleMax } };
}
