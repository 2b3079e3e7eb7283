import type { DatasetColumn } from '@cx/datasets';
import { maskedTextSql } from '@cx/personal-data';
import { FORMULA_STARTS } from '@cx/tabular';

/** SQL of a column's value, masked where those who ask may not see it. */
export function valueSql({ sql, pii }: DatasetColumn, isMasked: boolean): string {
  return pii !== null && isMasked ? maskedTextSql(sql) : sql;
}

/** SQL of a value as a program reads it from a row. */
export function cellSql(column: DatasetColumn, isMasked: boolean): string {
  const value = valueSql(column, isMasked);
  switch (column.type) {
    // Whole numbers of 64 bits would come as texts.
    case 'integer':
      return `(${value})::float8`;
    case 'id':
      return `(${value})::text`;
    case 'text':
    case 'float':
    case 'boolean':
    case 'instant':
    case 'text_list':
    case 'json':
      return value;
  }
}

/** SQL of a value as CSV has it. */
export function csvSql(column: DatasetColumn, isMasked: boolean, neutralise: boolean): string {
  const value = valueSql(column, isMasked);
  switch (column.type) {
    case 'text':
      return neutralise ? harmless(value) : value;
    case 'boolean':
      return `(${value})::text`;
    // The quickest way to a T between the day and the time.
    case 'instant':
      return `to_jsonb(${value}) #>> '{}'`;
    case 'text_list':
      return `array_to_json(${value})`;
    case 'id':
    case 'integer':
    case 'float':
    case 'json':
      return value;
  }
}

// A third of the cost of a regular expression, in each cell.
const FORMULA_CODES = FORMULA_STARTS.map((start) => start.charCodeAt(0)).join(', ');

function harmless(value: string): string {
  // OFFSET keeps the planner from reckoning the value twice.
  const said = /^fact\.\w+$/.test(value) ? null : `(SELECT ${value} AS said OFFSET 0) AS text`;
  const cell = said === null ? value : 'text.said';
  const guarded = `CASE WHEN ascii(${cell}) IN (${FORMULA_CODES}) THEN '''' || ${cell} ELSE ${cell} END`;
  return said === null ? guarded : `(SELECT ${guarded} FROM ${said})`;
}
