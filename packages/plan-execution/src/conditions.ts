import { type DirectiveNode, Kind } from 'graphql';

/** A variable that decides whether something is selected. */
export interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

/** Values of variables that decide what is selected. */
export type Decisions = Readonly<Record<string, unknown>>;

/** All that `@skip` and `@include` ask for; null where they say that it is never selected. */
export function conditionsOf(
  directives: readonly DirectiveNode[] = [],
): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (const { name, arguments: [argument] = [] } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const expected = name.value === 'include';
    const value = argument?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, expected });
    else if (value?.kind === Kind.BOOLEAN && value.value !== expected) return null;
  }
  return conditions;
}

export function areMet(conditions: readonly Condition[], decisions: Decisions): boolean {
  return conditions.every(({ variable, expected }) => decisions[variable] === expected);
}
