import { SKETCH_GAMMA } from './part.ts';

/** One bin: two bytes of its number, four of how many are in it. */
const ENTRY_BYTES = 6;

/**
 * The smallest value below which lie at least a share of all, within 1 % of it; null where there are none.
 *
 * @param sketch bins of any number of cells, one behind the other
 */
export function quantileOf(sketch: Uint8Array, share: number): number | null {
  const { first, last, total } = countBins(sketch);
  const rank = Math.max(1, Math.ceil(share * total));
  let found: number | null = null;
  let below = 0;
  for (let bin = first; bin <= last; bin += 1) {
    below += counts[bin] ?? 0;
    counts[bin] = 0;
    if (found === null && below >= rank) found = valueOf(bin);
  }
  return found;
}

/** How many are in each bin, while one sketch is read; 0 in all between two. */
const counts = new Float64Array(2 ** 15);

function countBins(sketch: Uint8Array): { first: number; last: number; total: number } {
  const view = new DataView(sketch.buffer, sketch.byteOffset, sketch.byteLength);
  let [first, last, total] = [counts.length, -1, 0];
  for (let at = 0; at < sketch.byteLength; at += ENTRY_BYTES) {
    const bin = view.getInt16(at);
    const n = view.getInt32(at + 2);
    counts[bin] = (counts[bin] ?? 0) + n;
    total += n;
    if (bin < first) first = bin;
    if (bin > last) last = bin;
  }
  return { first, last, total };
}

/** @param bins each once, with how many are in it */
export function sketchOf(bins: readonly (readonly [bin: number, n: number])[]): Uint8Array {
  const sketch = new Uint8Array(ENTRY_BYTES * bins.length);
  const view = new DataView(sketch.buffer);
  for (const [at, [bin, n]] of bins.entries()) {
    view.setInt16(ENTRY_BYTES * at, bin);
    view.setInt32(ENTRY_BYTES * at + 2, n);
  }
  return sketch;
}

/** As far from both ends of its bin, in proportion. */
function valueOf(bin: number): number {
  return bin === 0 ? 0 : (2 * SKETCH_GAMMA ** (bin - 1)) / (SKETCH_GAMMA + 1);
}
