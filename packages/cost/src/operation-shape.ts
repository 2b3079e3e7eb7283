import type { GraphQLObjectType } from 'graphql';

import { areMet, type Conditions } from './conditions.ts';
import type { Amount, Variables } from './variables.ts';

/** What an operation asks of the objects in one place of its answer, as far as it costs anything. */
export interface ObjectShape {
  /** The types that the objects can have: of those for which the same is selected, one. */
  readonly types: readonly GraphQLObjectType[];
  readonly fields: readonly FieldShape[];
}

/**
 * All that is asked for under one key of the answer. Where it depends on the type of the object, each number
 * is the greatest, and what is selected below is all of it: never too little, and never a shape for each
 * combination of types, of which there can be as many as two to the depth.
 */
export interface FieldShape {
  /** Its key in the answer: the alias, or the name. */
  readonly key: string;
  /** It is selected where one of these applies. */
  readonly selections: readonly Selection[];
  /** What it costs, however many elements it answers. */
  readonly once: Amount;
  /** What each value costs without what is below it; in lists, each element. */
  readonly each: number;
  /** How many lists there are around a value. */
  readonly lists: number;
  /** How many values are expected; 1 without a list. */
  readonly size: Amount;
  readonly below: ObjectShape | null;
}

interface Selection {
  readonly types: ReadonlySet<GraphQLObjectType>;
  readonly conditions: Conditions;
}

export function isSelected(
  { selections }: FieldShape,
  type: GraphQLObjectType,
  variables: Variables,
): boolean {
  return selections.some(
    ({ types, conditions }) => types.has(type) && areMet(conditions, variables),
  );
}

/** Whether variables decide more than the expected sizes. */
export function dependsOnVariables({ fields }: ObjectShape): boolean {
  return fields.some(
    ({ once, selections, below }) =>
      typeof once !== 'number' ||
      selections.some(({ conditions }) => conditions.size > 0) ||
      (below !== null && dependsOnVariables(below)),
  );
}
