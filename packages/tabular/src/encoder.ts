import type { Column } from './column.ts';
import { createCsvEncoder } from './csv.ts';
import { createJsonEncoder, createNdjsonEncoder } from './json.ts';

export const TABLE_FORMATS = ['csv', 'ndjson', 'json', 'arrow', 'parquet'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Takes the cells of a table one by one, row by row, and makes its bytes. It never holds more than the rows that
 * are about to be written. A cell is not made an object on its way: there are millions of them.
 */
export interface TableEncoder {
  /** A cell without a value. */
  none(): void;
  /** A cell of text, of JSON or an id: these bytes, as UTF-8. */
  text(bytes: Buffer, from: number, to: number): void;
  number(value: number): void;
  boolean(value: boolean): void;
  /** Milliseconds since 1970. */
  instant(ms: number): void;
  /** A list of texts. @param bounds where each of them begins and ends */
  list(bytes: Buffer, bounds: readonly number[]): void;
  /** Ends the table behind its last row. */
  end(): void;
  /** How many bytes are ready; none where rows wait for others. */
  ready(): number;
  take(): Uint8Array;
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
