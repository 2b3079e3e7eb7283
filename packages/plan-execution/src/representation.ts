import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';

import { type Data, isData, keyOf, setKey } from './data.ts';
import { compileRewrites } from './rewrites.ts';
import type { IsOfType } from './type-conditions.ts';

/** Makes what a subgraph is told of an entity; null where the entity is none for it, or its data are not there. */
export type RepresentationOf = (entity: Data) => Data | null;

/** Copies what is selected; false where something of it is not there, so that the entity is incomplete. */
type Copy = (source: Data, target: Data) => boolean;

export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: IsOfType,
): RepresentationOf {
  const parts = requires.map((selection) => compileSelection(selection, isOfType));
  const rewrite = compileRewrites(inputRewrites, isOfType);

  return (entity) => {
    const representation: Data = {};
    for (const part of parts) {
      const copied: Data = {};
      // One of several keys may be unknown while another is complete.
      if (part(entity, copied)) Object.assign(representation, copied);
    }
    if (representation['__typename'] === undefined) return null;
    rewrite?.(representation);
    return representation;
  };
}

function compileSelections(
  selections: readonly QueryPlanSelectionNode[],
  isOfType: IsOfType,
): Copy {
  const copies = selections.map((selection) => compileSelection(selection, isOfType));
  return (source, target) => copies.every((copy) => copy(source, target));
}

function compileSelection(selection: QueryPlanSelectionNode, isOfType: IsOfType): Copy {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    const copy = compileSelections(selection.selections, isOfType);
    if (typeCondition === undefined) return copy;
    return (source, target) =>
      !isOfType(source['__typename'], typeCondition) || copy(source, target);
  }
  const key = selection.alias ?? selection.name;
  if (selection.selections === undefined) {
    return (source, target) => {
      const value = keyOf(source, key);
      if (value === undefined) return false;
      setKey(target, key, value);
      return true;
    };
  }
  const copyBelow = compileSelections(selection.selections, isOfType);
  return (source, target) => {
    const copied = copyValue(keyOf(source, key), copyBelow);
    if (copied === undefined) return false;
    setKey(target, key, copied);
    return true;
  };
}

/** Answers undefined where something is not there. */
function copyValue(value: unknown, copyBelow: Copy): unknown {
  if (value == null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => copyValue(item, copyBelow));
    return items.includes(undefined) ? undefined : items;
  }
  const copied: Data = {};
  return isData(value) && copyBelow(value, copied) ? copied : undefined;
}
