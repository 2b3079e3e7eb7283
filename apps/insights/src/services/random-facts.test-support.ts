/** A row as its table has it. */
export type FactRow = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const BRANDS = ['ada', 'bel', 'cyd'] as const;

/** Of Havana's days one begins twice; the third brand has told no zone. */
export const ZONES = { ada: 'Europe/Paris', bel: 'America/Havana' } as const;

/** Whom brands compare themselves with: one since midnight in Paris, then with others from noon on; one with nobody known. */
export const PANELS = [
  { brand_id: 'ada', valid_from: '2025-12-31T23:00:00Z', competitors: ['bel'] },
  { brand_id: 'ada', valid_from: '2026-03-15T12:00:00Z', competitors: ['bel', 'cyd'] },
  { brand_id: 'bel', valid_from: '2000-01-01T00:00:00Z', competitors: ['ada'] },
  { brand_id: 'cyd', valid_from: '2000-01-01T00:00:00Z', competitors: ['dan'] },
] as const;

export const TOPICS = ['bags', 'food', 'staff'] as const;

/** Months in which clocks change, and the turn of a year. */
const WINDOWS = ['2026-03-01', '2026-10-20', '2025-12-20'];

export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

const whole = (random: Random, most: number): number => Math.floor(random() * (most + 1));

const maybe = <Item>(random: Random, make: () => Item): Item | null =>
  random() < 0.3 ? null : make();

const yes = (random: Random): boolean => random() < 0.5;

/** Also at the very edges of hours and days. */
function instant(random: Random): string {
  const start = Date.parse(`${pick(random, WINDOWS)}T00:00:00Z`);
  const minutes = whole(random, 40 * 24 * 60);
  const at = start + (random() < 0.3 ? Math.floor(minutes / 60) * 60 : minutes) * 60_000;
  return new Date(at).toISOString();
}

/** Long ones and short ones alike. */
const seconds = (random: Random): number => Math.floor(Math.exp(random() * 14)) - 1;

function id(random: Random): string {
  const hex = Array.from({ length: 32 }, () => whole(random, 15).toString(16)).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

function shared(random: Random): FactRow {
  return {
    id: id(random),
    brand_id: pick(random, BRANDS),
    customer_id: maybe(random, () => id(random)),
    channel: pick(random, ['EMAIL', 'PHONE', 'LIVE_CHAT']),
    touchpoint: maybe(random, () => pick(random, ['gate', 'site'])),
    team: maybe(random, () => pick(random, ['desk', 'crew'])),
    country: maybe(random, () => pick(random, ['FR', 'CU'])),
    age_band: maybe(random, () => pick(random, ['18-24', '65+'])),
    gender: maybe(random, () => pick(random, ['FEMALE', 'MALE'])),
    seq: 1,
  };
}

function words(random: Random): FactRow {
  return {
    topics: TOPICS.filter(() => random() < 0.4),
    sentiment: maybe(random, () =>
      pick(random, ['VERY_NEGATIVE', 'NEGATIVE', 'NEUTRAL', 'POSITIVE', 'VERY_POSITIVE']),
    ),
    language: maybe(random, () => pick(random, ['fr', 'en'])),
    intents: [],
  };
}

/** A row for each table whose rows are measured. */
export const FACTS: Readonly<Record<string, (random: Random, number?: number) => FactRow>> = {
  interaction: (random) => ({
    ...shared(random),
    occurred_at: instant(random),
    domain: pick(random, ['TICKETS', 'REVIEWS']),
    direction: pick(random, ['INBOUND', 'OUTBOUND']),
    subject_id: id(random),
  }),
  ticket_fact: (random) => {
    const own = shared(random);
    const isSolved = yes(random);
    const firstReply = maybe(random, () => seconds(random));
    return {
      ...own,
      ...words(random),
      opened_at: instant(random),
      source: pick(random, ['desk', 'shop']),
      type: pick(random, ['COMPLAINT', 'PRAISE', 'QUESTION']),
      status: pick(random, ['OPEN', 'SOLVED', 'DELETED', 'CLOSED']),
      priority: maybe(random, () => pick(random, ['LOW', 'HIGH'])),
      is_solved: isSolved,
      solved_at: isSolved ? maybe(random, () => instant(random)) : null,
      closed_at: isSolved ? instant(random) : null,
      first_reply_seconds: firstReply,
      first_reply_business_seconds: maybe(random, () => seconds(random)),
      is_answered_within_business_day: firstReply === null ? null : yes(random),
      is_awaiting_reply: yes(random),
      replies: whole(random, 3),
      reply_seconds_total: maybe(random, () => seconds(random)),
      reply_seconds_max: maybe(random, () => seconds(random)),
      first_resolution_seconds: maybe(random, () => seconds(random)),
      full_resolution_seconds: maybe(random, () => seconds(random)),
      requester_wait_seconds: maybe(random, () => seconds(random)),
      agent_wait_seconds: maybe(random, () => seconds(random)),
      agent_work_seconds: maybe(random, () => seconds(random)),
      on_hold_seconds: maybe(random, () => seconds(random)),
      reopens: whole(random, 1),
      public_replies: whole(random, 2),
      bounces: whole(random, 4),
      ping_pongs: whole(random, 1),
      is_escalated_to_human: yes(random),
      sla_fulfilled: whole(random, 2),
      sla_breached: whole(random, 2),
      sla_active: whole(random, 2),
      calls: whole(random, 3),
      calls_answered: whole(random, 2),
      calls_abandoned: whole(random, 1),
      call_wait_seconds: whole(random, 500),
      follow_ups: whole(random, 2),
      follow_ups_done: whole(random, 1),
      gestures: whole(random, 1),
      appointments: whole(random, 2),
      appointments_on_time: whole(random, 1),
      is_first_contact_resolved: ofKnown(own, () => maybe(random, () => yes(random))),
    };
  },
  review_fact: (random) => ({
    ...shared(random),
    ...words(random),
    submitted_at: instant(random),
    source: pick(random, ['trustful', 'stars']),
    status: pick(random, ['PUBLISHED', 'PENDING', 'REJECTED']),
    rating_normalised: maybe(random, () => whole(random, 1_000_000) / 1_000_000),
    stars: maybe(random, () => 1 + whole(random, 4)),
    aspects: [],
    subject_type: maybe(random, () => pick(random, ['LOCATION', 'ORDER'])),
    subject_ref: maybe(random, () => pick(random, ['one', 'two'])),
    publication_seconds: maybe(random, () => seconds(random)),
    replied_at: maybe(random, () => instant(random)),
    reply_seconds: maybe(random, () => seconds(random)),
    mediations: whole(random, 1),
    mediations_succeeded: whole(random, 1),
  }),
  mention_fact: (random) => {
    const own = shared(random);
    return {
      ...own,
      ...words(random),
      posted_at: instant(random),
      network: pick(random, ['x', 'forum']),
      source_kind: 'SOCIAL',
      kind: 'POST',
      is_public: yes(random),
      is_complaint: yes(random),
      first_reply_seconds: maybe(random, () => seconds(random)),
      first_public_reply_seconds: maybe(random, () => seconds(random)),
      impressions: maybe(random, () => whole(random, 1000)),
      likes: maybe(random, () => whole(random, 50)),
      replies: maybe(random, () => whole(random, 50)),
      reposts: maybe(random, () => whole(random, 50)),
      quotes: maybe(random, () => whole(random, 50)),
      bookmarks: maybe(random, () => whole(random, 50)),
      reach: maybe(random, () => whole(random, 2_000_000_000)),
      is_reach_estimated: false,
      ticket_id: maybe(random, () => id(random)),
      is_exhausted: ofKnown(own, () => maybe(random, () => yes(random))),
    };
  },
  response_fact: (random, number = RESPONSES) => ({
    ...shared(random),
    ...words(random),
    submitted_at: instant(random),
    ...(number < RESPONSES ? response(number) : {}),
    survey_key: pick(random, ['trip', 'desk']),
    version: 1,
    weight: maybe(random, () => whole(random, 3_000_000) / 1_000_000),
    is_finished: true,
    recommend_score: maybe(random, () => whole(random, 10)),
    is_satisfied: maybe(random, () => yes(random)),
    effort_score: maybe(random, () => 1 + whole(random, 6)),
    is_effortless: maybe(random, () => yes(random)),
  }),
  invitation_fact: (random) => ({
    ...without(shared(random), 'touchpoint', 'team'),
    survey_key: pick(random, ['trip', 'desk']),
    version: 1,
    invited_at: instant(random),
    delivered_at: maybe(random, () => instant(random)),
    bounced_at: random() < 0.2 ? instant(random) : null,
    completed_at: maybe(random, () => instant(random)),
  }),
  verbatim: (random) => ({
    ...shared(random),
    ...words(random),
    subject_id: id(random),
    part: '',
    owner_id: id(random),
    domain: pick(random, ['TICKETS', 'REVIEWS']),
    occurred_at: instant(random),
    text: 'Words.',
    emotions: [],
    is_public: yes(random),
  }),
  customer_outcome: (random) => ({
    ...without(shared(random), 'seq'),
    // Few, so that one is counted often.
    customer_id: `019a0000-0000-7000-8000-00000000000${whole(random, 5)}`,
    domain: pick(random, ['TICKETS', 'SURVEYS']),
    kind: pick(random, ['COMPLAINT', 'LOW_RECOMMENDATION']),
    occurred_at: instant(random),
    went_public: maybe(random, () => yes(random)),
    resolved_at: maybe(random, () => instant(random)),
    is_recovered: maybe(random, () => yes(random)),
  }),
  self_assessment_fact: (random) => ({
    id: id(random),
    brand_id: pick(random, BRANDS),
    touchpoint: maybe(random, () => pick(random, ['gate', 'site'])),
    construct: pick(random, ['SATISFACTION', 'EFFORT']),
    period_from: instant(random),
    period_to: '2027-01-01T00:00:00Z',
    value: pick(random, [3, 5]),
    scale_min: 1,
    scale_max: 5,
    seq: 1,
  }),
  answer_fact: answer,
  customer_state: (random) => {
    const lostAt = maybe(random, () => instant(random));
    return {
      ...without(shared(random), 'id', 'channel', 'touchpoint', 'team', 'seq'),
      customer_id: id(random),
      customer_since: maybe(random, () => instant(random)),
      ended_at: lostAt ?? maybe(random, () => instant(random)),
      lost_at: lostAt,
      is_preventable: lostAt === null ? null : yes(random),
    };
  },
};

/** What is only told of facts whose customer is known. */
function ofKnown<Value>(row: FactRow, make: () => Value): Value | null {
  return row['customer_id'] === null ? null : make();
}

/** How many responses have answers. */
const RESPONSES = 30;

/** Has its brand and its time for ever. */
function response(number: number): FactRow {
  return {
    id: `019a0000-0000-7000-8000-0000000000${10 + number}`,
    brand_id: pick(randomFrom(number), BRANDS),
    submitted_at: instant(randomFrom(number + 100)),
  };
}

/** Of a response that has answers; of any other row more than there are of these. */
export function numberOf({ id: rowId }: FactRow): number {
  const number = /^019a0000-0000-7000-8000-0000000000(\d\d)$/.exec(String(rowId))?.[1];
  return number === undefined ? RESPONSES : Number(number) - 10;
}

/** One of several of its response, in no order. */
function answer(random: Random): FactRow {
  const { id: responseId = null, ...asTheResponse } = response(whole(random, RESPONSES));
  const offered = ['EMAIL', 'PHONE', 'LIVE_CHAT'].filter(() => yes(random));
  return {
    ...asTheResponse,
    response_id: responseId,
    question_key: id(random),
    survey_key: 'trip',
    version: 1,
    position: whole(random, 1_000_000),
    construct: pick(random, ['SATISFACTION', 'SATISFACTION', 'EFFORT']),
    state: 'ANSWERED',
    value: maybe(random, () => pick(random, [1, 5])),
    choices: [],
    scale_min: 1,
    scale_max: maybe(random, () => 5),
    higher_is_better: yes(random),
    touchpoint: maybe(random, () => pick(random, ['gate', 'site'])),
    offered_channels: offered,
    chosen_channels: offered.filter(() => yes(random)),
  };
}

/** Ids of rows by table, where they are not in the column of that name. */
export function idColumnOf(table: string): string {
  return { customer_state: 'customer_id', answer_fact: 'question_key' }[table] ?? 'id';
}

function without(row: FactRow, ...names: readonly string[]): FactRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}
