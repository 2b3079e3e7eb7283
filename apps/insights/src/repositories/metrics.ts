import { createGroupSums, type GroupRow, type GroupSums } from '@cx/cells';
import { type PoolReads, tableOf } from '@cx/database';
import { FAMILIES, isBytes, type MeasuredFamily } from '@cx/metrics';

import {
  type CompetitorPanelFact,
  CompetitorPanelFactEntity,
} from '../entities/competitor-panel-fact.ts';
import { addCells } from './cell-chunks.ts';
import { countStatement, factsStatement, type GroupsWanted } from './metric-statement.ts';
import { profiles } from './profiles.ts';

/** What the answer to one question about measures is made of. */
export interface MetricsRepository {
  /** Brands of which there are facts or cells of a family, each with the zones of its cells. */
  findScopes(
    families: readonly { readonly name: string; readonly fingerprint: string }[],
    brands: readonly string[] | null,
  ): Promise<Scope[]>;
  /** Whom brands compare themselves with, from when on: by brand, oldest first. */
  findPanels(brands: readonly string[] | null): Promise<CompetitorPanelFact[]>;
  /** Those of the brands of which there are mentions, and which may be seen. */
  findHeard(brands: readonly string[]): Promise<string[]>;
  /** The zone of a brand; null where it is not known. */
  zoneOf(brand: string): Promise<string | null>;
  calendarOf(from: Date, to: Date, zone: string): Promise<Calendar>;
  /** The first instants of days, in their order. */
  startsOf(days: readonly string[], zone: string): Promise<Date[]>;
  /** Another range as long or as named by a calendar; `months`, `days` or `milliseconds` before. */
  shifted(range: CalendarShift): Promise<{ readonly from: Date; readonly to: Date }>;
  /** All that happened up to then is in the cells. */
  asOf(families: readonly string[]): Promise<Date>;
  /** How many facts of brands a range holds, as their cells tell. */
  countFacts(
    family: MeasuredFamily,
    brands: readonly string[],
    from: Date,
    to: Date,
  ): Promise<number>;
  /** One more than the limit at most. */
  findGroups(wanted: GroupsWanted): Promise<GroupRow[]>;
}

export interface Scope {
  readonly family: string;
  readonly brandId: string;
  readonly zones: readonly string[];
}

export interface Calendar {
  readonly fromDay: string;
  readonly isFromStart: boolean;
  readonly toDay: string;
  readonly isToStart: boolean;
  /** The first instant of the hour in which it begins. */
  readonly fromHour: Date;
  /** Whether both ends are first instants of months. */
  readonly isMonths: boolean;
}

export interface CalendarShift {
  readonly from: Date;
  readonly to: Date;
  readonly zone: string;
  /** An interval of Postgres, such as `1 year`. */
  readonly by: string;
}

const SCOPES = `
  SELECT family, brand_id AS "brandId", zones, "isStarted"
  FROM (SELECT EXISTS (SELECT FROM rollup_start) AS "isStarted") AS start LEFT JOIN (
    SELECT family, brand_id,
      coalesce(array_agg(zone) FILTER (WHERE rollup_zone.fingerprint = wanted.fingerprint), '{}') AS zones
    FROM rollup_zone JOIN unnest($1::text[], $2::text[]) AS wanted (family, fingerprint) USING (family)
    WHERE $3::text[] IS NULL OR brand_id = ANY($3)
    GROUP BY family, brand_id
  ) AS known ON true
  ORDER BY family, brand_id`;

// Until it is known of which brands there are facts, the facts themselves tell. A statement of its own: to plan it takes
// longer than most answers.
const UNKNOWN = `
  SELECT family, brand_id AS "brandId", '{}'::text[] AS zones FROM (
    ${FAMILIES.map(({ name, table }) => `SELECT '${name}' AS family, brand_id FROM ${table}`).join(' UNION ')}
  ) AS facts
  WHERE family = ANY($1) AND ($2::text[] IS NULL OR brand_id = ANY($2)) ORDER BY family, brand_id`;

type ScopeRow = { readonly isStarted: boolean } & (Scope | { readonly family: null });

const panel = tableOf(CompetitorPanelFactEntity);

const PANELS = `
  SELECT ${panel.selectList} FROM competitor_panel_fact
  WHERE $1::text[] IS NULL OR brand_id = ANY($1) ORDER BY brand_id, valid_from`;

const HEARD = `
  SELECT key FROM unnest($1::text[]) AS key WHERE EXISTS (SELECT FROM mention_fact WHERE brand_id = key)`;

const CALENDAR = `
  WITH given AS (
    SELECT from_at, from_at AT TIME ZONE $3 AS from_local, to_at AT TIME ZONE $3 AS to_local,
      (from_at - interval '1 millisecond') AT TIME ZONE $3 AS before_from,
      (to_at - interval '1 millisecond') AT TIME ZONE $3 AS before_to
    FROM (SELECT $1::timestamptz AS from_at, $2::timestamptz AS to_at) AS instants
  )
  SELECT from_local::date::text AS "fromDay", before_from::date < from_local::date AS "isFromStart",
    to_local::date::text AS "toDay", before_to::date < to_local::date AS "isToStart",
    from_at - (from_local - date_trunc('hour', from_local)) AS "fromHour",
    from_local = date_trunc('month', from_local) AND to_local = date_trunc('month', to_local) AS "isMonths"
  FROM given`;

// Where a clock goes back over midnight, its day begins with the first of the two.
const STARTS = `
  SELECT CASE WHEN ((midnight - interval '1 hour') AT TIME ZONE $2)::date = day
    THEN midnight - interval '1 hour' ELSE midnight END AS at
  FROM unnest($1::date[]) WITH ORDINALITY AS days (day, position),
    LATERAL (SELECT day::timestamp AT TIME ZONE $2 AS midnight) AS clock
  ORDER BY position`;

const SHIFTED = `
  SELECT (($1::timestamptz AT TIME ZONE $3) - $4::interval) AT TIME ZONE $3 AS "from",
    (($2::timestamptz AT TIME ZONE $3) - $4::interval) AT TIME ZONE $3 AS "to"`;

/** While not all sources were read once, nobody can tell. */
const BEGINNING = new Date(0);

/** Those that wait for what is reckoned of customers. */
const RECKONED = new Set(
  FAMILIES.filter(({ isReckoned = false }) => isReckoned).map(({ name }) => name),
);

const AS_OF = `
  SELECT least($2::timestamptz, CASE WHEN $3::boolean THEN
    date_trunc('milliseconds', (SELECT due_at FROM customer_due ORDER BY id LIMIT 1)) END, date_trunc('milliseconds', (SELECT min(marked_at) FROM unnest($1::text[]) AS wanted (family), LATERAL (
      SELECT marked_at FROM rollup_mark WHERE rollup_mark.family = wanted.family ORDER BY marked_at LIMIT 1
    ) AS oldest))) AS "asOf"`;

export type CompleteAt = () => Date | null | Promise<Date | null>;

/** @param feed tells up to when the facts hold all that the domains have told; null while nobody knows */
export function createMetricsRepository(
  reads: PoolReads,
  feed: { readonly completeAt: CompleteAt },
): MetricsRepository {
  return {
    async findScopes(families, brands) {
      const names = families.map(({ name }) => name);
      const fingerprints = families.map(({ fingerprint }) => fingerprint);
      const rows = await reads.query<ScopeRow>(SCOPES, [names, fingerprints, brands]);
      const known = rows.filter((row) => row.family !== null);
      if (rows[0]?.isStarted === true) return known;
      const unknown = await reads.query<Scope>(UNKNOWN, [names, brands]);
      const isKnown = ({ family, brandId }: Scope): boolean =>
        known.some((scope) => scope.family === family && scope.brandId === brandId);
      return [...known, ...unknown.filter((scope) => !isKnown(scope))];
    },

    findPanels: (brands) => reads.query<CompetitorPanelFact>(PANELS, [brands]),

    findHeard: async (brands) =>
      (await reads.query<{ key: string }>(HEARD, [brands])).map(({ key }) => key),

    zoneOf: (brand) => profiles.zoneOf(reads, brand),

    calendarOf: (from, to, zone) => one(reads.query<Calendar>(CALENDAR, [from, to, zone])),

    startsOf: async (days, zone) =>
      (await reads.query<{ at: Date }>(STARTS, [days, zone])).map(({ at }) => at),

    shifted: ({ from, to, zone, by }) =>
      one(reads.query<{ from: Date; to: Date }>(SHIFTED, [from, to, zone, by])),

    async asOf(families) {
      const told = (await feed.completeAt()) ?? BEGINNING;
      const waits = families.some((name) => RECKONED.has(name));
      return (await one(reads.query<{ asOf: Date }>(AS_OF, [families, told, waits]))).asOf;
    },

    async countFacts(family, brands, from, to) {
      const { text, values } = countStatement(family, brands, from, to);
      return (await one(reads.query<{ n: number }>(text, values))).n;
    },

    async findGroups(wanted) {
      const sums = createGroupSums(wanted.parts);
      if (wanted.cells !== null && wanted.cells.brands.length > 0) {
        await addCells(reads, wanted, wanted.cells, sums);
      }
      await addFacts(reads, wanted, sums);
      return sums.rows();
    },
  };
}

async function addFacts(reads: PoolReads, wanted: GroupsWanted, sums: GroupSums): Promise<void> {
  const statement = factsStatement(wanted);
  if (statement === null) return;
  type Row = Readonly<Record<string, string | Buffer | null>>;
  for (const row of await reads.queryOnce<Row>(statement.text, statement.values)) {
    const values = wanted.dimensions.map((_id, at) => textOf(row[`d${at}`]));
    const group = sums.numberOf(textOf(row['bucket']), sums.combinationOf(values));
    for (const part of wanted.parts) {
      const value = row[part.name];
      if (!isBytes(part)) sums.addWhole(part.name, BigInt(textOf(value) ?? 0), group);
      else if (value instanceof Uint8Array) sums.addBytes(part.name, value, group);
    }
  }
}

function textOf(value: string | Buffer | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

async function one<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (row === undefined) throw new Error('A statement without FROM answers one row.');
  return row;
}
