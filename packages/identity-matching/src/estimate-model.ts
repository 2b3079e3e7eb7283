import type { CandidatePairs } from './blocking.ts';
import type { ComparedField } from './compared-field.ts';
import { countPatterns } from './comparison-patterns.ts';
import type { MatchModel } from './match-model.ts';
import { maximiseLikelihood } from './maximise-likelihood.ts';
import { createRandom } from './random.ts';
import { countTerms } from './term-frequencies.ts';

/** Learns without labels, from pairs taken at random and from the candidates. */
export function estimateModel<Normal>(
  fields: readonly ComparedField<Normal>[],
  records: readonly Normal[],
  candidates: CandidatePairs,
  seed: number,
): MatchModel {
  const all = (records.length * (records.length - 1)) / 2;
  const blocked = countPatterns(fields, records, (visit) => {
    const { left, right } = candidates;
    for (let at = 0; at < left.length; at += 1) visit(left[at] ?? 0, right[at] ?? 0);
  });
  const random = countPatterns(fields, records, (visit) => {
    if (all <= MOST_RANDOM_PAIRS) visitAll(records.length, visit);
    else visitSome(records.length, createRandom(seed), visit);
  });
  const { prior, householdPrior, m, u, household } = maximiseLikelihood(
    fields,
    blocked,
    random,
    Math.max(all, 1),
  );
  return {
    prior,
    householdPrior,
    fields: fields.map((field, at) => ({
      name: field.name,
      levels: field.levels.map(({ name }, level) => ({
        name,
        m: m[at]?.[level] ?? 1,
        u: u[at]?.[level] ?? 1,
        household: household[at]?.[level] ?? 1,
      })),
      ...countTerms(field, records),
    })),
  };
}

const MOST_RANDOM_PAIRS = 1_000_000;

function visitAll(records: number, visit: (left: number, right: number) => void): void {
  for (let left = 0; left < records; left += 1) {
    for (let right = left + 1; right < records; right += 1) visit(left, right);
  }
}

function visitSome(
  records: number,
  random: () => number,
  visit: (left: number, right: number) => void,
): void {
  for (let pair = 0; pair < MOST_RANDOM_PAIRS; pair += 1) {
    const left = Math.floor(random() * records);
    const right = Math.floor(random() * (records - 1));
    visit(left, right < left ? right : right + 1);
  }
}
