import { type DirectiveNode, Kind } from 'graphql';

import type { Variables } from './variables.ts';

/** What the variables must say for a selection to be made: all of it. */
export type Conditions = ReadonlyMap<string, boolean>;

export const NO_CONDITIONS: Conditions = new Map();

/** Adds the `@include` and `@skip` of one selection; null when they can never be met. */
export function narrowed(
  conditions: Conditions,
  directives: readonly DirectiveNode[] | undefined,
): Conditions | null {
  let all = conditions;
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'include' && name.value !== 'skip') continue;
    const expected = name.value === 'include';
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== expected) return null;
    if (value?.kind !== Kind.VARIABLE) continue;
    const variable = value.name.value;
    if (all.get(variable) === !expected) return null;
    all = new Map(all).set(variable, expected);
  }
  return all;
}

/** A variable that is neither true nor false stands in the way of nothing: more is counted, never less. */
export function areMet(conditions: Conditions, variables: Variables): boolean {
  for (const [name, expected] of conditions) {
    if (variables[name] === !expected) return false;
  }
  return true;
}
