/**
 * Makes what a subgraph needs to follow customers that are merged and parted again: `customer_link` holds
 * whom the id of a merged customer stands for now, `customer_moved` whose a row was before its customer was
 * merged. Rows that come later under the id of a merged customer are moved as they are written. Merged
 * migrations use it: never edit it, write the next one beside it.
 *
 * @param tables each with the columns `id` and `customer_id`
 */
export function createCustomerLinkTables(tables: readonly string[]): string {
  return `
    CREATE TABLE customer_link (
      customer_id uuid CONSTRAINT customer_link_pkey PRIMARY KEY,
      canonical_id uuid NOT NULL,
      CONSTRAINT customer_link_check CHECK (customer_id <> canonical_id)
    );
    CREATE TABLE customer_moved (
      row_id uuid CONSTRAINT customer_moved_pkey PRIMARY KEY,
      customer_id uuid NOT NULL
    );
    CREATE INDEX customer_moved_customer_id_idx ON customer_moved (customer_id);
    ${tables.map(followCustomersOf).join('')}
  `;
}

/** Undoes {@link createCustomerLinkTables}. */
export function dropCustomerLinkTables(tables: readonly string[]): string {
  return `
    ${tables.map(leaveCustomersOf).join('')}
    DROP TABLE customer_moved;
    DROP TABLE customer_link;
  `;
}

/**
 * Lets one more table follow customers. Merged migrations use it: never edit it, write the next one beside it.
 *
 * A writer shares a lock with the other writers. Who applies links takes it alone: a row that was written
 * beside it, and has not seen the links, would stay behind.
 *
 * @param table with the columns `id` and `customer_id`
 */
export function followCustomersOf(table: string): string {
  return `
    CREATE FUNCTION ${table}_customer_follow() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      PERFORM pg_advisory_xact_lock_shared(hashtext(TG_TABLE_SCHEMA), hashtext('customer_link'));
      IF NOT EXISTS (SELECT FROM customer_link) THEN RETURN NULL; END IF;
      INSERT INTO customer_moved SELECT written.id, written.customer_id
        FROM written JOIN customer_link USING (customer_id)
        ON CONFLICT (row_id) DO UPDATE SET customer_id = excluded.customer_id;
      UPDATE ${table} SET customer_id = canonical_id
        FROM written JOIN customer_link USING (customer_id) WHERE ${table}.id = written.id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_customer_added AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${table}_customer_follow();
    CREATE TRIGGER ${table}_customer_changed AFTER UPDATE ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${table}_customer_follow();
  `;
}

/** Undoes {@link followCustomersOf}. */
export function leaveCustomersOf(table: string): string {
  return `
    DROP TRIGGER ${table}_customer_added ON ${table};
    DROP TRIGGER ${table}_customer_changed ON ${table};
    DROP FUNCTION ${table}_customer_follow();
  `;
}
