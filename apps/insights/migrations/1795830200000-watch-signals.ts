import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['signal', 'signal_event', 'signal_command', 'signal_watch', 'signal_due'];

/** What may be a negative item, each with its time and what else is asked of it. */
const SOURCES = {
  verbatim: {
    at: 'occurred_at',
    subject: 'subject_id',
    rating: 'rating_normalised',
    isThere: 'true',
  },
  review_fact: { at: 'submitted_at', subject: 'id', rating: 'rating_normalised', isThere: 'true' },
  mention_fact: { at: 'posted_at', subject: 'id', rating: 'NULL', isThere: 'deleted_at IS NULL' },
} as const;

type Source = keyof typeof SOURCES;

const NAMES: readonly Source[] = ['verbatim', 'review_fact', 'mention_fact'];

const STORED = `
  CREATE TABLE signal (
    id uuid CONSTRAINT signal_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    topic text,
    touchpoint text,
    channel text,
    grain text NOT NULL CONSTRAINT signal_grain_check CHECK (grain IN ('HOUR', 'DAY')),
    opening_bucket integer NOT NULL,
    end_bucket integer,
    state text NOT NULL CONSTRAINT signal_state_check CHECK
      (state IN ('WATCH', 'SIGNAL', 'INCIDENT', 'CRISIS', 'CLOSED')),
    opened_at timestamptz(3) NOT NULL,
    raised_to_signal_at timestamptz(3),
    raised_to_incident_at timestamptz(3),
    raised_to_crisis_at timestamptz(3),
    closed_at timestamptz(3),
    closed_by text,
    close_reason text,
    owner text,
    score double precision NOT NULL,
    count integer NOT NULL,
    detector text NOT NULL,
    value double precision NOT NULL,
    expected double precision NOT NULL,
    threshold double precision NOT NULL,
    score_limit double precision NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    version integer NOT NULL
  );
  CREATE INDEX signal_opened_at_idx ON signal (opened_at DESC, id DESC);
  CREATE INDEX signal_brand_id_grain_idx ON signal (brand_id, grain, end_bucket);

  CREATE TABLE signal_event (
    signal_id uuid NOT NULL,
    number integer NOT NULL,
    brand_id text NOT NULL,
    type text NOT NULL,
    state text,
    at timestamptz(3) NOT NULL,
    actor text,
    detail text,
    CONSTRAINT signal_event_pkey PRIMARY KEY (signal_id, number)
  );

  CREATE TABLE signal_command (
    id uuid CONSTRAINT signal_command_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    topic text,
    touchpoint text,
    channel text,
    grain text NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL,
    detail text,
    at timestamptz(3) NOT NULL
  );
  CREATE INDEX signal_command_brand_id_at_idx ON signal_command (brand_id, at);

  -- How far the series of a brand have been looked at, since when there was anything to look at, and by which days.
  CREATE TABLE signal_watch (
    brand_id text CONSTRAINT signal_watch_pkey PRIMARY KEY,
    evaluated_at timestamptz(3) NOT NULL,
    next_at timestamptz(3) NOT NULL,
    time_zone text NOT NULL,
    observed_from jsonb NOT NULL
  );
  CREATE INDEX signal_watch_next_at_idx ON signal_watch (next_at);

  -- Which series of a brand have changed, and from when on; all of them where nothing else is said.
  CREATE TABLE signal_due (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT signal_due_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    channel text,
    touchpoint text,
    topics text[],
    since timestamptz NOT NULL
  );
  CREATE INDEX signal_due_brand_id_since_idx ON signal_due (brand_id, since);
`;

const ITEMS = `
  CREATE FUNCTION is_negative(sentiment text, rating double precision) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(sentiment IN ('NEGATIVE', 'VERY_NEGATIVE'), rating <= 0.25, false);

  CREATE VIEW negative_item WITH (security_invoker = true) AS ${NAMES.map(
    (name) => `
    SELECT id, '${name}' AS source, ${SOURCES[name].subject} AS subject_id, brand_id, customer_id,
      ${SOURCES[name].at} AS occurred_at, channel, touchpoint, topics
    FROM ${name} WHERE ${isItem(name)}`,
  ).join(' UNION ALL ')};
`;

export class WatchSignals1795830200000 implements MigrationInterface {
  name = 'WatchSignals1795830200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(STORED);
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
    await queryRunner.query(ITEMS);
    for (const name of NAMES) await queryRunner.query(notice(name));
    await queryRunner.query(`
      INSERT INTO signal_due (brand_id, since) SELECT DISTINCT brand_id, '-infinity'::timestamptz FROM negative_item`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of NAMES.toReversed()) {
      for (const what of ['deleted', 'changed', 'added']) {
        await queryRunner.query(`
          DROP TRIGGER ${name}_signal_${what} ON ${name};
          DROP FUNCTION ${name}_signal_${what}()`);
      }
    }
    await queryRunner.query('DROP VIEW negative_item; DROP FUNCTION is_negative');
    for (const table of TABLES.toReversed()) await queryRunner.query(disableRowSecurity(table));
    await queryRunner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}

function isItem(name: Source): string {
  const { rating, isThere } = SOURCES[name];
  return `is_negative(sentiment, ${rating}) AND ${isThere}`;
}

/** Lets each statement tell of which series it has changed counts. */
function notice(name: Source): string {
  const items = (rows: string): string => `
    SELECT id, brand_id, channel, touchpoint, topics, ${SOURCES[name].at} AS at FROM ${rows} WHERE ${isItem(name)}`;
  const add = (changed: string): string => `
    INSERT INTO signal_due (brand_id, channel, touchpoint, topics, since)
    SELECT brand_id, channel, touchpoint, topics, min(at) FROM (${changed}) AS changed
    GROUP BY brand_id, channel, touchpoint, topics, at > now();
    RETURN NULL;`;
  const trigger = (what: string, event: string, tables: string, changed: string): string => `
    CREATE FUNCTION ${name}_signal_${what}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS
      $$ BEGIN ${add(changed)} END $$;
    CREATE TRIGGER ${name}_signal_${what} AFTER ${event} ON ${name} REFERENCING ${tables}
      FOR EACH STATEMENT EXECUTE FUNCTION ${name}_signal_${what}();`;
  const [former, written] = [items('former'), items('written')];
  return [
    trigger('added', 'INSERT', 'NEW TABLE AS written', written),
    trigger(
      'changed',
      'UPDATE',
      'OLD TABLE AS former NEW TABLE AS written',
      `(${former} EXCEPT ${written}) UNION ALL (${written} EXCEPT ${former})`,
    ),
    trigger('deleted', 'DELETE', 'OLD TABLE AS former', former),
  ].join('');
}
