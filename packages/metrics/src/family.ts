import type { DimensionId } from './dimension.ts';
import type { Part } from './part.ts';

/** Facts of one table, in the periods that one of their instants decides. */
export interface Family {
  /** Also the beginning of its rollup's name. */
  readonly name: string;
  /** The table of its facts. */
  readonly table: string;
  /** The instant that decides to which period a fact belongs: SQL over the columns of the table. */
  readonly time: string;
  /** Which rows are facts of it; all that have the instant, if absent. */
  readonly where?: string;
  /** What it is made of, in words: `tickets`. */
  readonly noun: string;
  /** Some of its facts are reckoned of all that is known of their customer, when that has come. */
  readonly isReckoned?: boolean;
  /** Its facts tell of no customer. */
  readonly isWithoutCustomers?: boolean;
  readonly parts: readonly Part[];
  /** SQL over the columns of the table, by dimension; of one with several values an array. */
  readonly dimensions: Readonly<Partial<Record<DimensionId, string>>>;
  /**
   * By which dimensions together cells are kept, beside the brand: those with fewer cells first. What none
   * of them covers is answered from the facts.
   */
  readonly cubes: readonly (readonly DimensionId[])[];
}

/** The table of its cells. */
export function rollupOf({ name }: Family): string {
  return `${name}_rollup`;
}

/** The dimensions that its cells can have, in the order of the family, without the brand. */
export function dimensionsOf(family: Family): DimensionId[] {
  const kept = new Set(family.cubes.flat());
  return [...kept];
}
