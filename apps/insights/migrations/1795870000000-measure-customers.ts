import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forgetDaysOf, knowBrandsOf, markDaysOf, type MarkedFamily } from './mark-days.ts';

/** The families of each table of facts, each with the instant that decides to which period a fact belongs. */
const FAMILIES: Readonly<Record<string, readonly MarkedFamily[]>> = {
  customer_outcome: [['dissatisfactions', 'occurred_at']],
  customer_state: [
    ['customers_gained', 'customer_since'],
    ['customers_ended', 'ended_at'],
  ],
};

/** A customer who is heard of again changes no figure. */
const COLUMNS_OF_CELLS: Readonly<Record<string, string>> = {
  customer_outcome: `customer_id, brand_id, occurred_at, domain, channel, team, touchpoint, country, age_band, gender,
    kind, went_public, resolved_at, is_recovered`,
  customer_state: `customer_id, brand_id, customer_since, ended_at, lost_at, is_preventable, country, age_band, gender`,
};

const PERSON = `
  ADD COLUMN country text,
  ADD COLUMN age_band text,
  ADD COLUMN gender text`;

const COLUMNS = `
  ALTER TABLE customer_outcome ADD COLUMN team text, ADD COLUMN touchpoint text, ${PERSON};
  ALTER TABLE customer_state ADD COLUMN customer_since timestamptz(3), ADD COLUMN ended_at timestamptz(3), ${PERSON};
  CREATE INDEX customer_state_brand_id_customer_since_idx ON customer_state (brand_id, customer_since);
  CREATE INDEX customer_state_brand_id_ended_at_idx ON customer_state (brand_id, ended_at);
`;

const DROP_COLUMNS = `
  ALTER TABLE customer_outcome
    DROP COLUMN team, DROP COLUMN touchpoint, DROP COLUMN country, DROP COLUMN age_band, DROP COLUMN gender;
  ALTER TABLE customer_state DROP COLUMN customer_since, DROP COLUMN ended_at,
    DROP COLUMN country, DROP COLUMN age_band, DROP COLUMN gender;
`;

const ROLLUPS = `
  CREATE UNLOGGED TABLE dissatisfactions_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    domain text,
    channel text,
    touchpoint text,
    team text,
    country text,
    age_band text,
    gender text,
    n bigint NOT NULL,
    known bytea,
    gone_public bytea,
    immature bigint NOT NULL,
    recovery_known bigint NOT NULL,
    recovered bigint NOT NULL,
    unresolved bigint NOT NULL,
    without_opinion bigint NOT NULL
  );
  CREATE UNLOGGED TABLE customers_gained_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    country text,
    age_band text,
    gender text,
    n bigint NOT NULL
  );
  CREATE UNLOGGED TABLE customers_ended_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    country text,
    age_band text,
    gender text,
    n bigint NOT NULL,
    lost bigint NOT NULL,
    preventable bigint NOT NULL
  );
`;

// What kind of person a customer is stands beside what is reckoned; those who have only spent money have no other fact
// that would tell of a change.
const PROFILE_TRIGGERS = `
  CREATE FUNCTION customer_profile_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    INSERT INTO customer_due (customer_id) SELECT customer_id FROM written;
    RETURN NULL;
  END $$;
  CREATE FUNCTION customer_profile_due_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    INSERT INTO customer_due (customer_id) SELECT customer_id FROM (
      SELECT customer_id, country, age_band, gender FROM written
      EXCEPT SELECT customer_id, country, age_band, gender FROM previous) AS changed;
    RETURN NULL;
  END $$;
  CREATE TRIGGER customer_profile_due_added AFTER INSERT ON customer_profile
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION customer_profile_due();
  CREATE TRIGGER customer_profile_due_changed AFTER UPDATE ON customer_profile
    REFERENCING OLD TABLE AS previous NEW TABLE AS written FOR EACH STATEMENT
    EXECUTE FUNCTION customer_profile_due_changed();
`;

const DROP_PROFILE_TRIGGERS = `
  DROP TRIGGER customer_profile_due_added ON customer_profile;
  DROP TRIGGER customer_profile_due_changed ON customer_profile;
  DROP FUNCTION customer_profile_due();
  DROP FUNCTION customer_profile_due_changed();
`;

export class MeasureCustomers1795870000000 implements MigrationInterface {
  name = 'MeasureCustomers1795870000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(COLUMNS);
    await queryRunner.query(ROLLUPS);
    for (const table of rollups()) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
      await queryRunner.query(
        `CREATE INDEX ${table}_cell_idx ON ${table} (brand_id, zone, cube, period, bucket)`,
      );
    }
    for (const [table, families] of Object.entries(FAMILIES)) {
      await queryRunner.query(
        markDaysOf(table, families, { columns: COLUMNS_OF_CELLS[table] ?? '*' }),
      );
      await queryRunner.query(knowBrandsOf(table, families));
    }
    await queryRunner.query(PROFILE_TRIGGERS);
    // All are reckoned anew.
    await queryRunner.query(
      'INSERT INTO customer_due (customer_id) SELECT DISTINCT customer_id FROM customer_state',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_PROFILE_TRIGGERS);
    for (const table of Object.keys(FAMILIES)) await queryRunner.query(forgetDaysOf(table));
    for (const table of rollups()) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}`);
    }
    await queryRunner.query(`
      DELETE FROM rollup_mark WHERE family || '_rollup' = ANY('{${rollups().join()}}');
      DELETE FROM rollup_zone WHERE family || '_rollup' = ANY('{${rollups().join()}}')`);
    await queryRunner.query(DROP_COLUMNS);
  }
}

function rollups(): string[] {
  return Object.values(FAMILIES).flatMap((families) => families.map(([name]) => `${name}_rollup`));
}
