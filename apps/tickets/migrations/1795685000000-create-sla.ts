import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['schedule', 'sla_policy', 'sla_target', 'sla_clock', 'sla_recount'];

const METRIC = `metric text NOT NULL CHECK
  (metric IN ('FIRST_REPLY', 'NEXT_REPLY', 'RESOLUTION', 'REQUESTER_WAIT', 'AGENT_WORK'))`;

const PRIORITIES = `ARRAY['LOW', 'NORMAL', 'HIGH', 'URGENT']`;

/** Promises on how long tickets may take, and the clocks that tell whether they are kept. */
export class CreateSla1795685000000 implements MigrationInterface {
  name = 'CreateSla1795685000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE schedule (
        id uuid CONSTRAINT schedule_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        key text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        time_zone text NOT NULL,
        weekly jsonb NOT NULL CHECK (jsonb_typeof(weekly) = 'array'),
        holidays text[] NOT NULL,
        valid_from timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT schedule_version_key UNIQUE (brand_id, key, version),
        CONSTRAINT schedule_valid_from_key UNIQUE (brand_id, key, valid_from)
      )`);
    await queryRunner.query(`
      CREATE TABLE sla_policy (
        id uuid CONSTRAINT sla_policy_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        key text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        name text NOT NULL,
        position integer NOT NULL,
        types text[] CHECK
          (types <@ ARRAY['QUESTION', 'INCIDENT', 'PROBLEM', 'TASK', 'COMPLAINT', 'PRAISE']),
        priorities text[] CHECK (priorities <@ ${PRIORITIES}),
        channels text[],
        schedule_key text,
        valid_from timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT sla_policy_version_key UNIQUE (brand_id, key, version),
        CONSTRAINT sla_policy_valid_from_key UNIQUE (brand_id, key, valid_from)
      )`);
    await queryRunner.query(`
      CREATE TABLE sla_target (
        policy_id uuid NOT NULL CONSTRAINT sla_target_policy_id_fkey REFERENCES sla_policy,
        position integer NOT NULL,
        brand_id text NOT NULL,
        ${METRIC},
        priority text CHECK (priority = ANY (${PRIORITIES})),
        target_seconds integer NOT NULL CHECK (target_seconds > 0),
        clock text NOT NULL CHECK (clock IN ('CALENDAR', 'BUSINESS')),
        paused_while_pending boolean NOT NULL
          CONSTRAINT sla_target_pause_check CHECK (metric = 'RESOLUTION' OR NOT paused_while_pending),
        CONSTRAINT sla_target_pkey PRIMARY KEY (policy_id, position),
        CONSTRAINT sla_target_metric_key UNIQUE NULLS NOT DISTINCT (policy_id, metric, priority)
      )`);
    await queryRunner.query(`
      CREATE TABLE sla_clock (
        id uuid CONSTRAINT sla_clock_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL CONSTRAINT sla_clock_ticket_id_fkey REFERENCES ticket,
        policy_id uuid NOT NULL CONSTRAINT sla_clock_policy_id_fkey REFERENCES sla_policy,
        ${METRIC},
        cycle integer NOT NULL CHECK (cycle > 0),
        priority_applied text CHECK (priority_applied = ANY (${PRIORITIES})),
        target_seconds integer NOT NULL CHECK (target_seconds > 0),
        clock text NOT NULL CHECK (clock IN ('CALENDAR', 'BUSINESS')),
        started_at timestamptz(3) NOT NULL,
        pauses jsonb NOT NULL CHECK (jsonb_typeof(pauses) = 'array'),
        due_at timestamptz(3) CONSTRAINT sla_clock_due_at_check CHECK (due_at >= started_at),
        fulfilled_at timestamptz(3)
          CONSTRAINT sla_clock_fulfilled_at_check CHECK (fulfilled_at >= started_at),
        breached_at timestamptz(3),
        calendar_seconds double precision,
        business_seconds double precision,
        look_at timestamptz(3),
        changed_at timestamptz(3) NOT NULL,
        CONSTRAINT sla_clock_cycle_key UNIQUE (ticket_id, metric, cycle),
        CONSTRAINT sla_clock_breach_check CHECK
          (breached_at IS NULL OR breached_at IS NOT DISTINCT FROM due_at),
        CONSTRAINT sla_clock_late_check CHECK
          (fulfilled_at <= due_at OR num_nulls(fulfilled_at, due_at) > 0 OR breached_at IS NOT NULL),
        CONSTRAINT sla_clock_seconds_check CHECK
          ((fulfilled_at IS NULL) = (calendar_seconds IS NULL)
            AND (fulfilled_at IS NOT NULL OR business_seconds IS NULL))
      )`);
    await queryRunner.query(
      'CREATE INDEX sla_clock_look_at_idx ON sla_clock (look_at) WHERE look_at IS NOT NULL',
    );
    // Tickets whose clocks have to be reckoned anew. No reference to the ticket: who marks one would wait for
    // whoever is at work on it.
    await queryRunner.query(`
      CREATE TABLE sla_recount (
        ticket_id uuid CONSTRAINT sla_recount_pkey PRIMARY KEY,
        brand_id text NOT NULL
      )`);
    await queryRunner.query(KEEP_VERSIONS);
    await queryRunner.query(KEEP_CLOCKS);
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(disableRowSecurity(table));
    await queryRunner.query(`
      DROP TABLE sla_recount;
      DROP TABLE sla_clock;
      DROP TABLE sla_target;
      DROP TABLE sla_policy;
      DROP TABLE schedule;
      DROP FUNCTION sla_clock_keep();
      DROP FUNCTION version_keep();
      DROP FUNCTION schedule_follow();
      DROP FUNCTION sla_policy_follow();`);
  }
}

const follow = (table: string): string => `
  CREATE FUNCTION ${table}_follow() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF EXISTS (SELECT FROM ${table} AS other
      WHERE other.brand_id = NEW.brand_id AND other.key = NEW.key AND other.version <> NEW.version
        AND (other.version < NEW.version) <> (other.valid_from < NEW.valid_from)) THEN
      RAISE EXCEPTION 'A later version is in force later.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER ${table}_follow BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_follow();
`;

/** What was promised stays readable: a change is a new version, and versions follow one another in time. */
const KEEP_VERSIONS = `
  CREATE FUNCTION version_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    RAISE EXCEPTION 'A version stays as it is: add the next one.' USING ERRCODE = 'check_violation';
  END $$;
  ${['schedule', 'sla_policy', 'sla_target']
    .map(
      (table) => `
        CREATE TRIGGER ${table}_keep BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION version_keep();`,
    )
    .join('')}
  ${follow('schedule')}
  ${follow('sla_policy')}
`;

/** What was promised of a ticket, a breach and a fulfilment are for good. */
const KEEP_CLOCKS = `
  CREATE FUNCTION sla_clock_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF (NEW.id, NEW.brand_id, NEW.ticket_id, NEW.policy_id, NEW.metric, NEW.cycle, NEW.priority_applied,
        NEW.target_seconds, NEW.clock)
      IS DISTINCT FROM (OLD.id, OLD.brand_id, OLD.ticket_id, OLD.policy_id, OLD.metric, OLD.cycle,
        OLD.priority_applied, OLD.target_seconds, OLD.clock) THEN
      RAISE EXCEPTION 'What was promised of a ticket stays so.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.breached_at IS NOT NULL
      AND (NEW.started_at, NEW.due_at, NEW.breached_at)
        IS DISTINCT FROM (OLD.started_at, OLD.due_at, OLD.breached_at) THEN
      RAISE EXCEPTION 'A breach is for good.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.fulfilled_at IS NOT NULL AND (NEW.*) IS DISTINCT FROM (OLD.*) THEN
      RAISE EXCEPTION 'A clock that was stopped stands still.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER sla_clock_keep BEFORE UPDATE ON sla_clock
    FOR EACH ROW EXECUTE FUNCTION sla_clock_keep();
`;
