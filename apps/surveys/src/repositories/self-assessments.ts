import {
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type SelfAssessment, SelfAssessmentEntity } from '../entities/self-assessment.ts';
import type { ShareCounts } from './answer-shares.ts';

/** Which two views are held against each other. */
export interface GapRequest {
  readonly brandId: string;
  /** Null for the whole. */
  readonly touchpoint: string | null;
  readonly construct: string;
  /** The first instant inside; null when open. */
  readonly from: Date | null;
  /** The first instant outside; null when open. */
  readonly to: Date | null;
}

export interface GapCounts {
  /** Position among those asked for. */
  readonly place: number;
  readonly stated: number;
  /** How many of them stated the best value. */
  readonly superior: number;
  readonly customers: ShareCounts;
}

export interface SelfAssessmentRepository {
  readonly newest: KeysetList<SelfAssessment, null>;
  countGaps(wanted: readonly GapRequest[]): Promise<GapCounts[]>;
}

const table = tableOf(SelfAssessmentEntity);
const rows = rowSet<SelfAssessment>(table.columns);

const INSERT = `
  INSERT INTO self_assessment (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}`;

const requests = rowSet<GapRequest & { readonly place: number }>([
  { property: 'place', name: 'place', type: 'integer' },
  { property: 'brandId', name: 'brand_id', type: 'text' },
  { property: 'touchpoint', name: 'touchpoint', type: 'text' },
  { property: 'construct', name: 'construct', type: 'text' },
  { property: 'from', name: 'from_at', type: 'timestamptz' },
  { property: 'to', name: 'to_at', type: 'timestamptz' },
]);

// Who states another value for the same time corrects the one before. Of several questions of a version the
// first is the one about the whole, as for CSAT.
const COUNT_GAPS = `
  WITH wanted AS (SELECT * FROM ${requests.from('incoming')}),
  stated AS (
    SELECT DISTINCT ON (place, stated_by, period_from, period_to) place, value = scale_max AS is_superior
    FROM wanted JOIN self_assessment AS own ON own.brand_id = wanted.brand_id
      AND own.construct = wanted.construct AND own.touchpoint IS NOT DISTINCT FROM wanted.touchpoint
      AND (from_at IS NULL OR period_from >= from_at) AND (to_at IS NULL OR period_to <= to_at)
    ORDER BY place, stated_by, period_from, period_to, recorded_at DESC, own.id DESC
  ),
  own AS (
    SELECT place, count(*)::int AS stated, count(*) FILTER (WHERE is_superior)::int AS superior
    FROM stated GROUP BY place
  ),
  asked AS (
    SELECT DISTINCT ON (place, survey_key, version) place, from_at, to_at, question.id,
      CASE WHEN higher_is_better THEN scale_max ELSE scale_min END AS best
    FROM wanted JOIN question ON question.brand_id = wanted.brand_id
      AND question.construct = wanted.construct AND question.touchpoint IS NOT DISTINCT FROM wanted.touchpoint
      AND scale_max IS NOT NULL
    ORDER BY place, survey_key, version, position, question.key
  ),
  answered AS (
    SELECT place,
      count(value)::int AS n, count(*) FILTER (WHERE value = best)::int AS top,
      sum(weight) FILTER (WHERE value = best) AS top_weight, sum(weight) FILTER (WHERE value IS NOT NULL) AS weight,
      bool_and(weight IS NOT NULL) FILTER (WHERE value IS NOT NULL) AS has_weights,
      count(*) FILTER (WHERE state = 'NA')::int AS not_applicable,
      count(*) FILTER (WHERE state = 'BLANK')::int AS blank,
      count(*) FILTER (WHERE state = 'REFUSED')::int AS refused
    FROM asked JOIN answer ON answer.question_id = asked.id
      JOIN survey_response AS response ON response.id = answer.response_id
    WHERE (from_at IS NULL OR submitted_at >= from_at) AND (to_at IS NULL OR submitted_at < to_at)
    GROUP BY place
  )
  SELECT wanted.place, coalesce(stated, 0) AS stated, coalesce(superior, 0) AS superior, json_build_object(
    'n', coalesce(n, 0), 'top', coalesce(top, 0),
    'topWeight', CASE WHEN has_weights THEN coalesce(top_weight, 0) END,
    'totalWeight', CASE WHEN has_weights THEN weight END,
    'notApplicable', coalesce(not_applicable, 0), 'blank', coalesce(blank, 0),
    'refused', coalesce(refused, 0)) AS customers
  FROM wanted LEFT JOIN own USING (place) LEFT JOIN answered USING (place)`;

export function createSelfAssessmentRepository(reads: Reads): SelfAssessmentRepository {
  return {
    newest: createKeysetList<SelfAssessment, null>(reads, {
      entity: SelfAssessmentEntity,
      orderBy: ['recordedAt', 'id'],
      direction: 'DESC',
      conditions: () => [],
    }),

    countGaps: (wanted) =>
      reads.query<GapCounts>(
        COUNT_GAPS,
        requests.values(wanted.map((request, place) => ({ ...request, place }))),
      ),
  };
}

/** Runs in the transaction of a desk. */
export async function insertSelfAssessment(
  query: WriteQuery,
  assessment: SelfAssessment,
): Promise<void> {
  await query(INSERT, rows.values([assessment]));
}

const FIND = `SELECT ${table.selectList} FROM self_assessment WHERE id = ANY($1::uuid[])`;

export function findSelfAssessments(
  reads: Reads,
  ids: readonly string[],
): Promise<SelfAssessment[]> {
  return reads.query<SelfAssessment>(FIND, [ids]);
}

/** The last value that somebody states for one time, with the id of the first. */
export interface Statement extends SelfAssessment {
  readonly firstId: string;
}

const FIND_STATEMENTS = `
  WITH wanted AS (
    SELECT DISTINCT brand_id, construct, touchpoint, stated_by, period_from, period_to
    FROM self_assessment WHERE id = ANY($1::uuid[])
  )
  SELECT DISTINCT ON ("firstId") * FROM (
    SELECT ${table.selectList}, first_value(self_assessment.id) OVER (
      PARTITION BY wanted.brand_id, wanted.construct, wanted.touchpoint, wanted.stated_by, wanted.period_from, wanted.period_to
      ORDER BY recorded_at, self_assessment.id) AS "firstId"
    FROM wanted JOIN self_assessment USING (brand_id, construct, stated_by, period_from, period_to)
    WHERE self_assessment.touchpoint IS NOT DISTINCT FROM wanted.touchpoint
  ) AS stated ORDER BY "firstId", "recordedAt" DESC, id DESC`;

/** Of each of the times, and of those who state something for it, that these assessments are of. */
export function findStatements(reads: Reads, ids: readonly string[]): Promise<Statement[]> {
  return reads.query<Statement>(FIND_STATEMENTS, [ids]);
}
