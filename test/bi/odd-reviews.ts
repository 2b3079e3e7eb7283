import { randomUUID } from 'node:crypto';

import type { Client } from 'pg';

export const ODD_BRAND = 'odd';

/** More than a record batch of Arrow has, and than a row group of Parquet. */
export const ODD_REVIEWS = 10_500;

// The lists are of many lengths, so that what is odd in one meets what is odd in others.
const TEXTS = [
  'a "quoted" word, and ""',
  'one\ntwo\r\nthree\r',
  '',
  '=1+1',
  'tab\tand \\ backslash \\N',
  'null',
  'NULL',
  '漢字 e\u0301 ß ﷽',
  '👩‍👩‍👧‍👦 🇫🇷',
  '\u202eright to left',
  'a mark \ufeff within',
  'line\u2028of another kind\u0001',
  ' blank ',
  '{"a": ["b"]}',
  'x'.repeat(5000),
  null,
  "it's; a|b",
] as const;

const LISTS = [[], ['one'], ['a,b', '"', '', '\n'], ['👍', '[', 'null'], ['{}', '\\']] as const;

const FLOATS = [0.1, -2.5, 1e-300, 1.7976931348623157e308, 5e-324, 0, 4.35, null] as const;

const INTEGERS = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 86_400, 7, 8, 9, 10, null] as const;

const REVISIONS = [1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER, 5, 6, 7] as const;

const INSTANTS = [
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  null,
  '1900-01-01T00:00:00.001Z',
  '2026-03-29T01:30:00Z',
  '2000-02-29T12:00:00.120Z',
] as const;

const FLAGS = [true, false, null] as const;

const DETAILS = [[], [{ name: 'a "b" \n', rating: 0.1 }], [{ name: '👍', rating: null }]] as const;

/** Writes reviews as nobody writes them, to see them come out of every format as they are. */
export async function fillOddReviews(admin: Client): Promise<void> {
  const reviews = Array.from({ length: ODD_REVIEWS }, (_, n) => oddReview(n));
  const words = reviews.map(({ id, submitted_at }, n) => oddWords(id, submitted_at, n));
  for (const [table, rows] of Object.entries({ review_fact: reviews, verbatim: words })) {
    await admin.query(
      `INSERT INTO insights.${table} SELECT * FROM jsonb_populate_recordset(NULL::insights.${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}

function oddReview(n: number) {
  return {
    id: randomUUID(),
    submitted_at: new Date(Date.UTC(2026, 0, 1) + n * 60_001).toISOString(),
    brand_id: ODD_BRAND,
    published_at: pick(INSTANTS, n),
    experience_at: pick(INSTANTS, n + 1),
    source: pick(TEXTS, n + 1) ?? 'test',
    channel: 'REVIEW_SITE',
    status: 'PUBLISHED',
    topics: pick(LISTS, n),
    intents: pick(LISTS, n + 2),
    rating: pick(FLOATS, n),
    rating_normalised: pick(FLOATS, n + 3),
    stars: pick(INTEGERS, n),
    aspects: pick(DETAILS, n),
    is_verified: pick(FLAGS, n),
    subject_ref: pick(TEXTS, n + 2),
    publication_seconds: pick(INTEGERS, n + 5),
    mediations: 0,
    mediations_succeeded: 0,
    seq: pick(REVISIONS, n),
  };
}

function oddWords(subject: string, at: string, n: number) {
  return {
    id: randomUUID(),
    brand_id: ODD_BRAND,
    subject_id: subject,
    part: '',
    owner_id: subject,
    domain: 'REVIEWS',
    channel: 'REVIEW_SITE',
    occurred_at: at,
    text: pick(TEXTS, n) ?? '',
    topics: [],
    intents: [],
    emotions: [],
    is_public: true,
    seq: 1,
  };
}

function pick<Value>(values: readonly Value[], n: number): Value | null {
  return values[n % values.length] ?? null;
}
