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
      columns.map(({ property, type }) =>
        arrayLiteral(rows.map((row) => (type === 'jsonb' ? json(row[property]) : row[property]))),
      ),
  };
}

function json(value: unknown): string | null {
  if (value === null || value === undefined) return null;
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

/** An array literal of Postgres: `{a,"b c",NULL}`. */
function arrayLiteral(values: readonly unknown[]): string {
  const [first] = values;
  // Many columns of a batch hold one value all the way: a brand, a source, nothing.
  if (values.length > 1 && values.every((value) => value === first)) {
    const same = cell(first);
    return `{${`${same},`.repeat(values.length - 1)}${same}}`;
  }
  return `{${values.map(cell).join(',')}}`;
}

function cell(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'NULL';
  if (value instanceof Date) return quote(value.toISOString());
  if (Array.isArray(value)) return quote(arrayLiteral(value));
  throw new TypeError('A cell holds a text, a number, a boolean, a Date or a list of these.');
}

// Postgres text holds no NUL; everything else survives in quotes.
function quote(text: string): string {
  const safe = /["\\\0]/.test(text) ? text.replaceAll('\0', '').replaceAll(/["\\]/g, '\\$&') : text;
  return `"${safe}"`;
}
