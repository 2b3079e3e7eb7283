import { type Column, rowSet, tableOf, type WriteQuery } from '@cx/database';
import type { EntitySchema } from 'typeorm';

/** What every row that comes from elsewhere carries. */
export interface IntakeRow {
  readonly id: string;
  readonly brandId: string;
  readonly customerId: string | null;
}

/** What a second record of the same key within one import does: nothing, or overwrite. */
export type DuplicateRule = 'first' | 'last';

/** What a stored row has and an incoming one has not. */
interface StoredOnly {
  /** The import that last wrote the row. */
  readonly importId: string;
  /** The database tells when it came. */
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
  /** Positions of those of people who were erased: nothing of them was written. */
  readonly erased?: ReadonlySet<number>;
  /** Positions of those that belong to a ticket that is not there: nothing of them was written. */
  readonly orphaned?: ReadonlySet<number>;
}

export interface IntakeOutcome extends IntakeCounts {
  /** The stored row's id for each position. */
  readonly ids: readonly string[];
}

/** Writes rows, inside the caller's transaction. */
export type WriteRows = (query: WriteQuery, importId: string) => Promise<IntakeOutcome>;

/** Writes rows that may be there already, each with its event. */
export interface IntakeTable<Row> {
  /**
   * Puts rows into the form in which they are sent: most of the work, and none of it needs the database.
   * What it answers writes them, and keeps none of the rows alive.
   */
  prepare(rows: readonly Row[], rule: DuplicateRule): WriteRows;
}

/**
 * The table's schema must hold the outbox and the import tables. What a row held before is overwritten only
 * where something differs, so that the same input twice writes nothing the second time.
 */
export function createIntakeTable<Row extends IntakeRow>(
  options: IntakeOptions<Row>,
): IntakeTable<Row> {
  const { entity, key, event } = options;
  const table = tableOf(entity);
  const columns = table.columns.filter(
    (column): column is Column<keyof Row & string> => !STORED_ONLY.has(column.property),
  );
  const incoming = rowSet<Row>(columns);
  const keyColumns = columns.filter(({ property }) => key.includes(property));
  const keyNames = keyColumns.map(({ name }) => name);
  const keySet = rowSet<Row>(keyColumns);
  const wanted = rowSet<Row & Positioned>([
    { property: 'position', name: 'position', type: 'int' },
    ...keyColumns,
  ]);

  const names = columns.map(({ name }) => name).join(', ');
  const content = columns
    .filter(({ name, property }) => !keyNames.includes(name) && property !== 'id')
    .map(({ name }) => name);
  const importId = `$${columns.length + 1}::uuid`;
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
      INSERT INTO ${table.name} AS stored (${names}, import_id)
      SELECT ${names}, ${importId} FROM ${incoming.from('incoming')}
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
      stored.import_id = $1 OR EXISTS
        (SELECT FROM import_seen WHERE import_id = $1 AND row_id = stored.id) AS "isRepeated"
    FROM ${wanted.from('wanted', 2)} JOIN ${table.name} AS stored USING (${keyNames.join(', ')})`;

  const keyOf = (row: Row): string => JSON.stringify(key.map((property) => row[property]));

  return {
    prepare(rows, rule) {
      const { kept, repeated } = withoutRepeats(rows, keyOf, rule);
      const values = incoming.values(kept);
      const keys = keySet.values(rows);
      const positions = `{${[...rows.keys()].join(',')}}`;
      const newIds = rows.map(({ id }) => id);

      return async (query, run) => {
        const [result] = await query<WriteResult>(write(rule), [...values, run]);
        const { inserted = 0, written = 0, ids: writtenIds = null } = result ?? {};

        const ids = [...newIds];
        const duplicates = new Set(repeated);
        let unchanged = 0;
        // A first import of a clean file stops here: every row is in under the id that it came with.
        if (inserted < ids.length) {
          const wasWritten = new Set(writtenIds?.split(','));
          const located = await query<Located>(locate, [run, positions, ...keys]);
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
          if (seen.length > 0) await query(MARK_SEEN, [run, seen]);
        }
        return { inserted, updated: written - inserted, unchanged, duplicates, ids };
      };
    },
  };
}

const STORED_ONLY: ReadonlySet<string> = new Set(['importId', 'receivedAt']);

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
): { kept: readonly Row[]; repeated: number[] } {
  const byKey = new Map<string, number>();
  const repeated: number[] = [];
  for (const [position, row] of rows.entries()) {
    const key = keyOf(row);
    const earlier = byKey.get(key);
    if (earlier === undefined || rule === 'last') byKey.set(key, position);
    if (earlier !== undefined) repeated.push(rule === 'last' ? earlier : position);
  }
  if (repeated.length === 0) return { kept: rows, repeated };
  const positions = new Set(byKey.values());
  return { kept: rows.filter((_row, position) => positions.has(position)), repeated };
}
