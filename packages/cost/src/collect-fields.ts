import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

import { type Conditions, narrowed } from './conditions.ts';
import type { PossibleTypes, Types } from './possible-types.ts';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A selection set, for objects of some types, under some conditions. */
export interface Part {
  readonly selectionSet: SelectionSetNode;
  readonly types: Types;
  readonly conditions: Conditions;
}

export interface SelectedField {
  readonly node: FieldNode;
  readonly types: Types;
  readonly conditions: Conditions;
}

/** What is selected under each key of the answer, through fragments. */
export function collectFields(
  parts: readonly Part[],
  fragments: Fragments,
  possible: PossibleTypes,
): Map<string, SelectedField[]> {
  const selected = new Map<string, SelectedField[]>();
  parts.forEach(collect);
  return selected;

  function collect({ selectionSet, types, conditions: outer }: Part): void {
    for (const node of selectionSet.selections) {
      const conditions = narrowed(outer, node.directives);
      if (conditions === null) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const sameKey = selected.get(key);
        if (sameKey === undefined) selected.set(key, [{ node, types, conditions }]);
        else sameKey.push({ node, types, conditions });
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (fragment === undefined) continue;
      const within = fragment.typeCondition && possible(fragment.typeCondition.name.value);
      const fitting = within ? intersection(types, within) : types;
      collect({ selectionSet: fragment.selectionSet, types: fitting, conditions });
    }
  }
}

function intersection(some: Types, others: Types): Types {
  return new Set([...some].filter((type) => others.has(type)));
}
