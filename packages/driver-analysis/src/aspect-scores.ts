import { type Correlation, correlate } from './correlation.ts';
import type { Driver } from './driver-importance.ts';
import type { Column } from './paired-values.ts';

export interface AspectScore {
  readonly name: string;
  readonly n: number;
  readonly mean: number | null;
  /** The aspect's mean minus that of the overall ratings. */
  readonly gap: number | null;
  readonly withOverall: Correlation;
}

/** How each rated aspect (food, staff, …) stands beside the overall rating, the furthest behind first. */
export function aspectScores(overall: Column, aspects: readonly Driver[]): readonly AspectScore[] {
  const overallMean = meanOf(overall);
  return aspects
    .map(({ name, values }) => {
      const mean = meanOf(values);
      return {
        name,
        n: values.filter((value) => value !== null).length,
        mean,
        gap: mean === null || overallMean === null ? null : mean - overallMean,
        withOverall: correlate(overall, values),
      };
    })
    .toSorted((left, right) => (left.gap ?? Infinity) - (right.gap ?? Infinity));
}

function meanOf(column: Column): number | null {
  const found = column.filter((value) => value !== null);
  if (found.length === 0) return null;
  return found.reduce((total, value) => total + value, 0) / found.length;
}
