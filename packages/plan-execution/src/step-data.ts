import type { FetchDataRewrite, FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

import { contextValuesOf, EACH, withoutTypes } from './plan-path.ts';

/**
 * The places of the answer that a request reads, whatever the types of the objects there; null for one that
 * asks a root field, and reads nothing.
 */
export function readsOf(fetch: FetchNode, path: readonly string[]): ReadonlySet<string> | null {
  if (fetch.requires === undefined) return null;
  const keys = withoutEach(path);
  const reads = new Set<string>();
  keys.forEach((_key, index) => reads.add(placeOf(keys.slice(0, index + 1))));
  addSelections(fetch.requires, keys, reads);
  for (const { ups, down } of contextValuesOf(fetch)) {
    // A path goes up through the lists on its way, which are no keys.
    const from = withoutEach(path.slice(0, path.length - ups));
    down.forEach((_key, index) => reads.add(placeOf([...from, ...down.slice(0, index + 1)])));
  }
  return reads;
}

/** The places of the answer that a request fills. */
export function writesOf(
  fetch: FetchNode,
  document: DocumentNode,
  path: readonly string[],
): ReadonlySet<string> {
  const writes = new Set<string>();
  const keys = withoutEach(path);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const roots = definition.selectionSet.selections;
    if (fetch.requires === undefined) add(definition.selectionSet, keys);
    else {
      for (const root of roots) {
        if (root.kind === Kind.FIELD && root.selectionSet) add(root.selectionSet, keys);
      }
    }
  }
  for (const rewrite of fetch.outputRewrites ?? []) writes.add(renamedPlace(rewrite, keys));
  return writes;

  function add({ selections }: SelectionSetNode, at: readonly string[]): void {
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const below = [...at, (selection.alias ?? selection.name).value];
          writes.add(placeOf(below));
          if (selection.selectionSet) add(selection.selectionSet, below);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          add(selection.selectionSet, at);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment) add(fragment.selectionSet, at);
        }
      }
    }
  }
}

function addSelections(
  selections: readonly QueryPlanSelectionNode[],
  at: readonly string[],
  reads: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') addSelections(selection.selections, at, reads);
    else {
      const below = [...at, selection.alias ?? selection.name];
      reads.add(placeOf(below));
      addSelections(selection.selections ?? [], below, reads);
    }
  }
}

function renamedPlace(rewrite: FetchDataRewrite, at: readonly string[]): string {
  const keys = withoutTypes(rewrite.path);
  const last = rewrite.kind === 'KeyRenamer' ? rewrite.renameKeyTo : (keys.at(-1) ?? '');
  return placeOf([...at, ...keys.slice(0, -1), last]);
}

function withoutEach(path: readonly string[]): readonly string[] {
  return path.filter((key) => key !== EACH);
}

/** The name of a place of the answer, whatever the lists on the way to it. */
export function placeOf(keys: readonly string[]): string {
  return keys.join('.');
}
