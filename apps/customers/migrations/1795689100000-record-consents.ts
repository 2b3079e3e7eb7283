import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers have agreed to, and taken back: each statement stays, the latest one holds. */
export class RecordConsents1795689100000 implements MigrationInterface {
  name = 'RecordConsents1795689100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE consent (
        id uuid CONSTRAINT consent_pkey PRIMARY KEY,
        customer_id uuid NOT NULL CONSTRAINT consent_customer_id_fkey REFERENCES customer,
        brand_id text NOT NULL CONSTRAINT consent_brand_id_fkey REFERENCES brand,
        purpose text NOT NULL CONSTRAINT consent_purpose_check CHECK
          (purpose IN ('MARKETING', 'ADVOCACY', 'SURVEYS', 'PROFILING')),
        granted boolean NOT NULL,
        at timestamptz(3) NOT NULL,
        source text NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by text NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX consent_customer_id_idx ON consent (customer_id, at)');
    await queryRunner.query(enableRowSecurity('consent', seesBrand('brand_id')));
    await queryRunner.query(`
      CREATE FUNCTION consent_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
        RAISE EXCEPTION 'What was said of a consent stays: add what is said now.' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER consent_keep BEFORE UPDATE ON consent FOR EACH ROW EXECUTE FUNCTION consent_keep();`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('consent'));
    await queryRunner.query('DROP TABLE consent; DROP FUNCTION consent_keep()');
  }
}
