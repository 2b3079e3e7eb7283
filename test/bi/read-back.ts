import { readFile, writeFile } from 'node:fs/promises';

import { DATASETS } from '@cx/datasets';
import { DuckDBInstance } from '@duckdb/node-api';
import { Table, writeParquet } from 'parquet-wasm';
import { Client } from 'pg';

import { download } from './http-clients.ts';
import { ODD_BRAND, ODD_REVIEWS } from './odd-reviews.ts';
import type { Places } from './question.ts';

type Column = (typeof COLUMNS)[number];
type Row = readonly unknown[];

const COLUMNS = DATASETS.find(({ name }) => name === 'reviews')?.columns ?? [];

type Types = Readonly<Record<Column['type'], string>>;

/** What DuckDB is to find. */
const TYPES: Types = {
  id: 'VARCHAR',
  text: 'VARCHAR',
  integer: 'BIGINT',
  float: 'DOUBLE',
  boolean: 'BOOLEAN',
  instant: 'TIMESTAMP WITH TIME ZONE',
  text_list: 'VARCHAR[]',
  json: 'VARCHAR',
};

/** How DuckDB reads a file of each format. */
const FORMATS = {
  csv: {
    types: { ...TYPES, text_list: 'VARCHAR' },
    read: (path: string, columns: string) =>
      `read_csv('${path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
         new_line = '\\n', nullstr = '', allow_quoted_nulls = false, columns = {${columns}})`,
  },
  ndjson: {
    types: TYPES,
    read: (path: string, columns: string) =>
      `read_json('${path}', format = 'newline_delimited', columns = {${columns}})`,
  },
  parquet: { types: TYPES, read: (path: string) => `read_parquet('${path}')` },
  // DuckDB reads no Arrow: arrow-rs does, and packs what it has read as Parquet.
  arrow: { types: TYPES, read: (path: string) => `read_parquet('${path}')` },
} as const;

export type Format = keyof typeof FORMATS;

/** Reads the odd reviews from a file, and compares each cell with what PostgreSQL says. @throws with the first other one */
export async function readBack(places: Places, format: Format): Promise<string> {
  const url = `${places.http}/export/reviews.${format}?brands=${ODD_BRAND}&neutralise=false`;
  const path = await download(places, url, `odd.${format}`);
  const file = format === 'arrow' ? await packedByArrowRs(path) : path;
  const [found, expected] = await Promise.all([
    rowsOfDuckDb(file, FORMATS[format]),
    rowsOfPostgres(places),
  ]);
  if (expected.length !== ODD_REVIEWS || found.length !== expected.length) {
    throw new Error(`${found.length} rows in place of ${expected.length} of ${ODD_REVIEWS}.`);
  }
  for (const [at, row] of expected.entries()) assertEqual(row, found[at] ?? []);
  return `${found.length} rows of ${COLUMNS.length} columns`;
}

async function packedByArrowRs(path: string): Promise<string> {
  const packed = `${path}.parquet`;
  await writeFile(packed, writeParquet(Table.fromIPCStream(await readFile(path))));
  return packed;
}

async function rowsOfDuckDb(
  path: string,
  { types, read }: (typeof FORMATS)[Format],
): Promise<Row[]> {
  const columns = COLUMNS.map(({ name, type }) => `'${name}': '${types[type]}'`).join(', ');
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT ${COLUMNS.map(({ name }) => `"${name}"`).join(', ')} FROM ${read(path, columns)} ORDER BY id`,
    );
    for (const [at, { name, type }] of COLUMNS.entries()) {
      const found = String(reader.columnType(at));
      if (found !== types[type]) throw new Error(`${name} is ${found} in place of ${types[type]}.`);
    }
    return reader.getRowsJS();
  } finally {
    connection.closeSync();
  }
}

async function rowsOfPostgres({ sql }: Pick<Places, 'sql'>): Promise<Row[]> {
  const reader = new Client({ connectionString: sql });
  await reader.connect();
  try {
    const { rows } = await reader.query<unknown[]>({
      text: `SELECT ${COLUMNS.map(({ name }) => name).join(', ')} FROM bi.reviews ORDER BY id`,
      rowMode: 'array',
    });
    return rows;
  } finally {
    await reader.end();
  }
}

function assertEqual(expected: Row, found: Row): void {
  for (const [at, column] of COLUMNS.entries()) {
    const wanted = JSON.stringify(cellOf(column, expected[at]));
    const got = JSON.stringify(cellOf(column, found[at]));
    if (got !== wanted) throw new Error(`${column.name}: ${got} in place of ${wanted}.`);
  }
}

/** The same value, whichever way a library hands it over. */
function cellOf({ type }: Column, value: unknown): unknown {
  if (value === null) return null;
  // PostgreSQL hands over a large one as a text, DuckDB each as a bigint.
  if (typeof value === 'bigint') return String(value);
  if (type === 'integer') return typeof value === 'number' ? String(value) : value;
  if (type === 'json' || type === 'text_list') {
    return typeof value === 'string' ? JSON.parse(value) : value;
  }
  return value;
}
