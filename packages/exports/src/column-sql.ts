import type { DatasetColumn } from '@cx/datasets';
import { maskedTextSql } from '@cx/personal-data';

/** SQL of a value as {@link createRowReader} reads it, masked where those who ask may not see it. */
export function cellSql({ type, sql, pii }: DatasetColumn, isMasked: boolean): string {
  const value = pii !== null && isMasked ? maskedTextSql(sql) : sql;
  return type === 'id' || type === 'json' ? `(${value})::text` : value;
}
