import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

/** A table of the schema that the connection's role owns. */
export interface BackupTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether its policies bind its owner too. */
  readonly isForced: boolean;
}

// Children after their parents, so that a restore meets no missing reference. Unlogged tables hold nothing
// that must survive; migrations are run, not copied; an outbox row gets the transaction that restores it. What is
// due to be measured is queued anew by the rows that a restore writes, and what is noted of changes too.
const TABLES = `
  WITH RECURSIVE own AS (
    SELECT oid, relname, relforcerowsecurity FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relpersistence = 'p'
      AND relname NOT IN ('migration', 'fact_due', 'rollup_mark', 'row_change')
  ), layer AS (
    SELECT oid, 0 AS depth FROM own
    UNION
    SELECT reference.conrelid, layer.depth + 1
    FROM layer JOIN pg_constraint AS reference
      ON reference.confrelid = layer.oid AND reference.contype = 'f'
        AND reference.conrelid <> reference.confrelid
  )
  SELECT current_schema() AS schema, own.relname AS name, bool_or(own.relforcerowsecurity) AS "isForced",
    (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = own.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        AND NOT (own.relname = 'outbox' AND attname = 'xid')) AS columns
  FROM own JOIN layer USING (oid)
  GROUP BY own.oid, own.relname ORDER BY max(depth), own.relname`;

/** COPY does not write to a table whose policies bind its owner: a restore lifts them while it works. */
export function forceStatement(
  { schema, name }: Pick<BackupTable, 'schema' | 'name'>,
  force: 'FORCE' | 'NO FORCE',
): string {
  return `ALTER TABLE ${escapeIdentifier(schema)}.${escapeIdentifier(name)} ${force} ROW LEVEL SECURITY;`;
}

/** A column that counts up by itself. */
export interface CountedColumn {
  readonly table: string;
  readonly column: string;
}

const COUNTED_COLUMNS = `
  SELECT relname AS table, attname AS column
  FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
  WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> 'migration'
    AND attnum > 0 AND NOT attisdropped AND pg_get_serial_sequence(quote_ident(relname), attname) IS NOT NULL
  ORDER BY relname, attname`;

/**
 * SQL that makes a schema whole behind its rows: what counts goes on behind the highest number, and cursors
 * into the outbox as it was are told that they point nowhere now.
 *
 * @param tables as they were before policies were lifted
 */
export async function listClosingStatements(
  client: Client,
  schema: string,
  tables: readonly BackupTable[],
): Promise<string[]> {
  // A schema that was never migrated has nothing to make whole.
  if (!(await hasTable(client, 'outbox'))) return [];
  const { rows } = await client.query<CountedColumn>(COUNTED_COLUMNS);
  const place = escapeIdentifier(schema);
  return [
    ...tables.filter(({ isForced }) => isForced).map((table) => forceStatement(table, 'FORCE')),
    ...rows.map(({ table, column }) => {
      const name = `${place}.${escapeIdentifier(table)}`;
      return `SELECT setval(pg_get_serial_sequence(${escapeLiteral(name)}, ${escapeLiteral(column)}), max(${escapeIdentifier(column)})) FROM ${name};`;
    }),
    `INSERT INTO ${place}.outbox (type, occurred_at, payload) VALUES ('outbox.epoch', now(), '{}');`,
  ];
}

export async function listTables(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(TABLES);
  return rows;
}

/** Names of the migrations that the schema has been through, in order; none where it has no tables yet. */
export async function listMigrations(client: Client): Promise<string[]> {
  if (!(await hasTable(client, 'migration'))) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

async function hasTable(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS exists',
    [name],
  );
  return rows[0]?.exists === true;
}
