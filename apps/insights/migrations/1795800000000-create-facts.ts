import {
  followCustomersOf,
  ignoreErasedOf,
  leaveCustomersOf,
  noticeErasedOf,
} from '@cx/customer-links';
import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of customers, each with the time by which its brand's are read. */
const CUSTOMERS_ROWS = {
  ticket_fact: 'opened_at',
  review_fact: 'submitted_at',
  mention_fact: 'posted_at',
  response_fact: 'submitted_at',
  invitation_fact: 'invited_at',
  verbatim: 'occurred_at',
  customer_value: 'period_from',
};

/** Rows of brands that tell of no customer. */
const BRANDS_ROWS = ['answer_fact', 'self_assessment_fact', 'brand_profile', 'touchpoint_profile'];

const TABLES = `
  CREATE TABLE ticket_fact (
    id uuid CONSTRAINT ticket_fact_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    opened_at timestamptz(3) NOT NULL,
    source text NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    priority text,
    channel text NOT NULL,
    team text,
    issue_id uuid,
    origin_kind text,
    origin_id uuid,
    language text,
    topics text[] NOT NULL,
    sentiment text,
    intents text[] NOT NULL,
    is_solved boolean NOT NULL,
    first_solved_at timestamptz(3),
    solved_at timestamptz(3),
    closed_at timestamptz(3),
    first_reply_at timestamptz(3),
    first_reply_seconds integer,
    first_reply_business_seconds integer,
    is_answered_within_business_day boolean,
    is_awaiting_reply boolean NOT NULL,
    replies integer NOT NULL,
    reply_seconds_total integer,
    reply_seconds_max integer,
    first_resolution_seconds integer,
    full_resolution_seconds integer,
    full_resolution_business_seconds integer,
    requester_wait_seconds integer,
    agent_wait_seconds integer,
    agent_work_seconds integer,
    on_hold_seconds integer,
    reopens integer NOT NULL,
    public_replies integer NOT NULL,
    bounces integer NOT NULL,
    ping_pongs integer NOT NULL,
    is_escalated_to_human boolean NOT NULL,
    sla_fulfilled integer NOT NULL,
    sla_breached integer NOT NULL,
    sla_active integer NOT NULL,
    calls integer NOT NULL,
    calls_answered integer NOT NULL,
    calls_abandoned integer NOT NULL,
    call_wait_seconds integer NOT NULL,
    follow_ups integer NOT NULL,
    follow_ups_done integer NOT NULL,
    gestures integer NOT NULL,
    appointments integer NOT NULL,
    appointments_on_time integer NOT NULL,
    is_first_contact_resolved boolean,
    country text,
    age_band text,
    gender text,
    touchpoint text,
    seq bigint NOT NULL
  );
  CREATE TABLE review_fact (
    id uuid CONSTRAINT review_fact_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    submitted_at timestamptz(3) NOT NULL,
    published_at timestamptz(3),
    experience_at timestamptz(3),
    source text NOT NULL,
    channel text NOT NULL,
    status text NOT NULL,
    team text,
    language text,
    topics text[] NOT NULL,
    sentiment text,
    intents text[] NOT NULL,
    rating double precision,
    rating_normalised double precision,
    stars integer,
    aspects jsonb NOT NULL,
    is_verified boolean,
    subject_type text,
    subject_ref text,
    publication_seconds integer,
    replied_at timestamptz(3),
    reply_seconds integer,
    mediations integer NOT NULL,
    mediations_succeeded integer NOT NULL,
    ticket_id uuid,
    country text,
    age_band text,
    gender text,
    touchpoint text,
    seq bigint NOT NULL
  );
  CREATE TABLE mention_fact (
    id uuid CONSTRAINT mention_fact_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    posted_at timestamptz(3) NOT NULL,
    network text NOT NULL,
    source_kind text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    team text,
    language text,
    topics text[] NOT NULL,
    sentiment text,
    intents text[] NOT NULL,
    is_public boolean NOT NULL,
    is_complaint boolean NOT NULL,
    first_reply_at timestamptz(3),
    first_reply_seconds integer,
    first_public_reply_seconds integer,
    impressions integer,
    likes integer,
    replies integer,
    reposts integer,
    quotes integer,
    bookmarks integer,
    followers integer,
    reach integer,
    is_reach_estimated boolean NOT NULL,
    ticket_id uuid,
    deleted_at timestamptz(3),
    is_exhausted boolean,
    country text,
    age_band text,
    gender text,
    touchpoint text,
    seq bigint NOT NULL
  );
  CREATE TABLE response_fact (
    id uuid CONSTRAINT response_fact_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    submitted_at timestamptz(3) NOT NULL,
    survey_key text NOT NULL,
    version integer NOT NULL,
    channel text NOT NULL,
    team text,
    language text,
    topics text[] NOT NULL,
    sentiment text,
    intents text[] NOT NULL,
    weight double precision,
    is_finished boolean NOT NULL,
    recommend_score integer,
    satisfaction_score double precision,
    is_satisfied boolean,
    effort_score double precision,
    is_effortless boolean,
    own_country text,
    own_age_band text,
    own_gender text,
    ticket_id uuid,
    country text,
    age_band text,
    gender text,
    touchpoint text,
    seq bigint NOT NULL
  );
  CREATE TABLE invitation_fact (
    id uuid CONSTRAINT invitation_fact_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    survey_key text NOT NULL,
    version integer NOT NULL,
    channel text NOT NULL,
    invited_at timestamptz(3) NOT NULL,
    sent_at timestamptz(3),
    delivered_at timestamptz(3),
    bounced_at timestamptz(3),
    opened_at timestamptz(3),
    started_at timestamptz(3),
    completed_at timestamptz(3),
    country text,
    age_band text,
    gender text,
    seq bigint NOT NULL
  );
  CREATE TABLE verbatim (
    id uuid CONSTRAINT verbatim_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    subject_id uuid NOT NULL,
    part text NOT NULL,
    owner_id uuid NOT NULL,
    domain text NOT NULL,
    channel text NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    text text NOT NULL,
    language text,
    topics text[] NOT NULL,
    sentiment text,
    intents text[] NOT NULL,
    emotions text[] NOT NULL,
    rating_normalised double precision,
    team text,
    is_public boolean NOT NULL,
    country text,
    age_band text,
    gender text,
    touchpoint text,
    seq bigint NOT NULL,
    CONSTRAINT verbatim_subject_key UNIQUE (subject_id, part)
  );
  CREATE TABLE answer_fact (
    response_id uuid NOT NULL,
    question_key text NOT NULL,
    brand_id text NOT NULL,
    submitted_at timestamptz(3) NOT NULL,
    survey_key text NOT NULL,
    version integer NOT NULL,
    position integer NOT NULL,
    construct text NOT NULL,
    state text NOT NULL,
    value double precision,
    choices text[] NOT NULL,
    scale_min double precision,
    scale_max double precision,
    higher_is_better boolean NOT NULL,
    touchpoint text,
    CONSTRAINT answer_fact_pkey PRIMARY KEY (response_id, question_key)
  );
  CREATE TABLE self_assessment_fact (
    id uuid CONSTRAINT self_assessment_fact_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    touchpoint text,
    construct text NOT NULL,
    period_from timestamptz(3) NOT NULL,
    period_to timestamptz(3) NOT NULL,
    value double precision NOT NULL,
    scale_min double precision NOT NULL,
    scale_max double precision NOT NULL,
    seq bigint NOT NULL
  );
  CREATE TABLE customer_profile (
    customer_id uuid CONSTRAINT customer_profile_pkey PRIMARY KEY,
    kind text NOT NULL,
    country text,
    age_band text,
    gender text,
    first_seen_at timestamptz(3) NOT NULL,
    seq bigint NOT NULL
  );
  CREATE TABLE customer_value (
    id uuid CONSTRAINT customer_value_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    period_from timestamptz(3) NOT NULL,
    period_to timestamptz(3) NOT NULL,
    revenue_minor bigint NOT NULL,
    currency text NOT NULL,
    orders integer,
    seq bigint NOT NULL
  );
  CREATE TABLE brand_profile (
    brand_id text CONSTRAINT brand_profile_pkey PRIMARY KEY,
    name text NOT NULL,
    industry text,
    country text,
    time_zone text NOT NULL,
    seq bigint NOT NULL
  );
  CREATE TABLE touchpoint_profile (
    brand_id text NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    stage text NOT NULL,
    position integer NOT NULL,
    team text,
    topics text[] NOT NULL,
    channels text[] NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT touchpoint_profile_pkey PRIMARY KEY (brand_id, key)
  );
  ALTER TABLE interaction
    ADD COLUMN team text,
    ADD COLUMN touchpoint text,
    ADD COLUMN country text,
    ADD COLUMN age_band text,
    ADD COLUMN gender text;
`;

export class CreateFacts1795800000000 implements MigrationInterface {
  name = 'CreateFacts1795800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // What the domains measure of their own, and nothing else: rows of one shape, as the last event told them.
    await queryRunner.query(TABLES);
    for (const [table, time] of Object.entries(CUSTOMERS_ROWS)) {
      await queryRunner.query(`
        CREATE INDEX ${table}_brand_id_${time}_idx ON ${table} (brand_id, ${time});
        CREATE INDEX ${table}_customer_id_idx ON ${table} (customer_id)`);
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
      await queryRunner.query(followCustomersOf(table));
      await queryRunner.query(noticeErasedOf(table));
    }
    await queryRunner.query(
      'CREATE INDEX answer_fact_brand_id_submitted_at_idx ON answer_fact (brand_id, submitted_at)',
    );
    await queryRunner.query(`
      CREATE INDEX interaction_brand_id_occurred_at_idx ON interaction (brand_id, occurred_at);
      CREATE INDEX interaction_subject_id_idx ON interaction (subject_id);
      CREATE INDEX verbatim_owner_id_idx ON verbatim (owner_id)`);
    for (const table of BRANDS_ROWS) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
    // Of no brand: only what works for all of them reads it.
    await queryRunner.query(enableRowSecurity('customer_profile', 'false'));
    await queryRunner.query(noticeErasedOf('customer_profile'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ignoreErasedOf('customer_profile'));
    await queryRunner.query(disableRowSecurity('customer_profile'));
    for (const table of BRANDS_ROWS.toReversed()) {
      await queryRunner.query(disableRowSecurity(table));
    }
    await queryRunner.query(
      'DROP INDEX interaction_subject_id_idx, interaction_brand_id_occurred_at_idx',
    );
    for (const table of Object.keys(CUSTOMERS_ROWS).toReversed()) {
      await queryRunner.query(ignoreErasedOf(table));
      await queryRunner.query(leaveCustomersOf(table));
      await queryRunner.query(disableRowSecurity(table));
    }
    await queryRunner.query(`
      ALTER TABLE interaction
        DROP COLUMN team, DROP COLUMN touchpoint, DROP COLUMN country, DROP COLUMN age_band, DROP COLUMN gender;
      DROP TABLE touchpoint_profile, brand_profile, customer_value, customer_profile, self_assessment_fact,
        answer_fact, verbatim, invitation_fact, response_fact, mention_fact, review_fact, ticket_fact`);
  }
}
