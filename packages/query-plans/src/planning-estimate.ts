import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** What a fragment counts for: each type that it may stand for is a way of its own for the planner. */
const FRAGMENT_WEIGHT = 10;

/**
 * How much there is to plan: about as many fields as the planner weighs against each other.
 *
 * @param operation without spreads of fragments
 */
export function planningEstimate({ selectionSet }: OperationDefinitionNode): number {
  return weightOf(selectionSet);
}

function weightOf({ selections }: SelectionSetNode): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) {
      return sum + 1 + (selection.selectionSet ? weightOf(selection.selectionSet) : 0);
    }
    const below = selection.kind === Kind.INLINE_FRAGMENT ? weightOf(selection.selectionSet) : 0;
    return sum + FRAGMENT_WEIGHT + below;
  }, 0);
}
