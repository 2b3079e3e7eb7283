import {
  Bool,
  type Data,
  Field,
  Float64,
  Int64,
  List,
  makeData,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow';

import type { ColumnType } from './column.ts';
import type { TableEncoder } from './encoder.ts';

/** The cells of one column of a record batch, in the form that Arrow has them in. */
export interface ArrowColumn extends Pick<
  TableEncoder,
  'none' | 'text' | 'number' | 'boolean' | 'list'
> {
  /** Ends a batch. What is answered holds until the next cell. */
  take(): Data;
}

const TEXT = new Utf8();

export const ARROW_TYPES = {
  id: TEXT,
  text: TEXT,
  json: TEXT,
  integer: new Int64(),
  float: new Float64(),
  boolean: new Bool(),
  instant: new TimestampMillisecond('UTC'),
  text_list: new List(new Field('item', TEXT, true)),
} as const;

/** @param mostRows of a batch */
export function createArrowColumn(type: ColumnType, mostRows: number): ArrowColumn {
  switch (type) {
    case 'id':
    case 'text':
    case 'json':
      return createTextColumn(mostRows);
    case 'integer':
    case 'instant':
      return createLongColumn(type, mostRows);
    case 'float':
      return createFloatColumn(mostRows);
    case 'boolean':
      return createFlagColumn(mostRows);
    case 'text_list':
      return createListColumn(mostRows);
  }
}

function createTextColumn(mostRows: number): ArrowColumn {
  const known = createKnown(mostRows);
  const texts = createTexts();
  return {
    ...MISPLACED,
    none() {
      known.no();
      texts.add(NO_BYTES, 0, 0);
    },
    text(bytes, from, to) {
      known.yes();
      texts.add(bytes, from, to);
    },
    take: () => makeData({ type: TEXT, ...known.take(), ...texts.take() }),
  };
}

function createLongColumn(type: 'integer' | 'instant', mostRows: number): ArrowColumn {
  const known = createKnown(mostRows);
  const data = new BigInt64Array(mostRows);
  // In halves, the lower one first: a bigint for each cell would be garbage.
  const halves = new Int32Array(data.buffer);
  return {
    ...MISPLACED,
    none: () => void known.no(),
    number(value) {
      const at = 2 * known.yes();
      halves[at] = value;
      halves[at + 1] = Math.floor(value / 2 ** 32);
    },
    take() {
      const common = { ...known.take(), data };
      return type === 'integer'
        ? makeData({ type: ARROW_TYPES.integer, ...common })
        : makeData({ type: ARROW_TYPES.instant, ...common });
    },
  };
}

function createFloatColumn(mostRows: number): ArrowColumn {
  const known = createKnown(mostRows);
  const data = new Float64Array(mostRows);
  return {
    ...MISPLACED,
    none: () => void known.no(),
    number(value) {
      data[known.yes()] = value;
    },
    take: () => makeData({ type: ARROW_TYPES.float, ...known.take(), data }),
  };
}

function createFlagColumn(mostRows: number): ArrowColumn {
  const known = createKnown(mostRows);
  const data = new Uint8Array(Math.ceil(mostRows / 8));
  return {
    ...MISPLACED,
    none: () => void known.no(),
    boolean(value) {
      setBit(data, known.yes(), value);
    },
    take: () => makeData({ type: ARROW_TYPES.boolean, ...known.take(), data }),
  };
}

function createListColumn(mostRows: number): ArrowColumn {
  const known = createKnown(mostRows);
  const valueOffsets = new Int32Array(mostRows + 1);
  const items = createTexts();
  return {
    ...MISPLACED,
    none() {
      valueOffsets[known.no() + 1] = items.count();
    },
    list(bytes, bounds) {
      for (let at = 0; at < bounds.length; at += 2) {
        items.add(bytes, bounds[at] ?? 0, bounds[at + 1] ?? 0);
      }
      valueOffsets[known.yes() + 1] = items.count();
    },
    take() {
      const child = makeData({ type: TEXT, length: items.count(), ...items.take() });
      return makeData({ type: ARROW_TYPES.text_list, ...known.take(), valueOffsets, child });
    },
  };
}

const NO_BYTES = Buffer.alloc(0);

const MISPLACED = {
  text: misplaced,
  number: misplaced,
  boolean: misplaced,
  list: misplaced,
};

function misplaced(): never {
  throw new TypeError('A cell is of another type than its column.');
}

interface Known {
  /** Each answers the index of its row. */
  yes(): number;
  no(): number;
  take(): { length: number; nullCount: number; nullBitmap: Uint8Array };
}

/** Which rows have a value. */
function createKnown(mostRows: number): Known {
  const nullBitmap = new Uint8Array(Math.ceil(mostRows / 8));
  let length = 0;
  let nullCount = 0;

  return {
    yes() {
      setBit(nullBitmap, length, true);
      return length++;
    },
    no() {
      setBit(nullBitmap, length, false);
      nullCount++;
      return length++;
    },
    take() {
      const taken = { length, nullCount, nullBitmap };
      length = 0;
      nullCount = 0;
      return taken;
    },
  };
}

function setBit(bits: Uint8Array, index: number, isSet: boolean): void {
  const bit = 1 << (index & 7);
  const byte = bits[index >> 3] ?? 0;
  bits[index >> 3] = isSet ? byte | bit : byte & ~bit;
}

interface Texts {
  add(bytes: Buffer, from: number, to: number): void;
  count(): number;
  take(): { data: Uint8Array; valueOffsets: Int32Array };
}

/** Texts one behind the other, and where each of them ends. */
function createTexts(): Texts {
  let data = Buffer.allocUnsafeSlow(4096);
  let valueOffsets = new Int32Array(1024);
  let count = 0;
  let size = 0;

  function makeRoom(more: number): void {
    if (size + more > data.length) {
      const larger = Buffer.allocUnsafeSlow(2 * data.length + more);
      data.copy(larger, 0, 0, size);
      data = larger;
    }
    if (count + 2 > valueOffsets.length) {
      const larger = new Int32Array(2 * valueOffsets.length);
      larger.set(valueOffsets);
      valueOffsets = larger;
    }
  }

  return {
    add(bytes, from, to) {
      makeRoom(to - from);
      for (let at = from; at < to; at++) data[size++] = bytes[at] ?? 0;
      count++;
      valueOffsets[count] = size;
    },
    count: () => count,
    take() {
      const taken = { data: data.subarray(0, size), valueOffsets };
      count = 0;
      size = 0;
      return taken;
    },
  };
}
