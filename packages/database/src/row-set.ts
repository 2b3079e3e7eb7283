import type { Column } from './table.ts';

/** Many rows as one parameter per column, so that a batch of any size is one statement with one text. */
export interface RowSet<Row> {
  /** `(SELECT … FROM unnest($1::uuid[], …)) AS alias`, with the columns' names: goes behind FROM. */
  from(alias: string, firstParameter?: number): string;
  /** One array literal per column, for the parameters of {@link RowSet.from}. */
  values(rows: readonly Row[]): string[];
}

export function rowSet<Row extends object>(
  columns: readonly Column<keyof Row & string>[],
): RowSet<Row> {
  return {
    from(alias, firstParameter = 1) {
      // unnest takes arrays apart to the last level, so a column that is an array itself travels as text.
      const parameters = columns.map(
        ({ type }, index) => `$${firstParameter + index}::${type.endsWith('[]') ? 'text' : type}[]`,
      );
      const names = columns.map(({ name }) => name).join(', ');
      const select = columns.map(({ name, type }) =>
        type.endsWith('[]') ? `${name}::${type}` : name,
      );
      return `(SELECT ${select.join(', ')} FROM unnest(${parameters.join(', ')}) AS cells (${names})) AS ${alias}`;
    },

    values: (rows) =>
      columns.map(({ property, type }, index) => {
        const values = rows.map((row) => row[property]);
        // unnest fills a column that ends early with nulls, up to the longest.
        if (index > 0 && values.every(isNull)) return '{}';
        return type === 'jsonb' ? arrayLiteral(values.map(json)) : arrayLiteral(values);
      }),
  };
}

function isNull(value: unknown): boolean {
  return value === null || value === undefined;
}

function json(value: unknown): string | null {
  if (isNull(value)) return null;
  const text = JSON.stringify(value);
  return UNSTORABLE.test(text) ? text.replaceAll(ESCAPES, storable) : text;
}

// jsonb refuses what text drops or replaces: NUL and half a surrogate pair, which JSON always writes so.
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;
const ESCAPES = /\\(?:\\|u0000|ud[89a-f]..)/g;

function storable(escape: string): string {
  if (escape === '\\\\') return escape;
  return escape === '\\u0000' ? '' : '\ufffd';
}

/**
 * An array literal of Postgres: `{"a","b c",null}`. It is an array of JSON in other brackets, but for the
 * escapes that Postgres does not know; the whole at once is written several times faster than cell by cell.
 */
export function arrayLiteral(values: readonly unknown[]): string {
  const [first] = values;
  // Many columns of a batch hold one value all the way: a brand, a source.
  if (values.length > 1 && values.every((value) => value === first)) {
    const same = cells([first]);
    return `{${`${same},`.repeat(values.length - 1)}${same}}`;
  }
  return `{${cells(values)}}`;
}

function cells(values: readonly unknown[]): string {
  const text = JSON.stringify(values.map(plain)).slice(1, -1);
  return FOREIGN.test(text) ? text.replaceAll(ANY_ESCAPE, unescaped) : text;
}

/** What JSON writes as Postgres reads it. */
function plain(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || isNull(value)) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayLiteral(value);
  throw new TypeError('A cell holds a text, a number, a boolean, a Date or a list of these.');
}

const FOREIGN = /\\[^"\\]/;
const ANY_ESCAPE = /\\(?:u....|.)/g;

// Postgres takes a character behind a backslash for itself, and its text holds no NUL.
function unescaped(escape: string): string {
  if (escape === '\\"' || escape === '\\\\') return escape;
  const character: string = JSON.parse(`"${escape}"`);
  return character === '\0' ? '' : character.toWellFormed();
}
