import type { Client } from 'pg';

/** Brands of the bench, each with a zone. */
const BRANDS = {
  alma: 'Europe/Paris',
  brio: 'America/New_York',
  cove: 'UTC',
  dune: 'Asia/Tokyo',
  elm: 'Europe/London',
};

const FIRST_DAY = '2023-01-01';
const DAYS = 1096;

const one = (of: readonly string[], salt: string): string =>
  `(ARRAY[${of.map((item) => `'${item}'`).join(', ')}])[1 + (hashint8(n * 31 + ${salt}) & 2147483647) % ${of.length}]`;
const number = (most: number, salt: string): string =>
  `((hashint8(n * 37 + ${salt}) & 2147483647) % ${most})`;
const some = (share: number, expression: string, salt: string): string =>
  `CASE WHEN ${number(100, salt)} < ${share * 100} THEN ${expression} END`;

const CHANNELS = [
  'EMAIL',
  'PHONE',
  'LIVE_CHAT',
  'SOCIAL_PUBLIC',
  'REVIEW_SITE',
  'WEB_FORM',
  'SURVEY',
  'APP',
];
const TEAMS = ['front', 'back', 'crew', 'web', 'billing', 'care'];
const TOUCHPOINTS = ['search', 'booking', 'arrival', 'stay', 'support', 'return'];
const TOPICS = ['bags', 'food', 'staff', 'price', 'delay', 'app'];
const SENTIMENTS = ['VERY_NEGATIVE', 'NEGATIVE', 'NEUTRAL', 'POSITIVE', 'VERY_POSITIVE'];

const AT = `timestamptz '${FIRST_DAY} 00:00Z' + interval '1 second' * floor(n::float8 * ${DAYS * 86_400} / $1)`;
const SHARED = {
  id: 'gen_random_uuid()',
  brand_id: one(Object.keys(BRANDS), '1'),
  customer_id: some(0.8, 'gen_random_uuid()', '2'),
  channel: one(CHANNELS, '3'),
  team: some(0.9, one(TEAMS, '4'), '5'),
  touchpoint: some(0.8, one(TOUCHPOINTS, '6'), '7'),
  country: some(0.7, one(['FR', 'US', 'GB', 'JP', 'DE'], '8'), '9'),
  age_band: some(0.5, one(['18-24', '25-34', '35-44', '45-54', '55-64', '65+'], '10'), '11'),
  gender: some(0.5, one(['FEMALE', 'MALE'], '12'), '13'),
  seq: 'n',
};
const WORDS = {
  language: one(['fr', 'en'], '14'),
  topics: `ARRAY[${one(TOPICS, '15')}]`,
  sentiment: some(0.9, one(SENTIMENTS, '16'), '17'),
  intents: `'{}'::text[]`,
};
const seconds = (salt: string): string => `floor(exp(${number(1200, salt)} / 100.0))::integer`;

/** What a row is made of, by table; and for how many interactions there is one. */
const TABLES: Readonly<
  Record<string, { every: number; columns: Readonly<Record<string, string>> }>
> = {
  interaction: {
    every: 1,
    columns: {
      ...SHARED,
      occurred_at: AT,
      domain: one(['TICKETS', 'REVIEWS', 'MENTIONS', 'SURVEYS'], '20'),
      direction: one(['INBOUND', 'OUTBOUND'], '21'),
      subject_id: 'gen_random_uuid()',
    },
  },
  ticket_fact: {
    every: 5,
    columns: {
      ...SHARED,
      ...WORDS,
      opened_at: AT,
      source: `'desk'`,
      type: one(['QUESTION', 'COMPLAINT', 'PRAISE', 'INCIDENT'], '22'),
      status: one(['OPEN', 'SOLVED', 'CLOSED'], '23'),
      priority: one(['LOW', 'NORMAL', 'HIGH', 'URGENT'], '24'),
      is_solved: `${number(100, '25')} < 80`,
      solved_at: `CASE WHEN ${number(100, '25')} < 80 THEN ${AT} + interval '1 second' * ${number(500_000, '26')} END`,
      first_reply_seconds: some(0.9, seconds('27'), '28'),
      first_reply_business_seconds: some(0.9, seconds('29'), '28'),
      is_answered_within_business_day: some(0.9, `${number(100, '30')} < 70`, '28'),
      is_awaiting_reply: `${number(100, '28')} >= 95`,
      replies: number(4, '31'),
      reply_seconds_total: some(0.9, seconds('32'), '28'),
      reply_seconds_max: some(0.9, seconds('33'), '28'),
      first_resolution_seconds: seconds('34'),
      full_resolution_seconds: seconds('35'),
      requester_wait_seconds: seconds('36'),
      agent_wait_seconds: seconds('37'),
      agent_work_seconds: seconds('38'),
      on_hold_seconds: number(1000, '39'),
      reopens: `(${number(100, '40')} < 8)::integer`,
      public_replies: number(4, '41'),
      bounces: number(3, '42'),
      ping_pongs: `(${number(100, '43')} < 3)::integer`,
      is_escalated_to_human: `${number(100, '44')} < 10`,
      sla_fulfilled: number(3, '45'),
      sla_breached: `(${number(100, '46')} < 12)::integer`,
      sla_active: '0',
      calls: number(2, '47'),
      calls_answered: number(2, '47'),
      calls_abandoned: '0',
      call_wait_seconds: number(300, '48'),
      follow_ups: number(2, '49'),
      follow_ups_done: number(2, '49'),
      gestures: '0',
      appointments: '0',
      appointments_on_time: '0',
      is_first_contact_resolved: some(0.9, `${number(100, '50')} < 60`, '51'),
    },
  },
  verbatim: {
    every: 5,
    columns: {
      ...SHARED,
      ...WORDS,
      subject_id: 'gen_random_uuid()',
      part: `''`,
      owner_id: 'gen_random_uuid()',
      domain: one(['TICKETS', 'REVIEWS', 'MENTIONS', 'SURVEYS'], '20'),
      occurred_at: AT,
      text: `'words'`,
      emotions: `'{}'::text[]`,
      is_public: 'false',
    },
  },
};

/** Adds facts as if `count` interactions had happened, evenly over three years. */
export async function fill(admin: Client, count: number): Promise<void> {
  for (const [table, { every, columns }] of Object.entries(TABLES)) {
    await admin.query(
      `INSERT INTO insights.${table} (${Object.keys(columns).join(', ')})
       SELECT ${Object.values(columns).join(', ')} FROM generate_series(0::bigint, $1::bigint - 1) AS n`,
      [Math.floor(count / every)],
    );
    await admin.query(`VACUUM (ANALYZE) insights.${table}`);
  }
  // What all domains together tell of millions of customers is reckoned for minutes, and is not what is measured here.
  await admin.query('TRUNCATE insights.customer_due');
}

/** Facts of right now. */
export async function addNow(admin: Client, count: number): Promise<void> {
  const { interaction } = TABLES;
  if (interaction === undefined) throw new Error('There are interactions.');
  const columns = { ...interaction.columns, occurred_at: 'now()' };
  await admin.query(
    `INSERT INTO insights.interaction (${Object.keys(columns).join(', ')})
     SELECT ${Object.values(columns).join(', ')} FROM generate_series(1, $1::integer) AS n`,
    [count],
  );
}

export async function tellBrands(admin: Client): Promise<void> {
  for (const [key, zone] of Object.entries(BRANDS)) {
    await admin.query(
      'INSERT INTO insights.brand_profile (brand_id, name, time_zone, seq) VALUES ($1, $1, $2, 1)',
      [key, zone],
    );
  }
}
