import { type ComparedField, UNKNOWN } from './compared-field.ts';

/** How many pairs have the same level in every field: millions of pairs make some thousand patterns. */
export interface PatternCounts {
  /** By pattern, the level of each field or UNKNOWN. */
  readonly levels: readonly Int8Array[];
  readonly counts: readonly number[];
  readonly pairs: number;
}

/** `pairs` hands each pair to its argument, as places in `records`. */
export function countPatterns<Normal>(
  fields: readonly ComparedField<Normal>[],
  records: readonly Normal[],
  pairs: (visit: (left: number, right: number) => void) => void,
): PatternCounts {
  const counts = new Map<number, number>();
  let all = 0;
  pairs((left, right) => {
    const one = records[left];
    const other = records[right];
    if (one === undefined || other === undefined) return;
    let code = 0;
    for (const field of fields) {
      code = code * (field.levels.length + 1) + field.compare(one, other) - UNKNOWN;
    }
    counts.set(code, (counts.get(code) ?? 0) + 1);
    all += 1;
  });
  // The order in which patterns were met must not change the sums.
  const sorted = [...counts].toSorted(([left], [right]) => left - right);
  return {
    levels: sorted.map(([code]) => readPattern(fields, code)),
    counts: sorted.map(([, count]) => count),
    pairs: all,
  };
}

function readPattern<Normal>(fields: readonly ComparedField<Normal>[], code: number): Int8Array {
  const levels = new Int8Array(fields.length);
  let rest = code;
  for (const [at, field] of [...fields.entries()].toReversed()) {
    levels[at] = (rest % (field.levels.length + 1)) + UNKNOWN;
    rest = Math.floor(rest / (field.levels.length + 1));
  }
  return levels;
}
