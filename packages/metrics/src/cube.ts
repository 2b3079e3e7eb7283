import { type DimensionId, isMulti } from './dimension.ts';
import type { Family } from './family.ts';

export interface CellsWanted {
  readonly dimensions: readonly DimensionId[];
  /** How many values of each dimension are let through. */
  readonly filters: readonly {
    readonly dimension: DimensionId;
    readonly values: readonly string[];
  }[];
}

/** The first of a family's cubes whose cells give the answer; null where none does. */
export function cubeFor({ cubes }: Family, { dimensions, filters }: CellsWanted): number | null {
  // One that has two of the topics would be counted twice.
  const isCountedTwice = filters.some(
    ({ dimension, values }) =>
      isMulti(dimension) && values.length > 1 && !dimensions.includes(dimension),
  );
  if (isCountedTwice) return null;
  const wanted = new Set([...dimensions, ...filters.map(({ dimension }) => dimension)]);
  wanted.delete('BRAND');
  const hasMulti = (ids: Iterable<DimensionId>): boolean => [...ids].some((id) => isMulti(id));
  const found = cubes.findIndex(
    (cube) => [...wanted].every((id) => cube.includes(id)) && (!hasMulti(cube) || hasMulti(wanted)),
  );
  return found === -1 ? null : found;
}
