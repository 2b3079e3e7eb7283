import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The families of each table of facts, each with the instant that decides to which period a fact belongs. */
const FAMILIES: Readonly<Record<string, readonly (readonly [family: string, time: string])[]>> = {
  interaction: [['interactions', 'occurred_at']],
  ticket_fact: [
    ['tickets_opened', 'opened_at'],
    ['tickets_solved', 'coalesce(solved_at, closed_at)'],
  ],
  review_fact: [['reviews', 'submitted_at']],
  mention_fact: [['mentions', 'posted_at']],
  response_fact: [['responses', 'submitted_at']],
  invitation_fact: [['invitations', 'delivered_at']],
  verbatim: [['feedback', 'occurred_at']],
};

// All of it is made of facts: so it needs no log and is in no backup. A crash of the server and a restore empty these
// tables together, and what is in `rollup_start` tells that they have been filled since.
const ROLLUPS = `
  CREATE UNLOGGED TABLE interactions_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    channel text,
    domain text,
    direction text,
    team text,
    touchpoint text,
    country text,
    age_band text,
    gender text,
    n bigint NOT NULL,
    linked bigint NOT NULL
  );
  CREATE UNLOGGED TABLE tickets_opened_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    channel text,
    priority text,
    ticket_type text,
    team text,
    touchpoint text,
    country text,
    age_band text,
    gender text,
    topic text,
    n bigint NOT NULL,
    frt_n bigint NOT NULL,
    frt_sum bigint NOT NULL,
    frt_squares numeric NOT NULL,
    frt_sketch bytea,
    frt_business_n bigint NOT NULL,
    frt_business_sum bigint NOT NULL,
    frt_business_squares numeric NOT NULL,
    frt_business_sketch bytea,
    frt_business_missing bigint NOT NULL,
    awaiting_first bigint NOT NULL,
    nothing_to_answer bigint NOT NULL,
    to_be_answered bigint NOT NULL,
    within_60m bigint NOT NULL,
    within_12h bigint NOT NULL,
    within_1bd bigint NOT NULL,
    awaiting bigint NOT NULL,
    reply_total_n bigint NOT NULL,
    reply_total_sum bigint NOT NULL,
    reply_total_squares numeric NOT NULL,
    reply_max_n bigint NOT NULL,
    reply_max_sum bigint NOT NULL,
    reply_max_squares numeric NOT NULL,
    without_reply bigint NOT NULL,
    sla_breached bigint NOT NULL,
    sla_ended bigint NOT NULL,
    sla_active bigint NOT NULL,
    bounces_n bigint NOT NULL,
    bounces_sum bigint NOT NULL,
    bounces_squares numeric NOT NULL,
    ping_ponged bigint NOT NULL,
    complaints bigint NOT NULL,
    praise bigint NOT NULL,
    calls bigint NOT NULL,
    calls_answered bigint NOT NULL,
    calls_abandoned bigint NOT NULL,
    call_wait bigint NOT NULL,
    escalated bigint NOT NULL
  );
  CREATE UNLOGGED TABLE tickets_solved_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    channel text,
    priority text,
    ticket_type text,
    team text,
    touchpoint text,
    country text,
    age_band text,
    gender text,
    topic text,
    n bigint NOT NULL,
    resolution_first_n bigint NOT NULL,
    resolution_first_sum bigint NOT NULL,
    resolution_first_squares numeric NOT NULL,
    resolution_first_missing bigint NOT NULL,
    resolution_full_n bigint NOT NULL,
    resolution_full_sum bigint NOT NULL,
    resolution_full_squares numeric NOT NULL,
    resolution_full_missing bigint NOT NULL,
    resolution_full_sketch bytea,
    requester_wait_n bigint NOT NULL,
    requester_wait_sum bigint NOT NULL,
    requester_wait_squares numeric NOT NULL,
    requester_wait_missing bigint NOT NULL,
    agent_wait_n bigint NOT NULL,
    agent_wait_sum bigint NOT NULL,
    agent_wait_squares numeric NOT NULL,
    agent_wait_missing bigint NOT NULL,
    agent_work_n bigint NOT NULL,
    agent_work_sum bigint NOT NULL,
    agent_work_squares numeric NOT NULL,
    agent_work_missing bigint NOT NULL,
    on_hold_n bigint NOT NULL,
    on_hold_sum bigint NOT NULL,
    on_hold_squares numeric NOT NULL,
    on_hold_missing bigint NOT NULL,
    reopened bigint NOT NULL,
    fcr_mature bigint NOT NULL,
    fcr_yes bigint NOT NULL,
    fcr_immature bigint NOT NULL,
    follow_ups bigint NOT NULL,
    follow_ups_done bigint NOT NULL,
    appointments bigint NOT NULL,
    appointments_on_time bigint NOT NULL
  );
  CREATE UNLOGGED TABLE reviews_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    source text,
    stars text,
    channel text,
    touchpoint text,
    team text,
    subject text,
    country text,
    age_band text,
    gender text,
    topic text,
    n bigint NOT NULL,
    rating_n bigint NOT NULL,
    rating_sum bigint NOT NULL,
    rating_squares numeric NOT NULL,
    unrated bigint NOT NULL,
    starred bigint NOT NULL,
    unstarred bigint NOT NULL,
    one_star bigint NOT NULL,
    publication_n bigint NOT NULL,
    publication_sum bigint NOT NULL,
    publication_squares numeric NOT NULL,
    publication_sketch bytea,
    publication_missing bigint NOT NULL,
    mediations bigint NOT NULL,
    mediations_succeeded bigint NOT NULL,
    published bigint NOT NULL,
    unpublished bigint NOT NULL,
    answered bigint NOT NULL,
    reply_n bigint NOT NULL,
    reply_sketch bytea,
    reply_missing bigint NOT NULL
  );
  CREATE UNLOGGED TABLE mentions_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    source text,
    channel text,
    sentiment text,
    touchpoint text,
    team text,
    country text,
    age_band text,
    gender text,
    topic text,
    n bigint NOT NULL,
    complaints bigint NOT NULL,
    answered bigint NOT NULL,
    unanswered bigint NOT NULL,
    reply_sketch bytea,
    public bigint NOT NULL,
    private bigint NOT NULL,
    answered_publicly bigint NOT NULL,
    impressions bigint NOT NULL,
    seen bigint NOT NULL,
    unseen bigint NOT NULL,
    engagements bigint NOT NULL,
    shares bigint NOT NULL,
    reach_n bigint NOT NULL,
    reach_sum bigint NOT NULL,
    reach_squares numeric NOT NULL,
    reach_missing bigint NOT NULL,
    with_ticket bigint NOT NULL,
    exhausted bigint NOT NULL,
    exhausted_known bigint NOT NULL,
    exhausted_unknown bigint NOT NULL
  );
  CREATE UNLOGGED TABLE responses_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    survey text,
    channel text,
    touchpoint text,
    team text,
    country text,
    age_band text,
    gender text,
    topic text,
    n bigint NOT NULL,
    recommend bigint NOT NULL,
    recommend_missing bigint NOT NULL,
    promoters bigint NOT NULL,
    detractors bigint NOT NULL,
    recommend_weight bigint NOT NULL,
    recommend_weight_squares numeric NOT NULL,
    promoters_weight bigint NOT NULL,
    detractors_weight bigint NOT NULL,
    satisfaction bigint NOT NULL,
    satisfaction_missing bigint NOT NULL,
    satisfied bigint NOT NULL,
    effort_n bigint NOT NULL,
    effort_sum bigint NOT NULL,
    effort_squares numeric NOT NULL,
    effort_missing bigint NOT NULL,
    ease bigint NOT NULL,
    ease_missing bigint NOT NULL,
    effortless bigint NOT NULL
  );
  CREATE UNLOGGED TABLE invitations_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    survey text,
    channel text,
    country text,
    age_band text,
    gender text,
    n bigint NOT NULL,
    completed bigint NOT NULL
  );
  CREATE UNLOGGED TABLE feedback_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    domain text,
    channel text,
    sentiment text,
    team text,
    touchpoint text,
    country text,
    age_band text,
    gender text,
    topic text,
    n bigint NOT NULL,
    positive bigint NOT NULL,
    negative bigint NOT NULL,
    felt bigint NOT NULL,
    unfelt bigint NOT NULL,
    negative_owned bigint NOT NULL
  );
`;

// Bins come as they are counted, one number each; cells hold each bin once, with how many are in it.
const SKETCH = `
  CREATE FUNCTION sketch_of(bins smallint[]) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(int2send(bin) || int4send(n), '' ORDER BY bin)
    FROM (SELECT bin, count(*)::integer AS n FROM unnest(bins) AS bin GROUP BY bin) AS counted
  $$;
`;

// A mark says that a day is not any more what its cells tell. It is added and never changed: one that was locked by
// whoever reckons the day would swallow what is written meanwhile. `rollup_zone` tells of which zones there are cells
// (`fingerprint`: reckoned as which model has it), which are being built (until no mark up to `built_behind` is left),
// and which are not wanted any more.
const BOOKS = `
  CREATE UNLOGGED TABLE rollup_mark (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT rollup_mark_pkey PRIMARY KEY,
    family text NOT NULL,
    brand_id text NOT NULL,
    day date NOT NULL,
    marked_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX rollup_mark_family_brand_id_day_idx ON rollup_mark (family, brand_id, day);
  CREATE INDEX rollup_mark_family_marked_at_idx ON rollup_mark (family, marked_at);
  CREATE UNLOGGED TABLE rollup_zone (
    family text NOT NULL,
    brand_id text NOT NULL,
    zone text NOT NULL,
    fingerprint text,
    building text,
    built_behind bigint,
    retired_at timestamptz,
    CONSTRAINT rollup_zone_pkey PRIMARY KEY (family, brand_id, zone)
  );
  CREATE UNLOGGED TABLE rollup_start (
    is_only boolean NOT NULL DEFAULT true CONSTRAINT rollup_start_pkey PRIMARY KEY
      CONSTRAINT rollup_start_is_only_check CHECK (is_only)
  );
`;

const BOOK_TABLES = ['rollup_mark', 'rollup_zone'];

export class CreateRollups1795810000000 implements MigrationInterface {
  name = 'CreateRollups1795810000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SKETCH);
    await queryRunner.query(ROLLUPS);
    await queryRunner.query(BOOKS);
    for (const table of [...rollups(), ...BOOK_TABLES]) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
    for (const table of rollups()) {
      await queryRunner.query(
        `CREATE INDEX ${table}_cell_idx ON ${table} (brand_id, zone, cube, period, bucket)`,
      );
    }
    await queryRunner.query(`
      CREATE INDEX ticket_fact_brand_id_solved_at_idx ON ticket_fact (brand_id, (coalesce(solved_at, closed_at)));
      CREATE INDEX invitation_fact_brand_id_delivered_at_idx ON invitation_fact (brand_id, delivered_at)`);
    for (const table of Object.keys(FAMILIES)) await queryRunner.query(markDaysOf(table));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FAMILIES)) {
      await queryRunner.query(`
        DROP TRIGGER ${table}_added ON ${table};
        DROP TRIGGER ${table}_changed ON ${table};
        DROP TRIGGER ${table}_deleted ON ${table};
        DROP FUNCTION mark_days_of_${table}()`);
    }
    await queryRunner.query(
      'DROP INDEX ticket_fact_brand_id_solved_at_idx, invitation_fact_brand_id_delivered_at_idx',
    );
    for (const table of [...rollups(), ...BOOK_TABLES].toReversed()) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}`);
    }
    await queryRunner.query('DROP TABLE rollup_start');
    await queryRunner.query('DROP FUNCTION sketch_of(smallint[])');
  }
}

function rollups(): string[] {
  return Object.values(FAMILIES).flatMap((families) => families.map(([name]) => `${name}_rollup`));
}

/** Days of UTC: those of any zone lie in two of them. */
function markDaysOf(table: string): string {
  const mark = (rows: string): string =>
    (FAMILIES[table] ?? [])
      .map(
        ([family, time]) => `
          INSERT INTO rollup_mark (family, brand_id, day)
          SELECT DISTINCT '${family}', brand_id, (${time} AT TIME ZONE 'UTC')::date FROM (${rows}) AS facts
          WHERE ${time} IS NOT NULL;
          INSERT INTO rollup_zone (family, brand_id, zone)
          SELECT DISTINCT '${family}', brand_id, 'UTC' FROM (${rows}) AS facts
          ON CONFLICT DO NOTHING;`,
      )
      .join('');
  return `
    CREATE FUNCTION mark_days_of_${table}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN ${mark('SELECT * FROM written')}
      ELSIF TG_OP = 'UPDATE' THEN ${mark('SELECT * FROM former UNION ALL SELECT * FROM written')}
      ELSE ${mark('SELECT * FROM former')}
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${table}();
    CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS former NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${table}();
    CREATE TRIGGER ${table}_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS former
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${table}();
  `;
}
