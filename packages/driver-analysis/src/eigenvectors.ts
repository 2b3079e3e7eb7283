export type Matrix = readonly (readonly number[])[];

export interface Eigenvectors {
  readonly values: readonly number[];
  /** By place in `values`, of length 1 and at right angles. */
  readonly vectors: Matrix;
}

/** Of a symmetric matrix, by Jacobi's rotations: slow for hundreds of rows, and precise. */
export function findEigenvectors(matrix: Matrix): Eigenvectors {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, at) =>
    Float64Array.from(matrix, (_row, to) => (to === at ? 1 : 0)),
  );
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 0; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, p, q);
    }
  }
  return {
    values: a.map((row, at) => row[at] ?? 0),
    vectors: vectors.map((vector) => [...vector]),
  };
}

const MOST_SWEEPS = 50;

/** Turns the plane of `p` and `q` so that nothing is left where they cross. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const rowP = a[p] ?? EMPTY;
  const rowQ = a[q] ?? EMPTY;
  const crossing = rowP[q] ?? 0;
  if (crossing === 0) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * crossing);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of a) turn(row, row, p, q, cosine, sine);
  for (let at = 0; at < a.length; at += 1) turn(rowP, rowQ, at, at, cosine, sine);
  turnAll(vectors[p] ?? EMPTY, vectors[q] ?? EMPTY, cosine, sine);
  rowP[q] = 0;
  rowQ[p] = 0;
}

function turnAll(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < one.length; at += 1) turn(one, other, at, at, cosine, sine);
}

function turn(
  one: Float64Array,
  other: Float64Array,
  p: number,
  q: number,
  cosine: number,
  sine: number,
): void {
  const before = one[p] ?? 0;
  const beside = other[q] ?? 0;
  one[p] = cosine * before - sine * beside;
  other[q] = sine * before + cosine * beside;
}

const EMPTY = new Float64Array();

/** 0 as soon as what is left is too small to change a value on the diagonal. */
function offDiagonal(a: readonly Float64Array[]): number {
  let off = 0;
  let all = 0;
  for (const [at, row] of a.entries()) {
    for (const [to, value] of row.entries()) {
      all += value * value;
      if (to !== at) off += value * value;
    }
  }
  return off <= all * 1e-30 ? 0 : off;
}
