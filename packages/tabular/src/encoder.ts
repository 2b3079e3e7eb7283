import type { Column, Row } from './column.ts';
import { createCsvEncoder } from './csv.ts';
import { createJsonEncoder } from './json.ts';
import { createNdjsonEncoder } from './ndjson.ts';

export const TABLE_FORMATS = ['csv', 'ndjson', 'json', 'arrow', 'parquet'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Writes a table piece by piece: it never holds more than the rows that are about to be written. */
export interface TableEncoder {
  /** The bytes that these rows make; none where they wait for others. */
  write(rows: readonly Row[]): Uint8Array;
  /** The bytes that end the table. */
  end(): Uint8Array;
}

export interface EncoderOptions {
  /** Whether texts of CSV that a spreadsheet would take for formulas are kept from being run. @default true */
  readonly neutralise?: boolean;
}

export const CONTENT_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  json: 'application/json; charset=utf-8',
  arrow: 'application/vnd.apache.arrow.stream',
  parquet: 'application/vnd.apache.parquet',
};

export async function openEncoder(
  format: TableFormat,
  columns: readonly Column[],
  { neutralise = true }: EncoderOptions = {},
): Promise<TableEncoder> {
  switch (format) {
    case 'csv':
      return createCsvEncoder(columns, neutralise);
    case 'ndjson':
      return createNdjsonEncoder(columns);
    case 'json':
      return createJsonEncoder(columns);
    // Loaded when asked for: who writes CSV needs no memory for them.
    case 'arrow': {
      const { createArrowEncoder } = await import('./arrow.ts');
      return createArrowEncoder(columns);
    }
    case 'parquet': {
      const { createParquetEncoder } = await import('./parquet.ts');
      return createParquetEncoder(columns);
    }
  }
}
