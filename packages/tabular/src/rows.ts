import {
  booleanCell,
  type Cell,
  type Column,
  instantCell,
  numberCell,
  type Row,
  textCell,
  textListCell,
} from './column.ts';
import type { TableEncoder } from './encoder.ts';

/** Encodes rows that are values of the program. */
export function writeRows(
  encoder: TableEncoder,
  columns: readonly Column[],
  rows: readonly Row[],
): void {
  for (const row of rows) {
    for (const [index, { type }] of columns.entries()) writeCell(encoder, type, row[index] ?? null);
  }
}

function writeCell(encoder: TableEncoder, type: Column['type'], cell: Cell): void {
  if (cell === null) return encoder.none();
  switch (type) {
    case 'id':
    case 'text':
      return encoder.text(...bytesOf(textCell(cell)));
    case 'json':
      return encoder.text(...bytesOf(JSON.stringify(cell)));
    case 'integer':
    case 'float':
      return encoder.number(numberCell(cell));
    case 'boolean':
      return encoder.boolean(booleanCell(cell));
    case 'instant':
      return encoder.instant(instantCell(cell).valueOf());
    case 'text_list':
      return writeList(encoder, textListCell(cell));
  }
}

function writeList(encoder: TableEncoder, texts: readonly string[]): void {
  let end = 0;
  const bounds = texts.flatMap((text) => [end, (end += Buffer.byteLength(text))]);
  encoder.list(Buffer.from(texts.join('')), bounds);
}

function bytesOf(text: string): [bytes: Buffer, from: number, to: number] {
  const bytes = Buffer.from(text);
  return [bytes, 0, bytes.length];
}
