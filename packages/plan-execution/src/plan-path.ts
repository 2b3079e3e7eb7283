import type { FetchNode } from '@apollo/query-planner';

/** What a path of a plan has where it goes through each element of a list. */
export const EACH = '@';

const PARENT = '..';
const TYPE_CONDITION = '... on ';

/** What a request needs of the objects around its entities, and the variable that it goes into. */
export interface ContextValue {
  readonly variable: string;
  /** How many keys up from the entity. */
  readonly ups: number;
  readonly down: readonly string[];
}

export function contextValuesOf({ contextRewrites = [] }: FetchNode): readonly ContextValue[] {
  return contextRewrites.map(({ path, renameKeyTo }) => ({
    variable: renameKeyTo,
    ups: path.filter((key) => key === PARENT).length,
    down: withoutTypes(path).filter((key) => key !== PARENT),
  }));
}

/** The type that an element of a path asks for; undefined for one that is a key. */
export function typeConditionOf(element: string): string | undefined {
  return element.startsWith(TYPE_CONDITION) ? element.slice(TYPE_CONDITION.length) : undefined;
}

export function withoutTypes(path: readonly string[]): readonly string[] {
  return path.filter((element) => typeConditionOf(element) === undefined);
}
