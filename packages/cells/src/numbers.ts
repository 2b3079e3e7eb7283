/** What one step of the high half of a number is worth. */
export const HIGH = 2 ** 32;

/** From here on a low half gives to the high one: as much again can be added without loss. */
const MOST_LOW = 2 ** 52;

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Whole numbers of any size: `high × 2^32 + low`, or `low` alone where none is larger than a float holds. */
export interface Numbers {
  readonly low: NumberArray;
  readonly high: NumberArray | null;
}

/** Sums that stay exact beyond what a float holds, by position. */
export interface Sums {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Gives what is too much for a low half to the high one. */
export function carry(low: Float64Array, lowAt: number, high: Float64Array, highAt: number): void {
  const value = low[lowAt] ?? 0;
  if (value < MOST_LOW && value > -MOST_LOW) return;
  const steps = Math.floor(value / HIGH);
  high[highAt] = (high[highAt] ?? 0) + steps;
  low[lowAt] = value - steps * HIGH;
}

export function toBigInt(low: number, high: number): bigint {
  return high === 0 ? BigInt(low) : BigInt(high) * BigInt(HIGH) + BigInt(low);
}

/** Its digits. */
export function toText(low: number, high: number): string {
  return high === 0 && Number.isSafeInteger(low) ? String(low) : String(toBigInt(low, high));
}

/** The narrowest of these that hold all numbers; of `PAIR` two floats for each. */
const WIDTH = { BYTE: 1, SHORT: 2, INTEGER: 4, FLOAT: 8, PAIR: 16 } as const;

/** One byte of width, and the numbers: little-endian, as all processors that Node runs on. */
export function encodeNumbers({ low, high }: Numbers): Uint8Array {
  const width = widthOf({ low, high });
  const bytes = new Uint8Array(1 + width * low.length);
  bytes[0] = width;
  bytes.set(bytesOf(packed({ low, high }, width)), 1);
  return bytes;
}

export function decodeNumbers(bytes: Uint8Array): Numbers {
  const [width = 0] = bytes;
  // A copy of its own, which begins where numbers may begin.
  const { buffer } = new Uint8Array(bytes.subarray(1));
  switch (width) {
    case WIDTH.BYTE:
      return { low: new Uint8Array(buffer), high: null };
    case WIDTH.SHORT:
      return { low: new Uint16Array(buffer), high: null };
    case WIDTH.INTEGER:
      return { low: new Uint32Array(buffer), high: null };
    case WIDTH.FLOAT:
      return { low: new Float64Array(buffer), high: null };
    case WIDTH.PAIR: {
      const halves = new Float64Array(buffer);
      const count = halves.length / 2;
      return { low: halves.subarray(0, count), high: halves.subarray(count) };
    }
    default:
      throw new TypeError(`Numbers of ${width} bytes are unknown.`);
  }
}

export function isZero({ low, high }: Numbers): boolean {
  return isAllZero(low) && (high === null || isAllZero(high));
}

function isAllZero(numbers: NumberArray): boolean {
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] !== 0) return false;
  return true;
}

function widthOf({ low, high }: Numbers): number {
  if (high !== null && !isAllZero(high)) return WIDTH.PAIR;
  let [least, most] = [0, 0];
  for (let at = 0; at < low.length; at += 1) {
    const value = low[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least < 0 || most >= HIGH) return WIDTH.FLOAT;
  if (most < 256) return WIDTH.BYTE;
  return most < 65_536 ? WIDTH.SHORT : WIDTH.INTEGER;
}

function packed({ low, high }: Numbers, width: number): NumberArray {
  switch (width) {
    case WIDTH.BYTE:
      return new Uint8Array(low);
    case WIDTH.SHORT:
      return new Uint16Array(low);
    case WIDTH.INTEGER:
      return new Uint32Array(low);
    case WIDTH.FLOAT:
      return new Float64Array(low);
    default: {
      const pairs = new Float64Array(2 * low.length);
      pairs.set(low);
      pairs.set(high ?? [], low.length);
      return pairs;
    }
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: NumberArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
