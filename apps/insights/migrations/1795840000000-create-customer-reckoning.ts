import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is reckoned from, each with a column `customer_id`. */
const FACTS = [
  'ticket_fact',
  'review_fact',
  'mention_fact',
  'response_fact',
  'verbatim',
  'customer_value',
];

/** What is reckoned of a customer without whom nobody can tell. */
const FLAGS = { ticket_fact: 'is_first_contact_resolved', mention_fact: 'is_exhausted' };

const RECKONED = [
  'customer_state',
  'issue',
  'issue_contact',
  'tried_contact',
  'customer_evidence',
  'customer_outcome',
];

// Keyed by their customer first: to reckon one touches no row of another, in whatever order that is done.
const TABLES = `
  -- The worker's own: ids and nothing else.
  CREATE TABLE customer_due (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT customer_due_pkey PRIMARY KEY,
    customer_id uuid NOT NULL
  );
  CREATE INDEX customer_due_customer_id_idx ON customer_due (customer_id);

  CREATE TABLE customer_state (
    customer_id uuid NOT NULL,
    brand_id text NOT NULL,
    last_contact_at timestamptz(3),
    lifecycle text,
    lost_at timestamptz(3),
    is_preventable boolean,
    look_at timestamptz(3),
    CONSTRAINT customer_state_pkey PRIMARY KEY (customer_id, brand_id)
  );
  CREATE INDEX customer_state_look_at_idx ON customer_state (look_at) WHERE look_at IS NOT NULL;
  CREATE INDEX customer_state_brand_id_lost_at_idx ON customer_state (brand_id, lost_at);

  CREATE TABLE issue (
    customer_id uuid NOT NULL,
    id uuid NOT NULL,
    brand_id text NOT NULL,
    stated_id uuid,
    topic text,
    state text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    last_contact_at timestamptz(3) NOT NULL,
    closed_at timestamptz(3),
    contacts integer NOT NULL,
    channels text[] NOT NULL,
    channel_switches integer NOT NULL,
    has_overlap boolean NOT NULL,
    CONSTRAINT issue_pkey PRIMARY KEY (customer_id, id)
  );
  CREATE INDEX issue_id_idx ON issue (id);
  CREATE INDEX issue_customer_id_opened_at_idx ON issue (customer_id, opened_at, id);
  CREATE INDEX issue_stated_id_idx ON issue (stated_id) WHERE stated_id IS NOT NULL;
  CREATE INDEX issue_brand_id_opened_at_idx ON issue (brand_id, opened_at);

  CREATE TABLE issue_contact (
    customer_id uuid NOT NULL,
    id uuid NOT NULL,
    issue_id uuid NOT NULL,
    brand_id text NOT NULL,
    domain text NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    channel text NOT NULL,
    is_public boolean NOT NULL,
    CONSTRAINT issue_contact_pkey PRIMARY KEY (customer_id, id)
  );
  CREATE INDEX issue_contact_id_idx ON issue_contact (id);
  CREATE INDEX issue_contact_issue_id_occurred_at_idx ON issue_contact (issue_id, occurred_at, id);

  CREATE TABLE tried_contact (
    customer_id uuid NOT NULL,
    mention_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    brand_id text NOT NULL,
    domain text NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    channel text NOT NULL,
    failure text NOT NULL,
    CONSTRAINT tried_contact_pkey PRIMARY KEY (customer_id, mention_id, contact_id)
  );
  CREATE INDEX tried_contact_mention_id_idx ON tried_contact (mention_id);

  CREATE TABLE customer_evidence (
    customer_id uuid NOT NULL,
    brand_id text NOT NULL,
    subject_id uuid NOT NULL,
    purpose text NOT NULL,
    kind text NOT NULL,
    domain text NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    points integer NOT NULL,
    is_public boolean NOT NULL,
    CONSTRAINT customer_evidence_pkey PRIMARY KEY (customer_id, brand_id, subject_id, purpose, kind)
  );

  CREATE TABLE customer_outcome (
    customer_id uuid NOT NULL,
    id uuid NOT NULL,
    brand_id text NOT NULL,
    domain text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    went_public boolean,
    resolved_at timestamptz(3),
    is_recovered boolean,
    CONSTRAINT customer_outcome_pkey PRIMARY KEY (customer_id, id)
  );
  CREATE INDEX customer_outcome_brand_id_occurred_at_idx ON customer_outcome (brand_id, occurred_at);
`;

export class CreateCustomerReckoning1795840000000 implements MigrationInterface {
  name = 'CreateCustomerReckoning1795840000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    for (const table of RECKONED) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
    for (const table of FACTS) await queryRunner.query(reckonCustomersOf(table));
    for (const [table, flag] of Object.entries(FLAGS)) {
      await queryRunner.query(forgetWithoutCustomer(table, flag));
    }
    await queryRunner.query(
      FACTS.map(
        (table) =>
          `INSERT INTO customer_due (customer_id)
           SELECT DISTINCT customer_id FROM ${table} WHERE customer_id IS NOT NULL;`,
      ).join(''),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FLAGS)) {
      await queryRunner.query(`
        DROP TRIGGER ${table}_nobodys ON ${table};
        DROP FUNCTION ${table}_nobodys()`);
    }
    for (const table of FACTS.toReversed()) await queryRunner.query(leaveCustomersDueOf(table));
    for (const table of RECKONED.toReversed()) {
      await queryRunner.query(disableRowSecurity(table));
    }
    await queryRunner.query(`DROP TABLE ${RECKONED.toReversed().join(', ')}, customer_due`);
  }
}

/**
 * Lets customers be reckoned anew when one of these rows is written: those whom it tells of now, and those whom it
 * told of before. What the worker itself writes is no news to it.
 */
function reckonCustomersOf(table: string): string {
  return `
    CREATE FUNCTION ${table}_due_added() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      INSERT INTO customer_due (customer_id)
        SELECT DISTINCT customer_id FROM written WHERE customer_id IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE FUNCTION ${table}_due_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      INSERT INTO customer_due (customer_id)
        SELECT customer_id FROM written WHERE customer_id IS NOT NULL
        UNION SELECT customer_id FROM previous WHERE customer_id IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE FUNCTION ${table}_due_removed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      INSERT INTO customer_due (customer_id)
        SELECT DISTINCT customer_id FROM removed WHERE customer_id IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_due_added AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${table}_due_added();
    CREATE TRIGGER ${table}_due_changed AFTER UPDATE ON ${table}
      REFERENCING OLD TABLE AS previous NEW TABLE AS written FOR EACH STATEMENT
      WHEN (coalesce(current_setting('cx.customers_reckoned', true), '') <> 'on')
      EXECUTE FUNCTION ${table}_due_changed();
    CREATE TRIGGER ${table}_due_removed AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION ${table}_due_removed();
  `;
}

function leaveCustomersDueOf(table: string): string {
  return ['added', 'changed', 'removed']
    .map(
      (how) => `
    DROP TRIGGER ${table}_due_${how} ON ${table};
    DROP FUNCTION ${table}_due_${how}();`,
    )
    .join('');
}

/** A row that has lost its customer is found under none, and so by no worker. */
function forgetWithoutCustomer(table: string, flag: string): string {
  return `
    CREATE FUNCTION ${table}_nobodys() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      NEW.${flag} := NULL;
      RETURN NEW;
    END $$;
    CREATE TRIGGER ${table}_nobodys BEFORE UPDATE ON ${table} FOR EACH ROW
      WHEN (NEW.customer_id IS NULL AND NEW.${flag} IS NOT NULL) EXECUTE FUNCTION ${table}_nobodys();
  `;
}
