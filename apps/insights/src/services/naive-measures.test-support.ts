import type { MeasureId } from '@cx/metrics';

import { NAIVE_COMPOSED } from './naive-composed.test-support.ts';
import type { FactRow } from './random-facts.test-support.ts';

/** A value as whoever reads the definition would reckon it, row by row; `isRough` within 1 %. */
export interface NaiveValue {
  readonly value: number | null;
  readonly n: number;
  readonly isRough?: boolean;
}

export interface NaiveSource {
  readonly table: string;
  /** The instant that decides to which period a row belongs; null: it is no fact of this measure. */
  readonly at: (row: FactRow) => string | null;
  /** The rows, where they are not those of the table. */
  readonly rowsOf?: (facts: ReadonlyMap<string, readonly FactRow[]>) => readonly FactRow[];
  /** Whether a row counts, given all of its table. */
  readonly isFact?: (row: FactRow, all: readonly FactRow[]) => boolean;
}

export interface NaiveMeasure extends NaiveSource {
  readonly of: (rows: readonly FactRow[]) => NaiveValue;
}

type RowsOfSources = readonly (readonly FactRow[])[];

export interface NaiveComposed {
  readonly sources: readonly NaiveSource[];
  readonly looksBack?: boolean;
  /** @param before of each source what was before the group */
  readonly of: (
    rows: RowsOfSources,
    before: RowsOfSources,
    until: Date,
    look: NaiveLook,
  ) => NaiveValue;
}

/** What a measure may look at that is made of more than its group. */
export interface NaiveLook {
  /** Of the group, or of those that the question is limited to; null: of several. */
  readonly brand: string | null;
  /** The part of the bucket that is in range. */
  readonly from: Date;
  readonly to: Date;
  /** Rows of the same group, but of these brands. */
  readonly rowsOf: (source: NaiveSource, brands: readonly string[]) => readonly FactRow[];
}

type Test = (row: FactRow) => boolean;
type Pick = (row: FactRow) => number | null;

const number = (row: FactRow, name: string): number | null => {
  const value = row[name];
  return typeof value === 'number' ? value : null;
};
const text = (row: FactRow, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' ? value : null;
};
const is =
  (name: string, ...values: readonly unknown[]): Test =>
  (row) =>
    values.includes(row[name]);
const given =
  (name: string): Test =>
  (row) =>
    row[name] !== null;
const field =
  (name: string): Pick =>
  (row) =>
    number(row, name);
const and =
  (...tests: readonly Test[]): Test =>
  (row) =>
    tests.every((test) => test(row));
const all: Test = () => true;

const add = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
const numbers = (rows: readonly FactRow[], value: Pick): number[] =>
  rows.flatMap((row) => value(row) ?? []);

const counted =
  (test: Test) =>
  (rows: readonly FactRow[]): NaiveValue => {
    const n = rows.filter(test).length;
    return { value: n, n };
  };
const share =
  (test: Test, of: Test) =>
  (rows: readonly FactRow[]): NaiveValue => {
    const n = rows.filter(of).length;
    return { value: n === 0 ? null : rows.filter(and(of, test)).length / n, n };
  };
const mean =
  (value: Pick, scale = 1, offset = 0) =>
  (rows: readonly FactRow[]): NaiveValue => {
    const found = numbers(rows, value);
    const { length: n } = found;
    return { value: n === 0 ? null : (add(found) / n) * scale + offset, n };
  };
const sums =
  (over: Pick, under: Pick, of: Test = all, countsRows = false) =>
  (rows: readonly FactRow[]): NaiveValue => {
    const some = rows.filter(of);
    const whole = add(numbers(some, under));
    const n = countsRows ? some.length : whole;
    return { value: whole === 0 ? null : add(numbers(some, over)) / whole, n };
  };
const quantile =
  (value: Pick, share_: number) =>
  (rows: readonly FactRow[]): NaiveValue => {
    const found = numbers(rows, value).toSorted((one, other) => one - other);
    const at = Math.max(0, Math.ceil(share_ * found.length) - 1);
    return { value: found[at] ?? null, n: found.length, isRough: true };
  };
const balance =
  (plus: Test, minus: Test, of: Test, weight: Pick = () => 1) =>
  (rows: readonly FactRow[]): NaiveValue => {
    const some = rows.filter(of);
    const sum = (test: Test): number => add(numbers(some.filter(test), weight));
    const whole = sum(all);
    return { value: whole === 0 ? null : (100 * (sum(plus) - sum(minus))) / whole, n: some.length };
  };

const sharePeople =
  (test: Test, of: Test) =>
  (rows: readonly FactRow[]): NaiveValue => {
    const count = (some: Test): number =>
      new Set(rows.filter(some).map((row) => row['customer_id'])).size;
    const n = count(of);
    return { value: n === 0 ? null : count(and(of, test)) / n, n };
  };

const opened = (of: NaiveMeasure['of']): NaiveMeasure => ({
  table: 'ticket_fact',
  at: (row) => (row['status'] === 'DELETED' ? null : text(row, 'opened_at')),
  of,
});
const solved = (of: NaiveMeasure['of']): NaiveMeasure => ({
  table: 'ticket_fact',
  at: (row) =>
    row['status'] === 'DELETED' || row['is_solved'] !== true
      ? null
      : (text(row, 'solved_at') ?? text(row, 'closed_at')),
  of,
});
const simply =
  (table: string, time: string) =>
  (of: NaiveMeasure['of']): NaiveMeasure => ({ table, at: (row) => text(row, time), of });
const touches = simply('interaction', 'occurred_at');
const reviews = simply('review_fact', 'submitted_at');
const mentions = simply('mention_fact', 'posted_at');
const responses = simply('response_fact', 'submitted_at');
const feedback = simply('verbatim', 'occurred_at');
const dissatisfactions = simply('customer_outcome', 'occurred_at');
const gained = simply('customer_state', 'customer_since');
const ended = simply('customer_state', 'ended_at');

const published = is('status', 'PUBLISHED');
const toBeAnswered: Test = (row) =>
  row['first_reply_seconds'] !== null || row['is_awaiting_reply'] === true;
const within =
  (most: number): Test =>
  (row) => {
    const seconds = number(row, 'first_reply_seconds');
    return seconds !== null && seconds <= most;
  };
const seen: Test = (row) => (number(row, 'impressions') ?? 0) > 0;
const sumOf =
  (...names: readonly string[]): Pick =>
  (row) =>
    add(names.map((name) => number(row, name) ?? 0));
const scored =
  (from: number, to: number): Test =>
  (row) => {
    const score = number(row, 'recommend_score');
    return score !== null && score >= from && score <= to;
  };
const positive = is('sentiment', 'POSITIVE', 'VERY_POSITIVE');
const negative = is('sentiment', 'NEGATIVE', 'VERY_NEGATIVE');
const more =
  (name: string): Test =>
  (row) =>
    (number(row, name) ?? 0) > 0;
const complaint = and(is('is_public', true), is('is_complaint', true));

export const NAIVE: Readonly<Record<MeasureId, NaiveMeasure | NaiveComposed>> = {
  VOLUME: touches(counted(all)),
  LINKAGE_COVERAGE: touches(share(given('customer_id'), all)),
  TICKETS_OPENED: opened(counted(all)),
  FRT_MEAN: opened(mean(field('first_reply_seconds'))),
  FRT_MEDIAN: opened(quantile(field('first_reply_seconds'), 0.5)),
  FRT_P90: opened(quantile(field('first_reply_seconds'), 0.9)),
  FRT_P95: opened(quantile(field('first_reply_seconds'), 0.95)),
  FRT_BUSINESS_MEAN: opened(mean(field('first_reply_business_seconds'))),
  FRT_BUSINESS_MEDIAN: opened(quantile(field('first_reply_business_seconds'), 0.5)),
  FRT_BUSINESS_P90: opened(quantile(field('first_reply_business_seconds'), 0.9)),
  ANSWERED_WITHIN_60M: opened(share(within(3600), toBeAnswered)),
  ANSWERED_WITHIN_12H: opened(share(within(43_200), toBeAnswered)),
  ANSWERED_WITHIN_1BD: opened(share(is('is_answered_within_business_day', true), toBeAnswered)),
  AWAITING_REPLY: opened(counted(is('is_awaiting_reply', true))),
  REPLY_TIME_TOTAL_MEAN: opened(mean(field('reply_seconds_total'))),
  REPLY_TIME_MAX_MEAN: opened(mean(field('reply_seconds_max'))),
  SLA_BREACH_RATE: opened(sums(field('sla_breached'), sumOf('sla_fulfilled', 'sla_breached'))),
  BOUNCES_MEAN: opened(mean(field('bounces'))),
  PING_PONG_RATE: opened(share(more('ping_pongs'), all)),
  COMPLAINTS: opened(counted(is('type', 'COMPLAINT'))),
  PRAISE: opened(counted(is('type', 'PRAISE'))),
  CALL_WAIT_MEAN: opened(sums(field('call_wait_seconds'), field('calls_answered'))),
  CALL_ABANDON_RATE: opened(sums(field('calls_abandoned'), field('calls'))),
  ESCALATION_TO_HUMAN_RATE: opened(share(is('is_escalated_to_human', true), all)),
  TICKETS_SOLVED: solved(counted(all)),
  RESOLUTION_FIRST_MEAN: solved(mean(field('first_resolution_seconds'))),
  RESOLUTION_FULL_MEAN: solved(mean(field('full_resolution_seconds'))),
  RESOLUTION_FULL_MEDIAN: solved(quantile(field('full_resolution_seconds'), 0.5)),
  RESOLUTION_FULL_P90: solved(quantile(field('full_resolution_seconds'), 0.9)),
  REQUESTER_WAIT_MEAN: solved(mean(field('requester_wait_seconds'))),
  AGENT_WAIT_MEAN: solved(mean(field('agent_wait_seconds'))),
  AGENT_WORK_MEAN: solved(mean(field('agent_work_seconds'))),
  ON_HOLD_MEAN: solved(mean(field('on_hold_seconds'))),
  REOPEN_RATE: solved(share(more('reopens'), all)),
  FCR: solved(share(is('is_first_contact_resolved', true), given('is_first_contact_resolved'))),
  FOLLOW_UP_RATE: solved(sums(field('follow_ups_done'), field('follow_ups'))),
  ON_TIME_RATE: solved(sums(field('appointments_on_time'), field('appointments'))),
  REVIEWS: reviews(counted(all)),
  RATING_MEAN: reviews(
    mean((row) => (published(row) ? number(row, 'rating_normalised') : null), 4, 1),
  ),
  ONE_STAR_SHARE: reviews(share(is('stars', 1), and(published, given('stars')))),
  PUBLICATION_DELAY_MEAN: reviews(mean(field('publication_seconds'))),
  PUBLICATION_DELAY_MEDIAN: reviews(quantile(field('publication_seconds'), 0.5)),
  PUBLICATION_DELAY_P90: reviews(quantile(field('publication_seconds'), 0.9)),
  MEDIATION_SUCCESS: reviews(sums(field('mediations_succeeded'), field('mediations'))),
  REVIEW_ANSWER_RATE: reviews(share(given('replied_at'), published)),
  REVIEW_REPLY_TIME_MEDIAN: reviews(quantile(field('reply_seconds'), 0.5)),
  MENTIONS: mentions(counted(all)),
  COMPLAINT_SHARE: mentions(share(is('is_complaint', true), all)),
  MENTION_ANSWER_RATE: mentions(share(given('first_reply_seconds'), all)),
  PUBLIC_RESPONSE_RATE: mentions(share(given('first_public_reply_seconds'), is('is_public', true))),
  MENTION_REPLY_TIME_MEDIAN: mentions(quantile(field('first_reply_seconds'), 0.5)),
  ENGAGEMENT_RATE: mentions(
    sums(
      sumOf('likes', 'replies', 'reposts', 'quotes', 'bookmarks'),
      field('impressions'),
      seen,
      true,
    ),
  ),
  SHARE_RATE: mentions(sums(sumOf('reposts', 'quotes'), field('impressions'), seen, true)),
  AMPLIFICATION_MEAN: mentions(mean(field('reach'), 0.1)),
  REACH: mentions((rows) => {
    const reached = numbers(rows, field('reach'));
    return { value: reached.length === 0 ? null : add(reached), n: reached.length };
  }),
  MENTION_TO_TICKET_RATE: mentions(share(given('ticket_id'), all)),
  EXHAUSTED_OPTIONS_RATE: mentions(
    share(is('is_exhausted', true), and(complaint, given('is_exhausted'))),
  ),
  RESPONSES: responses(counted(all)),
  NPS: responses(balance(scored(9, 10), scored(0, 6), scored(0, 10))),
  NPS_WEIGHTED: responses(
    balance(scored(9, 10), scored(0, 6), scored(0, 10), (row) => number(row, 'weight') ?? 1),
  ),
  CSAT: responses(share(is('is_satisfied', true), given('is_satisfied'))),
  CES_MEAN: responses(mean(field('effort_score'))),
  CES_EASY_SHARE: responses(share(is('is_effortless', true), given('is_effortless'))),
  RESPONSE_RATE: {
    table: 'invitation_fact',
    at: (row) => (row['bounced_at'] === null ? text(row, 'delivered_at') : null),
    of: share(given('completed_at'), all),
  },
  FEEDBACK: feedback(counted(all)),
  NEGATIVE_FEEDBACK: feedback(counted(negative)),
  NET_SENTIMENT: feedback(balance(positive, negative, given('sentiment'))),
  WOM_EXPOSURE: feedback((rows) => ({
    value: 16 * rows.filter(negative).length + 9 * rows.filter(positive).length,
    n: rows.filter(given('sentiment')).length,
  })),
  OWNERSHIP_COVERAGE: feedback(share(given('team'), negative)),
  DISSATISFACTIONS: dissatisfactions(counted(all)),
  PUBLIC_ESCALATION_RATE: dissatisfactions(
    sharePeople(is('went_public', true), given('went_public')),
  ),
  SERVICE_RECOVERY_RATE: dissatisfactions(share(is('is_recovered', true), given('is_recovered'))),
  CUSTOMERS_GAINED: gained(counted(all)),
  CUSTOMERS_LOST: ended(counted(given('lost_at'))),
  PREVENTABLE_CHURN: ended(share(is('is_preventable', true), given('lost_at'))),
  ...NAIVE_COMPOSED,
};
