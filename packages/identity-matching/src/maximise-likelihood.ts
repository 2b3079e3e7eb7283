import type { ComparedField } from './compared-field.ts';
import type { PatternCounts } from './comparison-patterns.ts';

/** By field, the share of each level. */
export type Shares = readonly (readonly number[])[];

export interface Estimate {
  readonly prior: number;
  readonly householdPrior: number;
  readonly m: Shares;
  readonly u: Shares;
  readonly household: Shares;
}

/**
 * Expectation and maximisation over three kinds of pairs: of one person, of one household, of strangers. Without
 * the second, brothers and sisters at one address would be learned as one person. Pairs at random show u; the
 * candidates hold nearly all of the first two kinds. That a pair is a candidate follows from its values, so
 * that the priors are those of all pairs, not of the candidates.
 */
export function maximiseLikelihood<Normal>(
  fields: readonly ComparedField<Normal>[],
  blocked: PatternCounts,
  random: PatternCounts,
  all: number,
): Estimate {
  const hasHouseholds = fields.some(({ household }) => household !== undefined);
  const m = fields.map(({ levels }) => firstGuess(levels.length));
  const u = shareLevels(fields, random, () => 1);
  const prior = clampPrior(blocked.pairs / 4 / all);
  let estimate: Estimate = {
    prior,
    householdPrior: hasHouseholds ? prior : 0,
    m,
    u,
    household: tieHousehold(fields, m, m, u),
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = improve(fields, blocked, random, all, estimate);
    const moved = Math.max(distance(estimate.m, next.m), distance(estimate.u, next.u));
    estimate = next;
    if (moved < STILL) break;
  }
  return estimate;
}

const MOST_ROUNDS = 300;
const STILL = 1e-6;

// What is added to each level, so that none is impossible because nobody has seen it.
const UNSEEN_PAIRS = 0.5;

function improve<Normal>(
  fields: readonly ComparedField<Normal>[],
  blocked: PatternCounts,
  random: PatternCounts,
  all: number,
  before: Estimate,
): Estimate {
  const kinds = blocked.levels.map((levels) => kindsOf(before, levels));
  const strangers = random.levels.map((levels) => kindsOf(before, levels).strangers);
  const expect = (of: (kind: Kinds) => number): number =>
    kinds.reduce((sum, kind, at) => sum + of(kind) * (blocked.counts[at] ?? 0), 0);

  const m = shareLevels(fields, blocked, (at) => kinds[at]?.person ?? 0);
  // A few of the pairs at random are of one person after all.
  const u = shareLevels(fields, random, (at) => strangers[at] ?? 0);
  const learned = shareLevels(fields, blocked, (at) => kinds[at]?.household ?? 0);
  return {
    prior: clampPrior(expect(({ person }) => person) / all),
    householdPrior: expect(({ household }) => household) / all,
    m,
    u,
    household: tieHousehold(fields, learned, m, u),
  };
}

const clampPrior = (prior: number): number => Math.min(Math.max(prior, 1e-12), 0.5);

/** People write the same more often than not: each level twice as likely as the one below. */
function firstGuess(levels: number): number[] {
  return shareOut(Array.from({ length: levels }, (_, level) => 2 ** level));
}

/** What is said of households stays as it was said; the rest is learned. */
function tieHousehold<Normal>(
  fields: readonly ComparedField<Normal>[],
  learned: Shares,
  m: Shares,
  u: Shares,
): Shares {
  return fields.map(({ household }, at) => {
    if (household === undefined) return learned[at] ?? [];
    if (household === 'as strangers') return u[at] ?? [];
    return shareOut(household.map((share, level) => share ?? m[at]?.[level] ?? 0));
  });
}

function shareLevels<Normal>(
  fields: readonly ComparedField<Normal>[],
  patterns: PatternCounts,
  weigh: (pattern: number) => number,
): Shares {
  const sums = fields.map(({ levels }) => levels.map(() => UNSEEN_PAIRS));
  for (const [pattern, levels] of patterns.levels.entries()) {
    const weight = weigh(pattern) * (patterns.counts[pattern] ?? 0);
    for (const [at, ofField] of sums.entries()) {
      const level = levels[at] ?? 0;
      if (level >= 0) ofField[level] = (ofField[level] ?? 0) + weight;
    }
  }
  return sums.map((ofField) => shareOut(ofField));
}

function shareOut(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/** How likely a pair is of each kind; the three add up to 1. */
interface Kinds {
  readonly person: number;
  readonly household: number;
  readonly strangers: number;
}

function kindsOf({ prior, householdPrior, m, u, household }: Estimate, levels: Int8Array): Kinds {
  let person = prior;
  let ofHousehold = householdPrior;
  let strangers = Math.max(1 - prior - householdPrior, 0);
  for (const [at, level] of levels.entries()) {
    if (level < 0) continue;
    person *= m[at]?.[level] ?? 1;
    ofHousehold *= household[at]?.[level] ?? 1;
    strangers *= u[at]?.[level] ?? 1;
  }
  const total = person + ofHousehold + strangers;
  return {
    person: person / total,
    household: ofHousehold / total,
    strangers: strangers / total,
  };
}

function distance(left: Shares, right: Shares): number {
  return Math.max(
    ...left.flatMap((ofField, at) =>
      ofField.map((share, level) => Math.abs(share - (right[at]?.[level] ?? 0))),
    ),
  );
}
