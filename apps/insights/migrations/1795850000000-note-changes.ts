import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['ticket_fact', 'review_fact', 'mention_fact', 'response_fact', 'interaction'];

// Beside the rows and not in them, so that it also tells of those that are gone. The transaction as a number:
// what a reader has seen of all that began before it stays seen, whenever another one commits.
const NOTE = `
  CREATE TABLE row_change (
    table_name text NOT NULL,
    row_id uuid NOT NULL,
    brand_id text NOT NULL,
    changed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    changed_xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    CONSTRAINT row_change_pkey PRIMARY KEY (row_id, table_name)
  );
  CREATE INDEX row_change_changed_xid_idx ON row_change (table_name, changed_xid, row_id);
  CREATE FUNCTION note_changes() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  DECLARE seen text := current_setting('cx.brands', true);
  BEGIN
    -- Who may change a row may have it noted: also a restore, for which no brands are set.
    PERFORM set_config('cx.brands', '{*}', true);
    INSERT INTO row_change (table_name, row_id, brand_id) SELECT TG_TABLE_NAME, id, brand_id FROM noted
    ON CONFLICT (row_id, table_name) DO UPDATE SET brand_id = excluded.brand_id,
      changed_at = excluded.changed_at, changed_xid = excluded.changed_xid;
    PERFORM set_config('cx.brands', coalesce(seen, ''), true);
    RETURN NULL;
  END $$;
`;

export class NoteInsightsChanges1795850000000 implements MigrationInterface {
  name = 'NoteInsightsChanges1795850000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(NOTE);
    await queryRunner.query(enableRowSecurity('row_change', seesBrand('brand_id')));
    for (const table of TABLES) {
      await queryRunner.query(`
        INSERT INTO row_change (table_name, row_id, brand_id) SELECT '${table}', id, brand_id FROM ${table};
        CREATE TRIGGER ${table}_added_noted AFTER INSERT ON ${table}
          REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_changes();
        CREATE TRIGGER ${table}_changed_noted AFTER UPDATE ON ${table}
          REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_changes();
        CREATE TRIGGER ${table}_removed_noted AFTER DELETE ON ${table}
          REFERENCING OLD TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_changes()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await queryRunner.query(`
        DROP TRIGGER ${table}_removed_noted ON ${table};
        DROP TRIGGER ${table}_changed_noted ON ${table};
        DROP TRIGGER ${table}_added_noted ON ${table}`);
    }
    await queryRunner.query(disableRowSecurity('row_change'));
    await queryRunner.query('DROP FUNCTION note_changes(); DROP TABLE row_change');
  }
}
