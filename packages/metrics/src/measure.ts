import type { Composed } from './composed.ts';
import type { Family } from './family.ts';

export type Unit = 'COUNT' | 'SECONDS' | 'SHARE' | 'STARS' | 'SCORE' | 'POINTS' | 'RATIO';

/** Whether values of parts of a whole give the value of the whole, and how. */
export type Additivity = 'ADDITIVE' | 'RATIO' | 'SKETCH' | 'DISTINCT';

export type Clock = 'CALENDAR' | 'BUSINESS';

/** How a value is made of the parts of its family. */
export type Formula =
  | { readonly kind: 'COUNT'; readonly part: string }
  | { readonly kind: 'SUM'; readonly part: string; readonly n: string }
  | {
      readonly kind: 'RATIO';
      readonly numerator: string;
      readonly denominator: string;
      /** What the value is multiplied with. */
      readonly scale?: number;
      /** Of how many the value tells, where that is not the denominator. */
      readonly n?: string;
    }
  | {
      readonly kind: 'MEAN';
      /** The name that its three parts begin with. */
      readonly of: string;
      readonly scale?: number;
      /** What is added to the value. */
      readonly offset?: number;
    }
  | {
      readonly kind: 'BALANCE';
      readonly positive: string;
      readonly negative: string;
      readonly denominator: string;
      readonly n: string;
      /** Sum of the squares of weights, where facts weigh differently. */
      readonly weightSquares?: string;
    }
  | {
      readonly kind: 'QUANTILE';
      readonly sketch: string;
      readonly n: string;
      readonly share: number;
    }
  | {
      /** A share of people, each counted once. */
      readonly kind: 'DISTINCT';
      readonly numerator: string;
      readonly denominator: string;
    }
  | {
      readonly kind: 'WEIGHTED';
      /** Each part with its weight. */
      readonly terms: readonly (readonly [part: string, weight: number])[];
      readonly n: string;
    }
  | Composed;

export interface Exclusion {
  /** Why facts are left out. */
  readonly reason: string;
  readonly description: string;
  /** The part that counts them; what is composed counts for itself. */
  readonly part?: string;
}

/** One figure that can be asked for. */
export interface Measure<Id extends string = string> {
  /** Its value in the public enum. */
  readonly id: Id;
  /** Grows when the same facts give another value. */
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly unit: Unit;
  readonly clock?: Clock;
  readonly formula: Formula;
  readonly exclusions?: readonly Exclusion[];
}

/** Facts with all that is measured of them. */
export interface MeasuredFamily extends Family {
  readonly measures: readonly Measure[];
}

/** For measures of the model: keeps their ids as literals, so that types can list them. */
export function measure<const Id extends string>(
  id: Id,
  { version = 1, ...rest }: Omit<Measure, 'id' | 'version'> & { readonly version?: number },
): Measure<Id> {
  return { id, version, ...rest };
}

export function additivityOf({ formula }: Measure): Additivity {
  switch (formula.kind) {
    case 'COUNT':
    case 'SUM':
    case 'WEIGHTED':
      return 'ADDITIVE';
    case 'QUANTILE':
      return 'SKETCH';
    case 'DISTINCT':
      return 'DISTINCT';
    case 'RATIO':
    case 'MEAN':
    case 'BALANCE':
    case 'COMPOSED':
      return 'RATIO';
  }
}

/** The parts of a family that a value needs, and those that count what is left out. */
export function partsOf({ formula, exclusions = [] }: Measure, family: Family): string[] {
  if (formula.kind === 'COMPOSED') return [...(formula.needs[family.name] ?? [])];
  return [...partsOfFormula(formula), ...exclusions.flatMap(({ part }) => part ?? [])];
}

function partsOfFormula(formula: Exclude<Formula, Composed>): readonly string[] {
  switch (formula.kind) {
    case 'COUNT':
      return [formula.part];
    case 'SUM':
      return [formula.part, formula.n];
    case 'RATIO':
      return [formula.numerator, formula.denominator, formula.n ?? formula.denominator];
    case 'MEAN':
      return [`${formula.of}_n`, `${formula.of}_sum`, `${formula.of}_squares`];
    case 'BALANCE':
      return [
        formula.positive,
        formula.negative,
        formula.denominator,
        formula.n,
        ...(formula.weightSquares === undefined ? [] : [formula.weightSquares]),
      ];
    case 'QUANTILE':
      return [formula.sketch, formula.n];
    case 'DISTINCT':
      return [formula.numerator, formula.denominator];
    case 'WEIGHTED':
      return [...formula.terms.map(([part]) => part), formula.n];
  }
}
