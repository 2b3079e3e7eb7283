import type { Column, Row } from './column.ts';
import type { TableEncoder } from './encoder.ts';

/** One JSON object for each row, each on its line. */
export function createNdjsonEncoder(columns: readonly Column[]): TableEncoder {
  return {
    write: (rows) => Buffer.from(rows.map((row) => `${jsonOf(columns, row)}\n`).join('')),
    end: () => new Uint8Array(),
  };
}

export function jsonOf(columns: readonly Column[], row: Row): string {
  return JSON.stringify(
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
}
