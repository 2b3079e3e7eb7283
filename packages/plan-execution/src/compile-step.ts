import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, OperationTypeNode, type SelectionNode } from 'graphql';

import type { Condition } from './conditions.ts';
import { type ContextValue, contextValuesOf } from './plan-path.ts';
import type { Step } from './plan-steps.ts';
import { compileRepresentation, type RepresentationOf } from './representation.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import type { IsOfType } from './type-conditions.ts';

/** A request of a plan, ready to be made again and again. */
export interface CompiledStep {
  readonly index: number;
  readonly subgraph: string;
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly isRead: boolean;
  readonly path: readonly string[];
  /** The label of what it is for; null where it is for the first part of the answer. */
  readonly part: string | null;
  /** Equal for steps that may be asked together: of one subgraph, for one part. */
  readonly batch: string;
  readonly conditions: readonly Condition[];
  readonly waitsFor: number;
  /** The steps that wait for it. */
  readonly next: readonly number[];
  /** The variables of the client that it passes on. */
  readonly variables: readonly string[];
  /** Null where it asks a root field. */
  readonly representationOf: RepresentationOf | null;
  /** What it needs of the objects around its entities, and the variables that it goes into. */
  readonly contexts: readonly ContextValue[];
  readonly rewriteAnswer: Rewrite | null;
  /** What the subgraph calls otherwise than the client. */
  readonly renamedKeys: ReadonlyMap<string, string>;
  /** The keys that it fills in each object that it is about. */
  readonly keys: readonly string[];
}

export function compileSteps(steps: readonly Step[], isOfType: IsOfType): readonly CompiledStep[] {
  return steps.map(({ fetch, document, query, path, part, conditions, after }, index) => ({
    index,
    subgraph: fetch.serviceName,
    query,
    document,
    operationName: fetch.operationName,
    isRead: fetch.operationKind === OperationTypeNode.QUERY,
    path,
    part,
    batch: part === null ? fetch.serviceName : `${fetch.serviceName} ${part}`,
    conditions,
    waitsFor: after.length,
    next: steps.flatMap((step, other) => (step.after.includes(index) ? [other] : [])),
    variables: fetch.variableUsages ?? [],
    representationOf:
      fetch.requires === undefined
        ? null
        : compileRepresentation(fetch.requires, fetch.inputRewrites, isOfType),
    contexts: contextValuesOf(fetch),
    rewriteAnswer: compileRewrites(fetch.outputRewrites, isOfType),
    renamedKeys: renamedKeysOf(fetch),
    keys: keysOf(fetch, document),
  }));
}

function renamedKeysOf({ outputRewrites = [] }: FetchNode): ReadonlyMap<string, string> {
  return new Map(
    outputRewrites.flatMap((rewrite) =>
      rewrite.kind === 'KeyRenamer'
        ? [[rewrite.path.at(-1) ?? '', rewrite.renameKeyTo] as const]
        : [],
    ),
  );
}

function keysOf({ requires }: FetchNode, { definitions }: DocumentNode): readonly string[] {
  const keys = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const roots = definition.selectionSet.selections;
    if (requires === undefined) addKeys(roots, keys);
    else {
      for (const root of roots) {
        if (root.kind === Kind.FIELD) addKeys(root.selectionSet?.selections ?? [], keys);
      }
    }
  }
  return [...keys];
}

function addKeys(selections: readonly SelectionNode[], keys: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      addKeys(selection.selectionSet.selections, keys);
    }
  }
}
