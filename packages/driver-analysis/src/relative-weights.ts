import { findEigenvectors, type Matrix } from './eigenvectors.ts';

/**
 * What each driver contributes to the explained variance R², where drivers correlate with one another (Johnson
 * 2000): the drivers are turned into the nearest ones that do not correlate, whose shares are handed back. They are
 * not negative and add up to R².
 *
 * Null when the correlations contradict each other, as they can if each comes from other rows.
 */
export function relativeWeights(
  amongDrivers: Matrix,
  withOutcome: readonly number[],
): readonly number[] | null {
  const { values, vectors } = findEigenvectors(amongDrivers);
  if (values.some((value) => value < -TOLERANCE)) return null;
  // The square root of the matrix: how drivers hang on the ones that do not correlate.
  const loadings = recompose(vectors, values.map(rootOf));
  // A direction in which drivers do not vary explains nothing: several of them say the same.
  const inverse = recompose(
    vectors,
    values.map((value) => (value > TOLERANCE ? 1 / rootOf(value) : 0)),
  );
  const explainedBy = inverse.map((row) => dot(row, withOutcome) ** 2);
  if (sum(explainedBy) > 1 + TOLERANCE) return null;
  return loadings.map((row) =>
    dot(
      row.map((loading) => loading ** 2),
      explainedBy,
    ),
  );
}

const TOLERANCE = 1e-9;

const rootOf = (value: number): number => Math.sqrt(Math.max(0, value));

function recompose(vectors: Matrix, values: readonly number[]): Matrix {
  return values.map((_, row) =>
    values.map((__, column) =>
      sum(
        values.map((value, at) => value * (vectors[at]?.[row] ?? 0) * (vectors[at]?.[column] ?? 0)),
      ),
    ),
  );
}

const dot = (left: readonly number[], right: readonly number[]): number =>
  sum(left.map((value, at) => value * (right[at] ?? 0)));

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
