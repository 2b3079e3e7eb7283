import { type Column, rowSet, tableOf, type WriteQuery } from '@cx/database';
import type { EntitySchema } from 'typeorm';

/** What every row that comes from elsewhere carries. */
export interface IntakeRow {
  readonly id: string;
  readonly brandId: string;
  readonly customerId: string | null;
  /** The import that last wrote the row. */
  readonly importId: string;
}

/** What a second record of the same key within one import does: nothing, or overwrite. */
export type DuplicateRule = 'first' | 'last';

/** What a stored row has and an incoming one has not: the database tells when it came. */
interface StoredOnly {
  readonly receivedAt: Date;
}

export interface IntakeOptions<Row> {
  readonly entity: EntitySchema<Row & StoredOnly>;
  /** The properties of the unique key. */
  readonly key: readonly (keyof Row & string)[];
  readonly event: {
    /** e.g. `review.recorded`. */
    readonly type: string;
    readonly occurredAt: keyof Row & string;
    /** SQL of the payload, over the columns of these properties. */
    readonly payload: string;
    readonly payloadOf: readonly (keyof Row & string)[];
  };
}

/** What became of the records of one batch. */
export interface IntakeCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Positions of those that were dropped because the same import had their key already. */
  readonly duplicates: ReadonlySet<number>;
}

export interface IntakeOutcome extends IntakeCounts {
  /** The stored row's id for each position. */
  readonly ids: readonly string[];
}

/** Writes rows that may be there already, each with its event, inside the caller's transaction. */
export interface IntakeTable<Row> {
  record(query: WriteQuery, rows: readonly Row[], rule: DuplicateRule): Promise<IntakeOutcome>;
}

/**
 * The table's schema must hold the outbox and the import tables. What a row held before is overwritten only where something differs, so that the same input
 * twice writes nothing the second time.
 */
export function createIntakeTable<Row extends IntakeRow>(
  options: IntakeOptions<Row>,
): IntakeTable<Row> {
  const { entity, key, event } = options;
  const table = tableOf(entity);
  const columns = table.columns.filter(
    (column): column is Column<keyof Row & string> => column.property !== 'receivedAt',
  );
  const incoming = rowSet<Row>(columns);
  const keyNames = key.map((property) => table.column(property).name);
  const keySet = rowSet<Row & Positioned>([
    { property: 'position', name: 'position', type: 'int' },
    table.column('importId'),
    ...key.map((property) => table.column(property)),
  ]);

  const names = columns.map(({ name }) => name).join(', ');
  const content = columns
    .filter(({ name, property }) => !keyNames.includes(name) && !BOOKKEEPING.has(property))
    .map(({ name }) => name);
  const isDifferent = `(${content.map((name) => `stored.${name}`).join(', ')})
    IS DISTINCT FROM (${content.map((name) => `excluded.${name}`).join(', ')})`;
  const isNew = `stored.import_id <> excluded.import_id AND NOT EXISTS
    (SELECT FROM import_seen WHERE import_id = excluded.import_id AND row_id = stored.id)`;

  const returned = new Set(
    ['id', 'brandId', 'customerId', event.occurredAt, ...event.payloadOf].map(
      (property) => table.columns.find((column) => column.property === property)?.name ?? property,
    ),
  );

  const write = (rule: DuplicateRule): string => `
    WITH written AS (
      INSERT INTO ${table.name} AS stored (${names})
      SELECT ${names} FROM ${incoming.from('incoming')}
      ON CONFLICT (${keyNames.join(', ')}) DO UPDATE
        SET ${[...content, 'import_id'].map((name) => `${name} = excluded.${name}`).join(', ')}
        WHERE ${isDifferent} ${rule === 'first' ? `AND ${isNew}` : ''}
      RETURNING ${[...returned].map((name) => `stored.${name}`).join(', ')}, (xmax = 0) AS is_inserted
    ), logged AS (
      INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
      SELECT '${event.type}', brand_id, customer_id, id, ${table.column(event.occurredAt).name}, ${event.payload}
      FROM written
    )
    SELECT count(*) FILTER (WHERE is_inserted)::int AS inserted, count(*)::int AS written,
      string_agg(id::text, ',') AS ids
    FROM written`;

  const locate = `
    SELECT wanted.position, stored.id,
      stored.import_id = wanted.import_id OR EXISTS
        (SELECT FROM import_seen WHERE import_id = wanted.import_id AND row_id = stored.id) AS "isRepeated"
    FROM ${keySet.from('wanted')} JOIN ${table.name} AS stored USING (${keyNames.join(', ')})`;

  const keyOf = (row: Row): string => JSON.stringify(key.map((property) => row[property]));

  return {
    async record(query, rows, rule) {
      const { kept, repeated } = withoutRepeats(rows, keyOf, rule);
      const [result] = await query<WriteResult>(
        write(rule),
        incoming.values(kept.map(({ row }) => row)),
      );
      const { inserted = 0, written = 0, ids: writtenIds = null } = result ?? {};

      const ids = rows.map(({ id }) => id);
      const duplicates = new Set(repeated);
      let unchanged = 0;
      // A first import of a clean file stops here: every row is in under the id that it came with.
      if (inserted < rows.length) {
        const wasWritten = new Set(writtenIds?.split(','));
        const located = await query<Located>(
          locate,
          keySet.values(rows.map((row, position) => ({ ...row, position }))),
        );
        const seen: string[] = [];
        for (const { position, id, isRepeated } of located) {
          ids[position] = id;
          if (wasWritten.has(id) || duplicates.has(position)) continue;
          if (isRepeated && rule === 'first') {
            duplicates.add(position);
          } else {
            unchanged += 1;
            seen.push(id);
          }
        }
        if (seen.length > 0) await query(MARK_SEEN, [rows[0]?.importId, seen]);
      }
      return { inserted, updated: written - inserted, unchanged, duplicates, ids };
    },
  };
}

const BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'importId']);

const MARK_SEEN = `
  INSERT INTO import_seen (import_id, row_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`;

interface WriteResult {
  readonly inserted: number;
  readonly written: number;
  readonly ids: string | null;
}

interface Located {
  readonly position: number;
  readonly id: string;
  readonly isRepeated: boolean;
}

interface Positioned {
  readonly position: number;
}

/** One row for each key, since one statement cannot write a row twice; and the positions left out. */
function withoutRepeats<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  rule: DuplicateRule,
): { kept: { row: Row; position: number }[]; repeated: number[] } {
  const byKey = new Map<string, { row: Row; position: number }>();
  const repeated: number[] = [];
  for (const [position, row] of rows.entries()) {
    const key = keyOf(row);
    const earlier = byKey.get(key);
    if (earlier === undefined || rule === 'last') byKey.set(key, { row, position });
    if (earlier !== undefined) repeated.push(rule === 'last' ? earlier.position : position);
  }
  return { kept: [...byKey.values()], repeated };
}
