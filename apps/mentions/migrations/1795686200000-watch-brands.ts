import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['brand_handle', 'competitor_panel'];

export class WatchBrands1795686200000 implements MigrationInterface {
  name = 'WatchBrands1795686200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE brand_handle (
        id uuid CONSTRAINT brand_handle_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        network text NOT NULL,
        handle text NOT NULL,
        role text NOT NULL CONSTRAINT brand_handle_role_check CHECK (role IN ('SUPPORT', 'MARKETING')),
        valid_from timestamptz(3) NOT NULL,
        valid_to timestamptz(3),
        CONSTRAINT brand_handle_span_check CHECK (valid_to > valid_from)
      );
      CREATE INDEX brand_handle_brand_id_idx ON brand_handle (brand_id, network, lower(handle));`);
    await queryRunner.query(`
      CREATE TABLE competitor_panel (
        id uuid CONSTRAINT competitor_panel_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        valid_from timestamptz(3) NOT NULL,
        competitors text[] NOT NULL,
        CONSTRAINT competitor_panel_competitors_check CHECK
          (cardinality(competitors) BETWEEN 1 AND 20 AND brand_id <> ALL (competitors)),
        CONSTRAINT competitor_panel_valid_from_key UNIQUE (brand_id, valid_from)
      )`);
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
    await queryRunner.query(KEEP_HANDLE);
    await queryRunner.query(KEEP_PANEL);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}; DROP FUNCTION ${table}_keep();`);
    }
  }
}

/** A handle is one brand's account once at a time, and what was addressed to it stays so. */
const KEEP_HANDLE = `
  CREATE FUNCTION brand_handle_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext(TG_TABLE_SCHEMA), hashtext('brand_handle ' || NEW.brand_id));
    IF TG_OP = 'UPDATE' AND (OLD.valid_to IS NOT NULL OR
      (NEW.id, NEW.brand_id, NEW.network, NEW.handle, NEW.role, NEW.valid_from)
      IS DISTINCT FROM (OLD.id, OLD.brand_id, OLD.network, OLD.handle, OLD.role, OLD.valid_from)) THEN
      RAISE EXCEPTION 'A handle is retired once, and is otherwise as it was registered.'
        USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM brand_handle AS other
      WHERE other.brand_id = NEW.brand_id AND other.network = NEW.network
        AND lower(other.handle) = lower(NEW.handle) AND other.id <> NEW.id
        AND (other.valid_from, coalesce(other.valid_to, 'infinity'))
          OVERLAPS (NEW.valid_from, coalesce(NEW.valid_to, 'infinity'))) THEN
      RAISE EXCEPTION 'The handle is registered for this time.' USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER brand_handle_keep BEFORE INSERT OR UPDATE ON brand_handle
    FOR EACH ROW EXECUTE FUNCTION brand_handle_keep();
`;

/** What a share of voice was measured against does not change behind it. */
const KEEP_PANEL = `
  CREATE FUNCTION competitor_panel_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    RAISE EXCEPTION 'A panel is locked: add another one.' USING ERRCODE = 'check_violation';
  END $$;
  CREATE TRIGGER competitor_panel_keep BEFORE UPDATE OR DELETE ON competitor_panel
    FOR EACH ROW EXECUTE FUNCTION competitor_panel_keep();
`;
