import { type ComparedField, sharedTerms, UNKNOWN } from './compared-field.ts';
import type { FieldModel, MatchModel } from './match-model.ts';

/** What one field says for (above 0) or against two records being of one person, in bits. */
export interface FieldEvidence {
  readonly field: string;
  readonly level: string;
  /** log2(m / u), less what the value's being common takes away. */
  readonly weight: number;
}

export interface Score {
  /** log2(prior / (1 - prior)) and the weights of all the evidence. */
  readonly weight: number;
  readonly evidence: readonly FieldEvidence[];
}

/** Two records beside one another, by the model of Fellegi and Sunter. Symmetric. */
export interface PairScorer<Normal> {
  readonly weigh: (left: Normal, right: Normal) => number;
  /** The same weight with its reasons. */
  readonly explain: (left: Normal, right: Normal) => Score;
}

/** Refuses a model of other fields or levels than these. */
export function createPairScorer<Normal>(
  fields: readonly ComparedField<Normal>[],
  model: MatchModel,
): PairScorer<Normal> {
  if (shapeOf(fields) !== shapeOf(model.fields)) {
    throw new RangeError('The model was estimated for other fields: estimate it again.');
  }
  const learned = fields.map((field, at) => bitsOf(field, model.fields[at]));
  const prior = Math.log2(model.prior / (1 - model.prior));
  const householdPrior = Math.log2(model.householdPrior / (1 - model.prior));

  function score(left: Normal, right: Normal, evidence?: FieldEvidence[]): number {
    let weight = prior;
    let household = householdPrior;
    for (const { field, levels, commonness } of learned) {
      const at = field.compare(left, right);
      const level = levels[at];
      if (at === UNKNOWN || level === undefined) continue;
      let bits = level.match;
      if (level.byTerm) {
        for (const term of sharedTerms(field, left, right)) bits -= commonness.get(term) ?? 0;
      }
      weight += bits;
      household += level.household;
      evidence?.push({ field: field.name, level: level.name, weight: bits });
    }
    // Strangers are one rival of «the same person», the members of a household are the other one.
    const rival = Math.log2(1 + 2 ** household);
    if (rival > LEAST_TOLD) {
      evidence?.push({ field: 'household', level: 'maybe two people of one', weight: -rival });
    }
    return weight - rival;
  }

  return {
    weigh: (left, right) => score(left, right),
    explain: (left, right) => {
      const evidence: FieldEvidence[] = [];
      return { weight: score(left, right, evidence), evidence };
    },
  };
}

const LEAST_TOLD = 0.01;

interface LearnedField<Normal> {
  readonly field: ComparedField<Normal>;
  readonly levels: readonly {
    readonly name: string;
    readonly match: number;
    readonly household: number;
    readonly byTerm: boolean;
  }[];
  readonly commonness: ReadonlyMap<string, number>;
}

function bitsOf<Normal>(
  field: ComparedField<Normal>,
  model: FieldModel | undefined,
): LearnedField<Normal> {
  const common = Object.entries(model?.commonTerms ?? {});
  return {
    field,
    levels: (model?.levels ?? []).map(({ name, m, u, household }, at) => ({
      name,
      match: Math.log2(m / u),
      household: Math.log2(household / u),
      byTerm: field.levels[at]?.byTerm ?? false,
    })),
    // Rare values get no bonus: with few records each value looks rare.
    commonness: new Map(
      common.map(([term, share]) => [term, Math.log2(share / (model?.chanceOfTerm ?? share))]),
    ),
  };
}

const shapeOf = (list: readonly { name: string; levels: readonly { name: string }[] }[]): string =>
  JSON.stringify(list.map(({ name, levels }) => [name, levels.map((level) => level.name)]));
