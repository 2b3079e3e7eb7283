/**
 * Which brands' rows a connection sees is told by the setting `cx.brands`, an array of their keys. `{*}` is
 * all of them; where nothing is set, no row is there at all. Policies enforce it, so that a statement that
 * forgets its WHERE leaks nothing.
 */
export const ALL_BRANDS: readonly string[] = ['*'];

/** A parameter of connections that see all rows: migrations, imports, projections, backups. */
export const SEES_ALL_BRANDS = '-c cx.brands={*}';

/**
 * Tells a connection which brands' rows it sees from now on, and answers its process of the server.
 *
 * @param brands as an array of Postgres
 */
export function seeing(brands: string): { name: string; text: string; values: string[] } {
  return {
    name: 'brands',
    text: `SELECT set_config('cx.brands', $1, false), pg_backend_pid() AS pid`,
    values: [brands],
  };
}

const SETTING = `nullif(current_setting('cx.brands', true), '')::text[]`;

// As sub-selects they run once for a statement, not once for each row.
const SEEN = `(SELECT ${SETTING})::text[]`;
const SEES_ALL = `(SELECT coalesce('*' = ANY (${SETTING}), false))`;

/** SQL that is true for the keys of brands that the connection sees. */
export function seesBrand(column: string): string {
  return `${column} = ANY (${SEEN})`;
}

/**
 * Lets a table's rows be seen, written and counted by brand alone, also by the table's owner. Merged
 * migrations use it: never edit it, write the next one beside it.
 *
 * @param condition SQL over the table's columns, beside which those who see all brands see all rows
 */
export function enableRowSecurity(table: string, condition: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_brands ON ${table} USING (${SEES_ALL} OR ${condition});
  `;
}

/** Undoes {@link enableRowSecurity}. */
export function disableRowSecurity(table: string): string {
  return `
    DROP POLICY ${table}_brands ON ${table};
    ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
  `;
}
