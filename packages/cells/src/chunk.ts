import { decodeNumbers, encodeNumbers, type Numbers } from './numbers.ts';

/** Values of the dimensions of a cube, in its order. */
export type Combination = readonly (string | null)[];

/** The cells of one month of a cube, brand and zone: of which days and combinations they are, one after the other. */
export interface CellKeys {
  readonly combinations: readonly Combination[];
  /** Of the month, from 1 on: by cell. */
  readonly days: Numbers['low'];
  /** Which of the combinations: by cell. */
  readonly combinationOf: Numbers['low'];
}

/** Stands where a part has its name. */
export const KEYS = 'keys';

const LENGTH_BYTES = 4;

export function encodeKeys({ combinations, days, combinationOf }: CellKeys): Uint8Array {
  const names = new TextEncoder().encode(JSON.stringify(combinations));
  return framed([
    names,
    encodeNumbers({ low: days, high: null }),
    encodeNumbers({ low: combinationOf, high: null }),
  ]);
}

export function decodeKeys(bytes: Uint8Array): CellKeys {
  const [names = NOTHING, days = NOTHING, combinationOf = NOTHING] = unframed(bytes);
  return {
    combinations: JSON.parse(new TextDecoder().decode(names)),
    days: decodeNumbers(days).low,
    combinationOf: decodeNumbers(combinationOf).low,
  };
}

const NOTHING = new Uint8Array();

/** Sketches or sets, by cell. */
export function encodeBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const lengths = Float64Array.from(pieces, (piece) => piece.length);
  return framed([encodeNumbers({ low: lengths, high: null }), concatenated(pieces)]);
}

/** One piece for each cell; some may be empty. */
export function decodeBytes(bytes: Uint8Array): Uint8Array[] {
  const [lengths = NOTHING, all = NOTHING] = unframed(bytes);
  let end = 0;
  return Array.from(decodeNumbers(lengths).low, (length) => {
    end += length;
    return all.subarray(end - length, end);
  });
}

export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Each section behind its length. */
function framed(sections: readonly Uint8Array[]): Uint8Array {
  return concatenated(
    sections.flatMap((section) => {
      const length = new Uint8Array(LENGTH_BYTES);
      new DataView(length.buffer).setUint32(0, section.length);
      return [length, section];
    }),
  );
}

function unframed(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const from = at + LENGTH_BYTES;
    at = from + view.getUint32(at);
    sections.push(bytes.subarray(from, at));
  }
  return sections;
}
