import type { TakeRow } from '@cx/database/copy-rows';
import type { Column, TableEncoder } from '@cx/tabular';

/** The number of cells, in front of them. */
const COUNT_BYTES = 2;

const NULL = -1;

/** Of a list: dimensions, flags, type, and length and lower bound of its one dimension. */
const LIST_HEADER_BYTES = 20;

/** Postgres counts from the year 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

type ReadCell = (row: Buffer, from: number, to: number) => void;

/** Reads rows as `COPY … (FORMAT binary)` sends them, and hands over their cells. */
export function createRowReader(columns: readonly Column[], encoder: TableEncoder): TakeRow {
  const readers = columns.map(({ type }) => createCellReader(type, encoder));

  return (row, from) => {
    let at = from + COUNT_BYTES;
    for (const readCell of readers) {
      const length = row.readInt32BE(at);
      at += 4;
      if (length === NULL) {
        encoder.none();
        continue;
      }
      readCell(row, at, at + length);
      at += length;
    }
  };
}

function createCellReader(type: Column['type'], encoder: TableEncoder): ReadCell {
  switch (type) {
    case 'id':
    case 'text':
    case 'json':
      return (row, from, to) => encoder.text(row, from, to);
    case 'integer':
      return (row, from, to) =>
        encoder.number(to - from === 4 ? row.readInt32BE(from) : longAt(row, from));
    case 'float':
      return (row, from) => encoder.number(row.readDoubleBE(from));
    case 'boolean':
      return (row, from) => encoder.boolean(row[from] === 1);
    case 'instant':
      return (row, from) => encoder.instant(Math.floor(longAt(row, from) / 1000) + EPOCH_MS);
    case 'text_list':
      return createListReader(encoder);
  }
}

function createListReader(encoder: TableEncoder): ReadCell {
  const bounds: number[] = [];
  return (row, from, to) => {
    bounds.length = 0;
    let at = from + LIST_HEADER_BYTES;
    while (at < to) {
      const length = row.readInt32BE(at);
      if (length === NULL) throw new TypeError('A list of texts holds a null.');
      at += 4;
      bounds.push(at, at + length);
      at += length;
    }
    encoder.list(row, bounds);
  };
}

/** Exact for what fits a double. */
function longAt(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
}
