import type { GraphQLError } from 'graphql';

import type { OperationLimits } from './operation-limits.ts';
import { refusal } from './refusal.ts';

/** Refuses variables that are too deep for whatever walks them later by calling itself. */
export function checkVariables(
  variables: Readonly<Record<string, unknown>>,
  limits: Pick<OperationLimits, 'nesting'>,
): GraphQLError | null {
  const nesting = nestingOf(variables);
  return nesting > limits.nesting ? refusal('nesting', limits.nesting, nesting) : null;
}

function nestingOf(outermost: object): number {
  let nesting = 0;
  // What is still to be looked at, and how deep each of it is: nothing is made for a level, there may be half a million.
  const containers = [outermost];
  const levels = [1];
  for (;;) {
    const container = containers.pop();
    const level = levels.pop();
    if (container === undefined || level === undefined) return nesting;
    nesting = Math.max(nesting, level);
    for (const value of Array.isArray(container) ? container : Object.values(container)) {
      if (!isContainer(value)) continue;
      containers.push(value);
      levels.push(level + 1);
    }
  }
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
