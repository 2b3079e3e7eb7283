/**
 * Makes what a subgraph needs to follow customers that are merged and parted again: `customer_link` holds
 * whom the id of a merged customer stands for now, `customer_moved` under which id a row was written that
 * shows another one now. A row always shows whom the id that it was written under stands for. Merged
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
      table_name text NOT NULL,
      row_id uuid NOT NULL,
      customer_id uuid NOT NULL,
      CONSTRAINT customer_moved_pkey PRIMARY KEY (row_id, table_name)
    );
    CREATE INDEX customer_moved_customer_id_idx ON customer_moved (customer_id);
    ${tables.map(followCustomersOf).join('')}
    ${TELL_WRITTEN}
  `;
}

/** Undoes {@link createCustomerLinkTables}. */
export function dropCustomerLinkTables(tables: readonly string[]): string {
  return `
    DROP TRIGGER outbox_customer_written ON outbox;
    DROP FUNCTION outbox_customer_written();
    ${tables.map(leaveCustomersOf).join('')}
    DROP TABLE customer_moved;
    DROP TABLE customer_link;
  `;
}

/**
 * Lets one more table follow customers. Merged migrations use it: never edit it, write the next one beside it.
 *
 * A writer shares a lock with the other writers. Who applies links takes it alone: a row that was written
 * beside it, and has not seen the links, would stay behind. While nobody is merged, a statement pays for the
 * lock and one look into an empty table, however many rows it writes.
 *
 * A change that leaves the customer as it was leaves the row's own one too, so that an import that comes
 * again under the id of the winner takes nothing from the loser.
 *
 * @param table with the columns `id` and `customer_id`
 */
export function followCustomersOf(table: string): string {
  const changed = `(SELECT written.id, written.customer_id FROM written JOIN previous USING (id)
        WHERE written.customer_id IS DISTINCT FROM previous.customer_id) AS changed`;
  return `
    CREATE FUNCTION ${table}_customer_added() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      ${SHARE_LOCK}
      ${follow(table, 'written', 'written')}
      RETURN NULL;
    END $$;
    CREATE FUNCTION ${table}_customer_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      ${SHARE_LOCK}
      DELETE FROM customer_moved USING ${changed} WHERE row_id = changed.id AND table_name = '${table}';
      ${follow(table, changed, 'changed')}
      RETURN NULL;
    END $$;
    CREATE FUNCTION ${table}_customer_removed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      ${SHARE_LOCK}
      DELETE FROM customer_moved USING removed WHERE row_id = removed.id AND table_name = '${table}';
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_customer_added AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${table}_customer_added();
    CREATE TRIGGER ${table}_customer_changed AFTER UPDATE ON ${table}
      REFERENCING OLD TABLE AS previous NEW TABLE AS written FOR EACH STATEMENT
      WHEN (${IS_OWN_WRITE}) EXECUTE FUNCTION ${table}_customer_changed();
    CREATE TRIGGER ${table}_customer_removed AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION ${table}_customer_removed();
  `;
}

/** Undoes {@link followCustomersOf}. */
export function leaveCustomersOf(table: string): string {
  return ['added', 'changed', 'removed']
    .map(
      (how) => `
    DROP TRIGGER ${table}_customer_${how} ON ${table};
    DROP FUNCTION ${table}_customer_${how}();`,
    )
    .join('');
}

/** Set while links move rows: these rows keep whose they were written as. */
export const START_MOVING = `SELECT set_config('cx.customers_move', 'on', true)`;
export const END_MOVING = `SELECT set_config('cx.customers_move', '', true)`;

const IS_OWN_WRITE = `coalesce(current_setting('cx.customers_move', true), '') <> 'on'`;

const SHARE_LOCK = `
      PERFORM pg_advisory_xact_lock_shared(hashtext(TG_TABLE_SCHEMA), hashtext('customer_link'));
      IF NOT EXISTS (SELECT FROM customer_link) THEN RETURN NULL; END IF;`;

function follow(table: string, from: string, rows: string): string {
  return `
      INSERT INTO customer_moved SELECT '${table}', ${rows}.id, ${rows}.customer_id
        FROM ${from} JOIN customer_link USING (customer_id);
      IF FOUND THEN
        PERFORM set_config('cx.customers_move', 'on', true);
        UPDATE ${table} SET customer_id = customer_link.canonical_id
          FROM ${from} JOIN customer_link USING (customer_id) WHERE ${table}.id = ${rows}.id;
        PERFORM set_config('cx.customers_move', '', true);
      END IF;`;
}

/**
 * Events name the customer that a row was written under: whoever reads them follows the links too, and
 * after a merge is undone must not be left with the winner. The application cannot read its outbox, so that
 * the owner corrects what was added.
 */
const TELL_WRITTEN = `
    CREATE FUNCTION outbox_customer_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$ BEGIN
      IF NOT EXISTS (SELECT FROM customer_moved) THEN RETURN NULL; END IF;
      UPDATE outbox SET customer_id = customer_moved.customer_id
        FROM told JOIN customer_moved ON customer_moved.row_id = told.subject_id
          JOIN customer_link ON customer_link.customer_id = customer_moved.customer_id
            AND customer_link.canonical_id = told.customer_id
        WHERE (outbox.xid, outbox.seq) = (told.xid, told.seq);
      RETURN NULL;
    END $$;
    CREATE TRIGGER outbox_customer_written AFTER INSERT ON outbox
      REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION outbox_customer_written();
`;
