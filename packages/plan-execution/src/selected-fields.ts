import { deferLabelOf } from '@cx/supergraph-sdl';
import { type FieldNode, type GraphQLNamedType, Kind, type SelectionSetNode } from 'graphql';

import { type Condition, conditionsOf } from './conditions.ts';
import type { IsOfType } from './type-conditions.ts';

/** A set of selections, and what must hold for it to be asked for. */
export interface Selected {
  readonly selectionSet: SelectionSetNode;
  readonly conditions: readonly Condition[];
}

/** A field that is selected under one key, maybe at several places of the operation. */
export interface SelectedField {
  readonly key: string;
  readonly node: FieldNode;
  /** It is there when one of these holds; null where it always is. */
  readonly when: readonly (readonly Condition[])[] | null;
  readonly below: readonly Selected[];
}

/** A fragment whose fields come later than those around it. */
export interface DeferredFragment extends Selected {
  readonly label: string;
}

/** What is selected on objects of a type. */
export interface Selection {
  /** In the order of the operation. */
  readonly fields: readonly SelectedField[];
  readonly deferred: readonly DeferredFragment[];
}

interface Draft {
  readonly node: FieldNode;
  readonly when: (readonly Condition[])[];
  readonly below: Selected[];
}

/** @param selected without spreads of fragments */
export function selectionOn(
  isOfType: IsOfType,
  type: GraphQLNamedType,
  selected: readonly Selected[],
): Selection {
  const drafts = new Map<string, Draft>();
  const deferred: DeferredFragment[] = [];
  for (const one of selected) collect(one);
  const fields = [...drafts].map(([key, { node, when, below }]) => ({
    key,
    node,
    when: when.some((conditions) => conditions.length === 0) ? null : when,
    below,
  }));
  return { fields, deferred };

  function collect({ selectionSet, conditions }: Selected): void {
    for (const selection of selectionSet.selections) {
      const own = conditionsOf(selection.directives);
      if (own === null) continue;
      const all = own.length === 0 ? conditions : [...conditions, ...own];
      if (selection.kind === Kind.FIELD) add(selection, all);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (condition !== undefined && !isOfType(type.name, condition)) continue;
        const inside = { selectionSet: selection.selectionSet, conditions: all };
        const label = deferLabelOf(selection.directives);
        if (label === undefined) collect(inside);
        else deferred.push({ ...inside, label });
      } else throw new TypeError('A normal operation spreads no fragments.');
    }
  }

  function add(node: FieldNode, conditions: readonly Condition[]): void {
    const key = (node.alias ?? node.name).value;
    const draft = drafts.get(key) ?? { node, when: [], below: [] };
    drafts.set(key, draft);
    draft.when.push(conditions);
    if (node.selectionSet) draft.below.push({ selectionSet: node.selectionSet, conditions });
  }
}
