/** Pearson's r of points that weigh `mass`. Null when one of the two does not vary. */
export function weightedCorrelation(
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
): number | null {
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < mass.length; at += 1) {
    const weight = mass[at] ?? 0;
    total += weight;
    sumX += weight * (x[at] ?? 0);
    sumY += weight * (y[at] ?? 0);
  }
  if (total === 0) return null;
  const meanX = sumX / total;
  const meanY = sumY / total;
  let squareX = 0;
  let squareY = 0;
  let product = 0;
  for (let at = 0; at < mass.length; at += 1) {
    const weight = mass[at] ?? 0;
    const dx = (x[at] ?? 0) - meanX;
    const dy = (y[at] ?? 0) - meanY;
    squareX += weight * dx * dx;
    squareY += weight * dy * dy;
    product += weight * dx * dy;
  }
  if (isNoise(squareX, total * meanX * meanX) || isNoise(squareY, total * meanY * meanY)) {
    return null;
  }
  const r = product / (Math.sqrt(squareX) * Math.sqrt(squareY));
  return Math.max(-1, Math.min(1, r));
}

// A mean of equal values may miss them by its last digit.
const isNoise = (squares: number, scale: number): boolean => squares <= scale * 1e-28;
