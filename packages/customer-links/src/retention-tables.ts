import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';

import { IS_NOT_ERASING } from './erasure-tables.ts';

/**
 * Makes what a subgraph needs to let words grow old: `retention_policy` holds how long each brand keeps them, from
 * when on, `expired_row` whose words are gone. Merged migrations use it: never edit it, write the next one beside it.
 *
 * @param table the one of the plan's retention: a row that is written again may have its words again
 */
export function createRetentionTables(table: string): string {
  return `
    CREATE TABLE retention_policy (
      brand_id text NOT NULL,
      valid_from timestamptz(3) NOT NULL,
      keep_days integer CONSTRAINT retention_policy_keep_days_check CHECK (keep_days > 0),
      defined_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT retention_policy_pkey PRIMARY KEY (brand_id, valid_from)
    );
    ${enableRowSecurity('retention_policy', seesBrand('brand_id'))}
    CREATE TABLE expired_row (
      row_id uuid CONSTRAINT expired_row_pkey PRIMARY KEY,
      expired_at timestamptz(3) NOT NULL
    );
    CREATE FUNCTION ${table}_expired_again() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      DELETE FROM expired_row USING written WHERE row_id = written.id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_expired_again AFTER UPDATE ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT
      WHEN (${IS_NOT_ERASING}) EXECUTE FUNCTION ${table}_expired_again();
  `;
}

/** Undoes {@link createRetentionTables}. */
export function dropRetentionTables(table: string): string {
  return `
    DROP TRIGGER ${table}_expired_again ON ${table};
    DROP FUNCTION ${table}_expired_again();
    DROP TABLE expired_row;
    ${disableRowSecurity('retention_policy')}
    DROP TABLE retention_policy;
  `;
}
