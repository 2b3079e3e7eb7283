import type { QueryPlan } from '@apollo/query-planner';
import { deferLabelOf } from '@cx/supergraph-sdl';
import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

import { conditionsOf } from './conditions.ts';
import { stepsOf } from './plan-steps.ts';
import { placeOf } from './step-data.ts';

/**
 * Whether a plan asks for all that each part of an answer needs before that part is due: the planner leaves some of it
 * out, seldom, where there is `@defer`.
 *
 * @param operation that was planned, without spreads of fragments
 */
export function fillsParts({ node }: QueryPlan, operation: OperationDefinitionNode): boolean {
  const filled = new Map<string | null, Set<string>>();
  for (const { part, writes } of stepsOf(node)) {
    filled.set(part, new Set([...(filled.get(part) ?? []), ...writes]));
  }
  return isFilled(operation.selectionSet, [], [null]);

  /** @param parts that are there when these selections are due */
  function isFilled(
    { selections }: SelectionSetNode,
    at: readonly string[],
    parts: readonly (string | null)[],
  ): boolean {
    return selections.every((selection) => {
      if (conditionsOf(selection.directives) === null) return true;
      if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const label = deferLabelOf(selection.directives);
        return isFilled(
          selection.selectionSet,
          at,
          label === undefined ? parts : [...parts, label],
        );
      }
      if (selection.name.value.startsWith('__')) return true;
      const below = [...at, (selection.alias ?? selection.name).value];
      const isThere = parts.some((part) => filled.get(part)?.has(placeOf(below)) === true);
      return isThere && (!selection.selectionSet || isFilled(selection.selectionSet, below, parts));
    });
  }
}
