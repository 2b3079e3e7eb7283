import type { GraphQLError } from 'graphql';

import type { OperationLimits } from './operation-limits.ts';
import { refusal } from './refusal.ts';

/** Refuses variables that are too deep for whatever walks them later by calling itself. */
export function checkVariables(
  variables: Readonly<Record<string, unknown>>,
  limits: Pick<OperationLimits, 'nesting'>,
): GraphQLError | null {
  let nesting = 0;
  let level: readonly object[] = [variables];
  while (level.length > 0) {
    nesting += 1;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return nesting > limits.nesting ? refusal('nesting', limits.nesting, nesting) : null;
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
