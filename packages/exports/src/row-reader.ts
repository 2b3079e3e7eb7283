import type { Column, TableEncoder } from '@cx/tabular';

/** A signature, flags, and the length of what may follow: in front of the first row. */
const HEADER_BYTES = 19;

/** Stands for the number of cells behind the last row. */
const END = -1;

const NULL = -1;

/** Of a list: dimensions, flags, type, and length and lower bound of its one dimension. */
const LIST_HEADER_BYTES = 20;

/** Postgres counts from the year 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

/** Reads rows as `COPY … (FORMAT binary)` sends them, and hands over their cells. */
export function createRowReader(
  columns: readonly Column[],
  encoder: TableEncoder,
): (row: Buffer) => void {
  const bounds: number[] = [];
  let headerBytes = HEADER_BYTES;

  function writeCell(type: Column['type'], row: Buffer, from: number, to: number): void {
    switch (type) {
      case 'id':
      case 'text':
      case 'json':
        return encoder.text(row, from, to);
      case 'integer':
        return encoder.number(to - from === 4 ? row.readInt32BE(from) : longAt(row, from));
      case 'float':
        return encoder.number(row.readDoubleBE(from));
      case 'boolean':
        return encoder.boolean(row[from] === 1);
      case 'instant':
        return encoder.instant(Math.floor(longAt(row, from) / 1000) + EPOCH_MS);
      case 'text_list':
        return writeList(row, from, to);
    }
  }

  function writeList(row: Buffer, from: number, to: number): void {
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
  }

  return (row) => {
    let at = headerBytes;
    headerBytes = 0;
    if (row.readInt16BE(at) === END) return;
    at += 2;
    for (const { type } of columns) {
      const length = row.readInt32BE(at);
      at += 4;
      if (length === NULL) {
        encoder.none();
        continue;
      }
      writeCell(type, row, at, at + length);
      at += length;
    }
  };
}

/** Exact for what fits a double. */
function longAt(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
}
