import type { EmptyReason } from './evaluate.ts';

/** What is made of several families, or of more than its own group. */
export interface Composed {
  readonly kind: 'COMPOSED';
  /** The parts that it is made of, by family. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** For the documents. */
  readonly terms: string;
  /** Whether it looks at all that happened before the group too. */
  readonly looksBack?: boolean;
  /** Whether it looks at the group channel by channel. */
  readonly splitsChannels?: boolean;
  /** Whether it looks at the competitors of the brand too. */
  readonly looksAtPanel?: boolean;
  readonly compose: (gathered: Gathered) => Composition;
}

/** The sum of a part, named `family.part`. */
export type Numbers = (part: string) => number;

export interface Gathered {
  readonly now: Numbers;
  /** Of all before the first instant of the group. */
  readonly before: Numbers;
  /** Of the group, channel by channel. */
  readonly channels: readonly Numbers[];
  /** Of the brand and those that it compares itself with together, or why nobody can tell. */
  readonly panel: Numbers | EmptyReason;
  /** The first instant behind the group; that up to which facts are known, if that is earlier. */
  readonly until: Date;
}

export interface Composition {
  readonly value: number | null;
  readonly n: number;
  readonly marginOfError95?: number;
  readonly excluded?: readonly { readonly reason: string; readonly count: number }[];
  /** Why there is no value, where it is not that there are no facts. */
  readonly reason?: EmptyReason;
}

/** Nothing is guessed for an input that is not there. */
export function withoutInput(n: number): Composition {
  return { value: null, n, reason: 'INPUT_MISSING' };
}
