import type { Dataset, DatasetColumn } from '@cx/datasets';
import { maskedTextSql } from '@cx/personal-data';
import { escapeIdentifier, escapeLiteral } from 'pg';

/** Whom the views and their schema belong to: nobody can log in as it. */
export const VIEWS_OWNER = 'insights_bi';

export const VIEWS_SCHEMA = 'bi';

/** Who is told what: rows of `bi_reader`. By the role that logged in, which no SET can change. */
const OF_READER = 'FROM bi_reader WHERE bi_reader.role_name = session_user::text';

/** Keys of the brands that the reader sees; `*` is all that there are. */
const BRANDS = `(
    SELECT CASE WHEN '*' = ANY (bi_reader.brands)
      THEN ARRAY(SELECT brand_profile.brand_id FROM brand_profile)
      ELSE bi_reader.brands END
    ${OF_READER})::text[]`;

const SEES_PERSONAL_DATA = `(SELECT bi_reader.sees_pii ${OF_READER})`;

export interface View {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ViewColumn[];
  /** SQL behind FROM; what has the rows is called `fact` there, and has the column `brand_id`. */
  readonly from: string;
  /** What else the rows meet. */
  readonly where?: string;
  /** What it reads. */
  readonly tables: readonly string[];
}

type ViewColumn = Pick<DatasetColumn, 'name' | 'description' | 'sql' | 'pii'>;

/** Words beside facts are rows of `verbatim`. */
export function viewOfRows({ name, description, columns, table }: Dataset): View {
  return { name, description, columns, from: `${table} AS fact`, tables: [table, 'verbatim'] };
}

/**
 * SQL that makes a view, where the schema of insights is the search path. Beside the barrier stands an OFFSET:
 * without it the planner asks a reader's own condition of the rows of all brands, where it leaks nothing by
 * itself, and EXPLAIN tells how many met it. It stands at the top, or the planner would look through to what
 * it knows of the columns of all brands.
 */
export function createView({ name, description, columns, from, where = 'true' }: View): string {
  const view = `${VIEWS_SCHEMA}.${escapeIdentifier(name)}`;
  return [
    `CREATE VIEW ${view} WITH (security_barrier) AS
     SELECT ${columns.map(selected).join(',\n       ')}
     FROM ${from}
     WHERE fact.brand_id = ANY (${BRANDS}) AND ${where}
     OFFSET 0`,
    `COMMENT ON VIEW ${view} IS ${escapeLiteral(description)}`,
    ...columns.map(
      (column) =>
        `COMMENT ON COLUMN ${view}.${escapeIdentifier(column.name)} IS ${escapeLiteral(column.description)}`,
    ),
  ].join(';\n');
}

function selected({ name, sql, pii }: ViewColumn): string {
  const expression =
    pii === null
      ? sql
      : `CASE WHEN ${SEES_PERSONAL_DATA} THEN ${sql} ELSE ${maskedTextSql(sql)} END`;
  return `${expression} AS ${escapeIdentifier(name)}`;
}
