// Rows as `COPY … TO STDOUT (FORMAT binary)` sends them: the number of cells, and each cell behind its length.

const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;

const NULL = -1;

/** Of a list: dimensions, flags, type, and length and lower bound of its one dimension. */
const LIST_HEADER_BYTES = 20;

/** Reads the values of a row, one after the other. */
export interface RowCursor {
  begin(row: Buffer, from: number): void;
  /** A whole number or a truth; what is given where there is none. */
  number(none: number): number;
  text(): string | null;
  texts(): string[];
  bytes(): Uint8Array | null;
}

export function createRowCursor(): RowCursor {
  let row: Buffer = Buffer.alloc(0);
  let at = 0;
  let end = 0;

  /** Whether the next one has a value, which then lies from `at` to `end`. */
  function next(): boolean {
    const length = row.readInt32BE(end);
    at = end + LENGTH_BYTES;
    end = length === NULL ? at : at + length;
    return length !== NULL;
  }

  return {
    begin(given, from) {
      row = given;
      end = from + COUNT_BYTES;
    },
    number(none) {
      if (!next()) return none;
      switch (end - at) {
        case 1:
          return row[at] ?? none;
        case 2:
          return row.readInt16BE(at);
        case 4:
          return row.readInt32BE(at);
        default:
          return row.readInt32BE(at) * 2 ** 32 + row.readUInt32BE(at + 4);
      }
    },
    text: () => (next() ? row.toString('utf8', at, end) : null),
    texts() {
      const found: string[] = [];
      if (!next()) return found;
      for (let from = at + LIST_HEADER_BYTES; from < end;) {
        const length = row.readInt32BE(from);
        from += LENGTH_BYTES;
        if (length === NULL) continue;
        found.push(row.toString('utf8', from, from + length));
        from += length;
      }
      return found;
    },
    bytes: () => (next() ? new Uint8Array(row.subarray(at, end)) : null),
  };
}
