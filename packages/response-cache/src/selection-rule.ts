import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

import type { CacheHint, CacheHints, FieldFacts } from './cache-hints.ts';

/** How long, and for whom, what a selection answers may be kept. */
export interface SelectionRule {
  /** Seconds; 0 where it may not be kept. */
  readonly maxAge: number;
  /** Whether it is the caller's own. */
  readonly isPrivate: boolean;
  /** The types of the objects in it, but the outermost. */
  readonly within: ReadonlySet<string>;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export interface SelectionOf {
  readonly selectionSet: SelectionSetNode;
  /** Of the objects that it is made on. */
  readonly type: string;
  readonly isRoot: boolean;
  readonly fragments: Fragments;
}

/**
 * Reads hints as Apollo Server does: a field is kept as long as it says, else as long as its type says; where neither
 * says anything, a scalar as long as its object, everything else not at all. The shortest holds for the whole.
 */
export function ruleOfSelection(
  hints: CacheHints,
  { selectionSet, type, isRoot, fragments }: SelectionOf,
): SelectionRule {
  let maxAge = Infinity;
  let isPrivate = false;
  const within = new Set<string>();
  if (!isRoot) restrict(hints.hintOf(type));
  walk(selectionSet, type, isRoot);
  return { maxAge: Number.isFinite(maxAge) ? maxAge : 0, isPrivate, within };

  function walk(set: SelectionSetNode, parent: string, isOfRoot: boolean): void {
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          if (selection.name.value === '__typename') break;
          const facts = hints.fieldOf(parent, selection.name.value);
          if (facts === undefined) {
            maxAge = 0;
            break;
          }
          restrictByField(facts, isOfRoot);
          if (hints.isComposite(facts.type)) within.add(facts.type);
          if (selection.selectionSet) walk(selection.selectionSet, facts.type, false);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          walkAs(selection.selectionSet, selection.typeCondition?.name.value ?? parent, isOfRoot);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment === undefined) maxAge = 0;
          else walkAs(fragment.selectionSet, fragment.typeCondition.name.value, isOfRoot);
        }
      }
    }
  }

  function walkAs(set: SelectionSetNode, condition: string, isOfRoot: boolean): void {
    if (!isOfRoot) within.add(condition);
    walk(set, condition, isOfRoot);
  }

  function restrictByField({ hint, type: answered }: FieldFacts, isOfRoot: boolean): void {
    const isComposite = hints.isComposite(answered);
    const ofType = hints.hintOf(answered);
    const said = hint.maxAge ?? ofType.maxAge;
    const isInherited = !isOfRoot && (!isComposite || hint.inherits || ofType.inherits);
    restrict({
      maxAge: said ?? (isInherited ? undefined : 0),
      isPrivate: hint.isPrivate || ofType.isPrivate,
      inherits: false,
    });
  }

  function restrict(hint: CacheHint): void {
    maxAge = Math.min(maxAge, hint.maxAge ?? Infinity);
    isPrivate ||= hint.isPrivate;
  }
}
