/** What 95 of 100 draws of the standard normal distribution do not exceed, in either direction. */
export const NORMAL_95 = 1.959_963_984_540_054;

/** How probable it is that a standard normal value lies as far from 0 as `z`, in either direction. */
export function normalPValue(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < FIRST_OF_FRACTION ? 1 - errorSeries(x) : errorFraction(x);
}

/** The same for Student's distribution, whose degrees of freedom need not be whole. */
export function studentPValue(t: number, degrees: number): number {
  return regularisedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The `t` beyond which, in either direction, Student's distribution leaves 5 %. */
export function student95(degrees: number): number {
  let low = 0;
  let high = 1;
  while (studentPValue(high, degrees) > 0.05) high *= 2;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (studentPValue(middle, degrees) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// Below, the series is exact; from here on 1 minus the series would lose the digits of a small p value.
const FIRST_OF_FRACTION = 2;
const HALVINGS = 80;
const MOST_TERMS = 300;

function errorSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let at = 1; term > sum * Number.EPSILON && at < MOST_TERMS; at += 1) {
    term *= (2 * x * x) / (2 * at + 1);
    sum += term;
  }
  return ((2 * sum) / Math.sqrt(Math.PI)) * Math.exp(-x * x);
}

function errorFraction(x: number): number {
  let fraction = x;
  for (let at = MOST_TERMS; at >= 1; at -= 1) fraction = x + at / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side of the mean, and the two sides add up to 1.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const logFront =
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(logFront) * betaFraction(x, a, b)) / a;
}

/** By Lentz' method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** By Lanczos' sum with g = 7. */
function logGamma(x: number): number {
  // The sum is for 0.5 and more, which a half of the degrees of freedom may fall short of.
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1 + 7.5;
  let sum = 0.999_999_999_999_809_93;
  for (const [at, coefficient] of LANCZOS.entries()) sum += coefficient / (x + at);
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}

const LANCZOS = [
  676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];
