import type { Composed, Numbers } from './composed.ts';
import { marginOfShare, Z95 } from './margin.ts';
import type { Formula, Measure } from './measure.ts';
import { sizeOf } from './people.ts';
import { quantileOf } from './sketch.ts';

/** The parts of one group, by name: numbers are whole, and may be larger than a float holds. */
export interface Parts {
  number(part: string): bigint;
  /** Of a sketch or a set. */
  bytes(part: string): Uint8Array;
}

export interface MeasureValue {
  /** Null where there is nothing to measure. */
  readonly value: number | null;
  /** Of how many facts it tells. */
  readonly n: number;
  /** How many were left out, by reason; none that is 0. */
  readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  /** Half the width of the interval that holds the true value in 95 of 100 samples; null where it cannot be told. */
  readonly marginOfError95: number | null;
  /** Why there is no value. */
  readonly reason: EmptyReason | null;
}

export type EmptyReason =
  | 'NO_FACTS'
  | 'ALL_EXCLUDED'
  | 'INPUT_MISSING'
  | 'TOO_FEW'
  | 'SEVERAL_BRANDS'
  | 'NO_PANEL'
  | 'PANEL_CHANGED'
  | 'COMPETITOR_UNKNOWN';

type PartsByFamily = (family: string) => Parts;

/** The parts of one group, by family, with what composed measures look at beside them. */
export interface GroupParts {
  readonly now: PartsByFamily;
  readonly before: PartsByFamily;
  readonly channels: readonly PartsByFamily[];
  readonly panel: PartsByFamily | EmptyReason;
  readonly until: Date;
}

/** @param family of which the measure is, where it is not composed */
export function evaluate(
  { formula, exclusions = [] }: Measure,
  family: string,
  group: GroupParts,
): MeasureValue {
  if (formula.kind === 'COMPOSED') return composed(formula, group);
  const parts = group.now(family);
  const excluded = exclusions
    .map(({ reason, part }) => ({
      reason,
      count: part === undefined ? 0 : Number(parts.number(part)),
    }))
    .filter(({ count }) => count > 0);
  const { value, n, marginOfError95 } = compute(formula, parts);
  return {
    value,
    n,
    excluded,
    marginOfError95,
    reason: value !== null ? null : excluded.length > 0 ? 'ALL_EXCLUDED' : 'NO_FACTS',
  };
}

function composed(formula: Composed, group: GroupParts): MeasureValue {
  const { now, before, channels, panel, until } = group;
  const composition = formula.compose({
    now: numbersOf(now),
    before: numbersOf(before),
    channels: channels.map(numbersOf),
    panel: typeof panel === 'string' ? panel : numbersOf(panel),
    until,
  });
  const { value, n, marginOfError95 = null, excluded = [], reason = 'NO_FACTS' } = composition;
  return {
    value,
    n,
    excluded: excluded.filter(({ count }) => count > 0),
    marginOfError95,
    reason: value === null ? reason : null,
  };
}

function numbersOf(partsOf: PartsByFamily): Numbers {
  return (name) => {
    const [family = '', part = ''] = name.split('.');
    return Number(partsOf(family).number(part));
  };
}

type Computed = Pick<MeasureValue, 'value' | 'n' | 'marginOfError95'>;

function compute(formula: Exclude<Formula, Composed>, parts: Parts): Computed {
  const number = (part: string): number => Number(parts.number(part));
  switch (formula.kind) {
    case 'COUNT':
      return { value: number(formula.part), n: number(formula.part), marginOfError95: null };
    case 'SUM': {
      const n = number(formula.n);
      return { value: n === 0 ? null : number(formula.part), n, marginOfError95: null };
    }
    case 'WEIGHTED': {
      const value = formula.terms.reduce((sum, [part, weight]) => sum + weight * number(part), 0);
      return { value, n: number(formula.n), marginOfError95: null };
    }
    case 'RATIO':
      return ratio(formula, number);
    case 'MEAN':
      return mean(formula, parts);
    case 'BALANCE':
      return balance(formula, number);
    case 'DISTINCT': {
      const [some, all] = [formula.numerator, formula.denominator].map((part) =>
        sizeOf(parts.bytes(part)),
      );
      return proportion(some ?? 0, all ?? 0);
    }
    case 'QUANTILE': {
      const value = quantileOf(parts.bytes(formula.sketch), formula.share);
      return { value, n: number(formula.n), marginOfError95: null };
    }
  }
}

/** Where it is a share of what was counted, with the margin of a proportion. */
function ratio(
  { numerator, denominator, scale = 1, n }: Extract<Formula, { kind: 'RATIO' }>,
  number: (part: string) => number,
): Computed {
  const whole = number(denominator);
  const size = number(n ?? denominator);
  if (whole === 0) return { value: null, n: size, marginOfError95: null };
  const share = number(numerator) / whole;
  const isProportion = n === undefined && scale === 1 && share <= 1;
  return isProportion
    ? proportion(number(numerator), whole)
    : { value: share * scale, n: size, marginOfError95: null };
}

function proportion(some: number, all: number): Computed {
  if (all === 0) return { value: null, n: 0, marginOfError95: null };
  const share = some / all;
  return { value: share, n: all, marginOfError95: marginOfShare(share, all) };
}

// In whole numbers up to the last division: differences of large squares lose their digits in floats.
function mean(
  { of, scale = 1, offset = 0 }: Extract<Formula, { kind: 'MEAN' }>,
  parts: Parts,
): Computed {
  const n = parts.number(`${of}_n`);
  if (n === 0n) return { value: null, n: 0, marginOfError95: null };
  const sum = parts.number(`${of}_sum`);
  const spread = n * parts.number(`${of}_squares`) - sum * sum;
  const variance = n === 1n ? null : Number(spread) / (Number(n) * (Number(n) - 1));
  return {
    value: (Number(sum) / Number(n)) * scale + offset,
    n: Number(n),
    marginOfError95: variance === null ? null : Z95 * Math.sqrt(variance / Number(n)) * scale,
  };
}

/** Those for less those against, in points: the margin is that of the Net Promoter Score. */
function balance(
  formula: Extract<Formula, { kind: 'BALANCE' }>,
  number: (part: string) => number,
): Computed {
  const { positive, negative, denominator, n, weightSquares } = formula;
  const whole = number(denominator);
  if (whole === 0) return { value: null, n: number(n), marginOfError95: null };
  const [plus, minus] = [number(positive) / whole, number(negative) / whole];
  const size = weightSquares === undefined ? whole : whole ** 2 / number(weightSquares);
  return {
    value: 100 * (plus - minus),
    n: number(n),
    marginOfError95: Z95 * 100 * Math.sqrt((plus + minus - (plus - minus) ** 2) / size),
  };
}
