import type { DatasetColumn } from '@cx/datasets';

import type { Place } from '../place.ts';
import { readInstant } from '../read-instant.ts';
import { badInput } from '../refusal.ts';
import type { Comparison, Filter, Literal, Match } from './filter.ts';

/** Finds a column by its name. @throws Refusal where the caller may not look for it */
export type FindColumn = (name: string) => DatasetColumn;

/** SQL of a filter. What strangers wrote is in it by its places alone. */
export function filterSql(filter: Filter, columnOf: FindColumn, place: Place): string {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const [left, right] = [filter.left, filter.right].map((one) =>
        filterSql(one, columnOf, place),
      );
      return `(${left} ${filter.kind.toUpperCase()} ${right})`;
    }
    case 'not':
      return `(NOT coalesce(${filterSql(filter.inner, columnOf, place)}, false))`;
    case 'compare':
      return compareSql(columnOf(filter.column), filter.operator, filter.value, place);
    case 'in': {
      const column = columnOf(filter.column);
      const values = filter.values.map((value) => compareSql(column, 'eq', value, place));
      return `(${values.join(' OR ')})`;
    }
    case 'match':
      return matchSql(columnOf(filter.column), filter.how, filter.text, place);
  }
}

const OPERATORS: Readonly<Record<Comparison, string>> = {
  eq: '=',
  // Null is another value than any.
  ne: 'IS DISTINCT FROM',
  gt: '>',
  ge: '>=',
  lt: '<',
  le: '<=',
};

function compareSql(
  column: DatasetColumn,
  operator: Comparison,
  value: Literal,
  place: Place,
): string {
  if (value.kind !== 'null') {
    return `(${column.sql} ${OPERATORS[operator]} ${valueSql(column, value, place)})`;
  }
  if (operator === 'eq') return `(${column.sql} IS NULL)`;
  if (operator === 'ne') return `(${column.sql} IS NOT NULL)`;
  return badInput('Null can be compared by eq and ne alone.');
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function valueSql(
  column: DatasetColumn,
  { kind, value }: Exclude<Literal, { kind: 'null' }>,
  place: Place,
): string {
  switch (column.type) {
    case 'text':
      return kind === 'text'
        ? `${place(storable(value))}::text`
        : unfit(column, "a text such as 'OPEN'");
    case 'id':
      return ID.test(value) ? `${place(value)}::uuid` : unfit(column, 'an id');
    case 'integer':
    case 'float': {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      const isNumber = kind === 'word' && Number.isFinite(number);
      return isNumber ? `${place(number)}::float8` : unfit(column, 'a number');
    }
    case 'boolean':
      return value === 'true' || value === 'false'
        ? `${place(value)}::boolean`
        : unfit(column, 'true or false');
    case 'instant': {
      const instant = readInstant(value);
      return instant === null
        ? unfit(column, 'an instant such as 2026-03-01T00:00:00Z')
        : `${place(instant.toISOString())}::timestamptz`;
    }
    case 'text_list':
    case 'json':
      return badInput(`«${column.name}» is no single value: filter by another column.`);
  }
}

function matchSql(column: DatasetColumn, how: Match, text: string, place: Place): string {
  if (column.type !== 'text') badInput(`«${column.name}» is no text: ${how} does not fit it.`);
  const wanted = `${place(storable(text))}::text`;
  switch (how) {
    case 'contains':
      return `(strpos(${column.sql}, ${wanted}) > 0)`;
    case 'startswith':
      return `starts_with(${column.sql}, ${wanted})`;
    case 'endswith':
      return `(right(${column.sql}, char_length(${wanted})) = ${wanted})`;
  }
}

/** Postgres has no texts with NUL. */
function storable(text: string): string {
  return text.includes('\0') ? badInput('A text cannot hold the character NUL.') : text;
}

function unfit({ name }: DatasetColumn, expected: string): never {
  return badInput(`«${name}» is compared with ${expected}.`);
}
