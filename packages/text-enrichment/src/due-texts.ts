import type { WriteQuery } from '@cx/database';

/** Subjects whose texts one worker looks at, for as long as its claim holds. */
export interface DueBatch {
  readonly id: string;
  readonly subjectIds: readonly string[];
  /** How often it was claimed: tells this claim from the next one. */
  readonly attempts: number;
}

/** After how long without an end another worker takes a batch: its first one is not there any more. */
const CLAIM_SECONDS = 60;

const LONGEST_PAUSE_SECONDS = 300;

const LOOKED_AT_ONCE = 5000;

// Whoever writes analyses shares the lock, whoever brings another version, of the analyser or of a brand's topics,
// takes it alone: no analysis of the version before is written behind it.
const LOCK = `hashtext(current_schema()), hashtext('text_analyser')`;

// The look at all subjects that a version begins with covers what is due so far.
const DECLARE = `
  WITH declared AS (
    INSERT INTO text_analyser (version) VALUES ($1)
    ON CONFLICT (is_only) DO UPDATE SET version = excluded.version, scanned_to = NULL, is_scanned = false
      WHERE text_analyser.version <> excluded.version
    RETURNING version
  )
  DELETE FROM text_analysis_due WHERE EXISTS (SELECT FROM declared)`;

const LOOK = `
  SELECT version, NOT is_scanned OR EXISTS (SELECT FROM text_analysis_due WHERE due_at <= now())
    OR EXISTS (SELECT FROM brand_topics WHERE NOT is_scanned) AS "hasWork"
  FROM text_analyser`;

const CLAIM = `
  UPDATE text_analysis_due
  SET due_at = now() + make_interval(secs => ${CLAIM_SECONDS}), attempts = attempts + 1
  WHERE id = (
    SELECT id FROM text_analysis_due WHERE due_at <= now() ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, subject_ids AS "subjectIds", attempts`;

const RELEASE = `
  UPDATE text_analysis_due SET due_at = now() + make_interval(secs => $3) WHERE id = $1 AND attempts = $2`;

const END = `
  DELETE FROM text_analysis_due WHERE id = $1 AND attempts = $2
    AND EXISTS (SELECT FROM text_analyser WHERE version = $3)
  RETURNING id`;

const PLACE = `
  SELECT scanned_to AS "scannedTo" FROM text_analyser WHERE version = $1 AND NOT is_scanned
  FOR UPDATE SKIP LOCKED`;

const NEXT = (table: string): string => `
  SELECT id FROM ${table} WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT ${LOOKED_AT_ONCE}`;

const ADD = `
  INSERT INTO text_analysis_due (subject_ids)
  SELECT array_agg(id) FROM (
    SELECT id, (row_number() OVER () - 1) / 500 AS batch FROM unnest($1::uuid[]) AS id) AS numbered
  GROUP BY batch ORDER BY batch`;

// A batch of the others is looked at alike: how long one takes does not depend on how few texts a brand has.
const BRAND_PLACE = `
  SELECT brand_id AS "brandId", scanned_to AS "scannedTo" FROM brand_topics WHERE NOT is_scanned
  ORDER BY brand_id LIMIT 1 FOR UPDATE SKIP LOCKED`;

const NEXT_BRANDS = (table: string): string => `
  SELECT id, brand_id AS "brandId" FROM ${table} WHERE $1::uuid IS NULL OR id < $1
  ORDER BY id DESC LIMIT ${LOOKED_AT_ONCE}`;

const MOVE_BRAND = `
  UPDATE brand_topics SET scanned_to = coalesce($2, scanned_to), is_scanned = $3 WHERE brand_id = $1`;

const MOVE = `UPDATE text_analyser SET scanned_to = coalesce($1, scanned_to), is_scanned = $2`;

/** Whose texts are to be analysed. Each statement runs in the transaction of its caller. */
export const dueTexts = {
  /** Lets no analysis be written until the transaction ends. */
  async lock(query: WriteQuery): Promise<void> {
    await query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  },

  /** From now on texts are to be analysed by this version: others do nothing more. */
  async declare(query: WriteQuery, version: string): Promise<void> {
    await dueTexts.lock(query);
    await query(DECLARE, [version]);
  },

  /** Cheap when there is nothing to do. False also when another version is wanted. */
  async hasWork(query: WriteQuery, version: string): Promise<boolean> {
    const [look] = await query<{ version: string; hasWork: boolean }>(LOOK);
    if (look !== undefined) return look.version === version && look.hasWork;
    // A crash of the server or a restore has taken what was due along.
    await dueTexts.declare(query, version);
    return true;
  },

  /** The batch that has been due the longest, which nobody else has; null when there is none. */
  async claim(query: WriteQuery): Promise<DueBatch | null> {
    const [batch] = await query<DueBatch>(CLAIM);
    return batch ?? null;
  },

  /** Gives a batch back, to be claimed again: later each time that it went wrong. */
  async release(query: WriteQuery, { id, attempts }: DueBatch, isFailed: boolean): Promise<void> {
    const seconds = isFailed ? Math.min(2 ** attempts, LONGEST_PAUSE_SECONDS) : 0;
    await query(RELEASE, [id, attempts, seconds]);
  },

  /** False when another worker has the batch by now, or another version is wanted: nothing is to be written. */
  async end(query: WriteQuery, { id, attempts }: DueBatch, version: string): Promise<boolean> {
    await query(`SELECT pg_advisory_xact_lock_shared(${LOCK})`);
    return (await query(END, [id, attempts, version])).length > 0;
  },

  /**
   * Queues the next subjects that the version has not looked at yet, newest first; then those of a brand that has
   * named its topics anew.
   *
   * @param table of the subjects, with a primary key `id` and a column `brand_id`
   * @returns how many it has gone through
   */
  async scan(query: WriteQuery, version: string, table: string): Promise<number> {
    const [place] = await query<{ scannedTo: string | null }>(PLACE, [version]);
    if (place === undefined) return scanBrand(query, table);
    const ids = (await query<{ id: string }>(NEXT(table), [place.scannedTo])).map(({ id }) => id);
    if (ids.length > 0) await query(ADD, [ids]);
    await query(MOVE, [ids.at(-1) ?? null, ids.length < LOOKED_AT_ONCE]);
    return ids.length;
  },
};

async function scanBrand(query: WriteQuery, table: string): Promise<number> {
  const [place] = await query<{ brandId: string; scannedTo: string | null }>(BRAND_PLACE);
  if (place === undefined) return 0;
  const rows = await query<{ id: string; brandId: string }>(NEXT_BRANDS(table), [place.scannedTo]);
  const own = rows.filter(({ brandId }) => brandId === place.brandId).map(({ id }) => id);
  if (own.length > 0) await query(ADD, [own]);
  const isLast = rows.length < LOOKED_AT_ONCE;
  await query(MOVE_BRAND, [place.brandId, rows.at(-1)?.id ?? null, isLast]);
  return rows.length;
}
