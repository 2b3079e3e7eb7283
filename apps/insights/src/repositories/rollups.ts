import type { WriteQuery } from '@cx/database';
import type { MeasuredFamily } from '@cx/metrics';

import type { CellMaker, MadeCells } from './made-cells.ts';
import { ADD_CHUNKS, addDaysStatement, forgetStatement } from './rollup-statements.ts';

/** The facts of one brand in one family: whoever changes their cells has them alone. */
export interface RollupScope {
  readonly family: string;
  readonly brandId: string;
}

/** Days of a zone, both inside. */
interface ZoneRun {
  readonly zone: string;
  readonly first: string;
  readonly last: string;
}

/** What is reckoned in one transaction, to the end of a month: months are made of their days, and each once. */
const LONGEST_RUN = '3 months';

/** Days without a mark that are reckoned along with those around them: cheaper than to begin anew. */
const WIDEST_GAP = 5;

/** Longer than any statement of a reader, who may have been told of the zone before. */
const RETIRED_SECONDS = 60;

const TRY_LOCK = `
  SELECT pg_try_advisory_xact_lock(hashtext(current_schema() || '.' || $1), hashtext($2)) AS "isMine"`;

const LOCK = `SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.' || $1), hashtext($2))`;

// While marks keep coming, a scope waits for the last of them, but not for ever: an import would have its days
// made anew with each of its batches.
const MARKED = `
  SELECT family, brand_id AS "brandId" FROM (SELECT DISTINCT family, brand_id FROM rollup_zone WHERE family = ANY($1)) AS scope,
    LATERAL (
      SELECT min(marked_at) AS first, max(marked_at) FILTER (WHERE marked_at < 'infinity') AS last FROM rollup_mark
      WHERE rollup_mark.family = scope.family AND rollup_mark.brand_id = scope.brand_id
    ) AS marks
  WHERE first = 'infinity' OR last <= now() - make_interval(secs => $2) OR first <= now() - make_interval(secs => 4 * $2)
  ORDER BY 1, 2`;

// What has just happened goes before what is only built anew, whose marks are of no time.
const TAKE = `
  WITH marked AS (
    SELECT day, min(marked_at) AS marked_at FROM rollup_mark WHERE family = $1 AND brand_id = $2 GROUP BY day
  ), first AS (SELECT day FROM marked ORDER BY marked_at, day LIMIT 1), later AS (
    SELECT marked.day, lead(marked.day) OVER (ORDER BY marked.day) - marked.day > ${WIDEST_GAP} AS is_end
    FROM marked, first WHERE marked.day >= first.day AND marked.day < date_trunc('month', first.day) + interval '${LONGEST_RUN}'
  ), taken AS (
    DELETE FROM rollup_mark USING first
    WHERE family = $1 AND brand_id = $2 AND rollup_mark.day >= first.day
      AND rollup_mark.day <= coalesce((SELECT min(day) FROM later WHERE is_end), (SELECT max(day) FROM later))
    RETURNING rollup_mark.day
  )
  SELECT min(day)::text AS first, max(day)::text AS last FROM taken`;

const ZONES = `
  SELECT zone, (($3::date::timestamp AT TIME ZONE 'UTC') AT TIME ZONE zone)::date::text AS first,
    ((($4::date + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 millisecond') AT TIME ZONE zone)::date::text AS last
  FROM rollup_zone WHERE family = $1 AND brand_id = $2 AND retired_at IS NULL ORDER BY zone`;

const IS_LEFT = `
  SELECT EXISTS (SELECT FROM rollup_mark WHERE family = $1 AND brand_id = $2
    AND (marked_at = 'infinity' OR marked_at < now())) AS "isLeft"`;

const FINISH = `
  UPDATE rollup_zone SET fingerprint = building, building = NULL, built_behind = NULL
  WHERE family = $1 AND brand_id = $2 AND building IS NOT NULL AND NOT EXISTS (
    SELECT FROM rollup_mark WHERE family = $1 AND brand_id = $2 AND id <= rollup_zone.built_behind)`;

const IS_STARTED = 'SELECT FROM rollup_start';

const START = 'INSERT INTO rollup_start DEFAULT VALUES ON CONFLICT DO NOTHING';

const MISSING_ZONES = `
  SELECT DISTINCT rollup_zone.family, brand_id, time_zone FROM rollup_zone JOIN brand_profile USING (brand_id)
  WHERE NOT EXISTS (
    SELECT FROM rollup_zone AS known WHERE known.family = rollup_zone.family
      AND known.brand_id = rollup_zone.brand_id AND known.zone = time_zone AND known.retired_at IS NULL)`;

// Those that were wanted before may be again: a brand can go back to the zone that it had.
const WANT_ZONES = `
  INSERT INTO rollup_zone (family, brand_id, zone)
  SELECT missing.* FROM (${MISSING_ZONES}) AS missing
  WHERE EXISTS (SELECT FROM pg_timezone_names WHERE name = time_zone)
  ON CONFLICT (family, brand_id, zone) DO UPDATE SET retired_at = NULL`;

const RETIRE_ZONES = `
  UPDATE rollup_zone SET fingerprint = NULL, building = NULL, built_behind = NULL, retired_at = now()
  WHERE retired_at IS NULL AND zone <> 'UTC' AND NOT EXISTS (
    SELECT FROM brand_profile WHERE brand_profile.brand_id = rollup_zone.brand_id AND time_zone = zone)`;

const RETIRED = `
  SELECT family, brand_id AS "brandId", zone FROM rollup_zone
  WHERE retired_at < now() - make_interval(secs => ${RETIRED_SECONDS}) LIMIT 1`;

const UNBUILT = `
  SELECT DISTINCT rollup_zone.family, brand_id AS "brandId" FROM rollup_zone
  JOIN unnest($1::text[], $2::text[]) AS wanted (family, fingerprint) USING (family)
  WHERE retired_at IS NULL AND rollup_zone.fingerprint IS DISTINCT FROM wanted.fingerprint
    AND building IS DISTINCT FROM wanted.fingerprint ORDER BY 1, 2`;

const SCOPES = `
  SELECT DISTINCT family, brand_id AS "brandId" FROM rollup_zone
  WHERE family = ANY($1) AND ($2::text[] IS NULL OR brand_id = ANY($2)) ORDER BY 1, 2`;

const BUILDING = `
  SELECT count(*)::integer AS days FROM (
    SELECT DISTINCT family, brand_id, day FROM rollup_mark
    WHERE marked_at = 'infinity' AND family = ANY($1) AND ($2::text[] IS NULL OR brand_id = ANY($2))) AS marked`;

const BEGIN = `
  UPDATE rollup_zone SET building = $3, built_behind = (
    SELECT max(id) FROM rollup_mark WHERE family = $1 AND brand_id = $2)
  WHERE family = $1 AND brand_id = $2 AND retired_at IS NULL`;

/** Keeps cells what the facts say. Each statement runs in the transaction of its caller. */
export interface Rollups {
  /** The scopes with days that are not any more what their cells tell, and that have come to rest. */
  findMarked(query: WriteQuery): Promise<RollupScope[]>;
  /** False when another worker has the scope: it is done by that one. */
  tryLock(query: WriteQuery, scope: RollupScope): Promise<boolean>;
  /** Waits until no other worker has the scope. */
  lock(query: WriteQuery, scope: RollupScope): Promise<void>;
  /** Makes the cells of the days anew that have waited the longest, a run of them; false when none waits. */
  refresh(query: WriteQuery, scope: RollupScope): Promise<boolean>;
  /** Whether marks of before this transaction are left. */
  isLeft(query: WriteQuery, scope: RollupScope): Promise<boolean>;
  /** Brings the zones in use up to date with those of the brands. */
  updateZones(query: WriteQuery): Promise<void>;
  /** The scopes that are to be built, since their cells are of another model or zones of none. */
  findUnbuilt(query: WriteQuery): Promise<RollupScope[]>;
  findScopes(query: WriteQuery, brands: readonly string[] | null): Promise<RollupScope[]>;
  /** Marks all days of a scope. Cells that are right stay in use meanwhile. */
  build(query: WriteQuery, scope: RollupScope): Promise<void>;
  /** How many days of builds are left. */
  countDaysToBuild(query: WriteQuery, brands: readonly string[] | null): Promise<number>;
}

export interface RollupsOptions {
  readonly families: readonly MeasuredFamily[];
  readonly fingerprintOf: (family: MeasuredFamily) => string;
  readonly cells: Pick<CellMaker, 'make'>;
  /** For how long nothing may change in a scope before it is looked at; four times that at most. @default 1 */
  readonly restSeconds?: number;
}

export function createRollups(options: RollupsOptions): Rollups {
  const { families, fingerprintOf, cells, restSeconds = 1 } = options;
  const names = families.map(({ name }) => name);
  const fingerprints = families.map(fingerprintOf);
  const statements = new Map(
    families.map((one) => [
      one.name,
      { forget: forgetStatement(one), addDays: addDaysStatement(one) },
    ]),
  );

  async function write(
    query: WriteQuery,
    { family, brandId }: RollupScope,
    zones: readonly ZoneRun[],
    { chunks, days }: MadeCells,
  ): Promise<void> {
    const { forget, addDays } = statements.get(family) ?? unknown(family);
    for (const { zone, first, last } of zones) {
      await query(forget, [family, brandId, zone, first, last]);
    }
    const { zones: ofZones, cubes, months, parts, starts, lengths, cells: bytes } = chunks;
    await query(ADD_CHUNKS, [
      family,
      brandId,
      ofZones,
      cubes,
      months,
      parts,
      starts,
      lengths,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    ]);
    await query(addDays, [brandId, days.zones, days.days, ...days.dimensions, ...days.parts]);
  }

  return {
    findMarked: (query) => query<RollupScope>(MARKED, [names, restSeconds]),

    async tryLock(query, { family, brandId }) {
      const [lock] = await query<{ isMine: boolean }>(TRY_LOCK, [family, brandId]);
      return lock?.isMine === true;
    },

    async lock(query, { family, brandId }) {
      await query(LOCK, [family, brandId]);
    },

    async refresh(query, scope) {
      const { family, brandId } = scope;
      const [run] = await query<{ first: string | null; last: string | null }>(TAKE, [
        family,
        brandId,
      ]);
      if (run === undefined || run.first === null || run.last === null) return false;
      const zones = await query<ZoneRun>(ZONES, [family, brandId, run.first, run.last]);
      // Another connection makes them, and sees at least what is committed with the marks that were taken.
      if (zones.length > 0) {
        await write(query, scope, zones, await cells.make({ family, brandId, zones }));
      }
      await query(FINISH, [family, brandId]);
      return true;
    },

    async isLeft(query, { family, brandId }) {
      const [look] = await query<{ isLeft: boolean }>(IS_LEFT, [family, brandId]);
      return look?.isLeft === true;
    },

    async updateZones(query) {
      // A crash of the server or a restore has taken away what was known of the facts.
      if ((await query(IS_STARTED)).length === 0) {
        for (const family of families) await query(knowBrands(family));
        await query(START);
      }
      // The list of all zones is long, and seldom needed.
      if ((await query(MISSING_ZONES)).length > 0) await query(WANT_ZONES);
      await query(RETIRE_ZONES);
      const [retired] = await query<RollupScope & { zone: string }>(RETIRED);
      if (retired === undefined) return;
      const { family, brandId, zone } = retired;
      await query(LOCK, [family, brandId]);
      await query(`DELETE FROM ${family}_rollup WHERE brand_id = $1 AND zone = $2`, [
        brandId,
        zone,
      ]);
      await query('DELETE FROM rollup_chunk WHERE family = $1 AND brand_id = $2 AND zone = $3', [
        family,
        brandId,
        zone,
      ]);
      await query(
        `DELETE FROM rollup_zone WHERE family = $1 AND brand_id = $2 AND zone = $3 AND retired_at IS NOT NULL`,
        [family, brandId, zone],
      );
    },

    findUnbuilt: (query) => query<RollupScope>(UNBUILT, [names, fingerprints]),

    findScopes: (query, brands) => query<RollupScope>(SCOPES, [names, brands]),

    async build(query, { family, brandId }) {
      const model = families.find(({ name }) => name === family);
      if (model === undefined) return;
      await query(LOCK, [family, brandId]);
      await query(markAll(model), [family, brandId]);
      await query(BEGIN, [family, brandId, fingerprintOf(model)]);
      await query(FINISH, [family, brandId]);
    },

    async countDaysToBuild(query, brands) {
      const [found] = await query<{ days: number }>(BUILDING, [names, brands]);
      return found?.days ?? 0;
    },
  };
}

function unknown(family: string): never {
  throw new Error(`There is no family ${family}.`);
}

function knowBrands({ name, table }: MeasuredFamily): string {
  return `
    INSERT INTO rollup_zone (family, brand_id, zone)
    SELECT DISTINCT '${name}', brand_id, 'UTC' FROM ${table} ON CONFLICT DO NOTHING`;
}

/** All days on which there are facts or cells, and one on each side: days of other zones lie in two. */
function markAll({ name, table, time }: MeasuredFamily): string {
  return `
    INSERT INTO rollup_mark (family, brand_id, day, marked_at)
    SELECT $1, $2, generate_series(least(facts.first, cells.first) - 1, greatest(facts.last, cells.last) + 1, interval '1 day')::date,
      'infinity'
    FROM (
      SELECT (min(${time}) AT TIME ZONE 'UTC')::date AS first, (max(${time}) AT TIME ZONE 'UTC')::date AS last
      FROM ${table} WHERE brand_id = $2
    ) AS facts, (SELECT min(bucket) AS first, max(bucket) AS last FROM ${name}_rollup WHERE brand_id = $2) AS cells`;
}
