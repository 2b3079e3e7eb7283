import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['team', 'touchpoint', 'customer_value'];

/** Where customers meet a brand, which teams own these places, and what customers are worth to it. */
export class RegisterTouchpoints1795800110000 implements MigrationInterface {
  name = 'RegisterTouchpoints1795800110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE team (
        id text CONSTRAINT team_pkey PRIMARY KEY,
        brand_id text NOT NULL CONSTRAINT team_brand_id_fkey REFERENCES brand,
        key text NOT NULL,
        name text NOT NULL,
        version integer NOT NULL CONSTRAINT team_version_check CHECK (version > 0),
        CONSTRAINT team_key_key UNIQUE (brand_id, key)
      )`);
    await queryRunner.query(`
      CREATE TABLE touchpoint (
        id text CONSTRAINT touchpoint_pkey PRIMARY KEY,
        brand_id text NOT NULL CONSTRAINT touchpoint_brand_id_fkey REFERENCES brand,
        key text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT touchpoint_kind_check CHECK (kind IN
          ('WEBSITE', 'STORE', 'CALL_CENTRE', 'APP', 'SOCIAL', 'EMAIL', 'PRODUCT', 'DELIVERY', 'OTHER')),
        stage text NOT NULL CONSTRAINT touchpoint_stage_check CHECK (stage IN
          ('DISCOVER', 'CONSIDER', 'PURCHASE', 'USE', 'SUPPORT', 'RENEW', 'LEAVE')),
        position integer NOT NULL CONSTRAINT touchpoint_position_check CHECK (position >= 0),
        team text,
        topics text[] NOT NULL,
        channels text[] NOT NULL,
        version integer NOT NULL CONSTRAINT touchpoint_version_check CHECK (version > 0),
        removed_at timestamptz(3),
        CONSTRAINT touchpoint_key_key UNIQUE (brand_id, key),
        CONSTRAINT touchpoint_team_fkey FOREIGN KEY (brand_id, team) REFERENCES team (brand_id, key)
      )`);
    await queryRunner.query(`
      CREATE TABLE customer_value (
        id uuid CONSTRAINT customer_value_pkey PRIMARY KEY,
        customer_id uuid NOT NULL CONSTRAINT customer_value_customer_id_fkey REFERENCES customer,
        brand_id text NOT NULL CONSTRAINT customer_value_brand_id_fkey REFERENCES brand,
        period_from timestamptz(3) NOT NULL,
        period_to timestamptz(3) NOT NULL,
        revenue_minor bigint NOT NULL CONSTRAINT customer_value_revenue_minor_check CHECK (revenue_minor >= 0),
        currency text NOT NULL,
        orders integer CONSTRAINT customer_value_orders_check CHECK (orders >= 0),
        recorded_at timestamptz(3) NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT customer_value_period_key UNIQUE (customer_id, brand_id, period_from, period_to),
        CONSTRAINT customer_value_period_check CHECK (period_from < period_to)
      )`);
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
