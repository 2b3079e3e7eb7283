import type { DeferNode, FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { type DocumentNode, OperationTypeNode } from 'graphql';

import type { Condition } from './conditions.ts';
import { fetchDocument } from './fetch-document.ts';
import { readsOf, writesOf } from './step-data.ts';

/** One request of a plan to a subgraph. */
export interface Step {
  readonly fetch: FetchNode;
  readonly document: DocumentNode;
  /** The same as the document. */
  readonly query: string;
  /** Where the objects are that it is about; `@` stands for each element of a list. */
  readonly path: readonly string[];
  /** The label of the `@defer` that it is for; null where it is for the first part of the answer. */
  readonly part: string | null;
  /** All of them must hold; a step for which one does not is left out. */
  readonly conditions: readonly Condition[];
  /** The steps that it waits for, by their indices: those whose data it reads. */
  readonly after: readonly number[];
  /** The places of the answer that it fills. */
  readonly writes: ReadonlySet<string>;
}

interface Place {
  readonly path: readonly string[];
  readonly part: string | null;
  readonly conditions: readonly Condition[];
  /** The steps that the plan has before it. */
  readonly before: readonly number[];
}

/**
 * The requests of a plan, each with those that it really waits for: a plan says «after the whole of the wave
 * before», a step starts as soon as the data are there that it reads.
 */
export function stepsOf(node: PlanNode | SubscriptionNode | undefined): readonly Step[] {
  const steps: Step[] = [];
  if (node !== undefined) addNode(node, { path: [], part: null, conditions: [], before: [] });
  return steps;

  /** Answers the indices of what was added. */
  function addNode(added: PlanNode | SubscriptionNode, place: Place): readonly number[] {
    switch (added.kind) {
      case 'Sequence': {
        const all: number[] = [];
        for (const child of added.nodes) {
          all.push(...addNode(child, { ...place, before: [...place.before, ...all] }));
        }
        return all;
      }
      case 'Parallel':
        return added.nodes.flatMap((child) => addNode(child, place));
      case 'Flatten':
        return addNode(added.node, { ...place, path: [...place.path, ...added.path.map(String)] });
      case 'Condition':
        return [
          ...addBranch(added.ifClause, { variable: added.condition, expected: true }, place),
          ...addBranch(added.elseClause, { variable: added.condition, expected: false }, place),
        ];
      case 'Fetch':
        return [addFetch(added, place)];
      case 'Defer':
        return addDefer(added, place);
      case 'Subscription':
        // The first step is what each event answers.
        return addNode(
          { kind: 'Sequence', nodes: [added.primary, ...(added.rest ? [added.rest] : [])] },
          place,
        );
    }
  }

  function addDefer({ primary, deferred }: DeferNode, place: Place): readonly number[] {
    const first = primary.node === undefined ? [] : addNode(primary.node, place);
    const before = [...place.before, ...first];
    const rest = deferred.flatMap(({ node: later, label = null }) =>
      later === undefined ? [] : addNode(later, { ...place, before, part: label }),
    );
    return [...first, ...rest];
  }

  function addBranch(
    branch: PlanNode | undefined,
    condition: Condition,
    place: Place,
  ): readonly number[] {
    if (branch === undefined) return [];
    return addNode(branch, { ...place, conditions: [...place.conditions, condition] });
  }

  function addFetch(fetch: FetchNode, { path, part, conditions, before }: Place): number {
    const { document, query } = fetchDocument(fetch);
    const reads = readsOf(fetch, path);
    const after =
      reads === null
        ? effectsIn(fetch, path, before)
        : before.filter((index) => !isApart(steps[index], reads));
    const writes = writesOf(fetch, document, path);
    return steps.push({ fetch, document, query, path, part, conditions, after, writes }) - 1;
  }
}

/** What reads nothing has its place in a sequence for the sake of effects: a question at the root waits for none. */
function effectsIn(
  { operationKind }: FetchNode,
  path: readonly string[],
  before: readonly number[],
): readonly number[] {
  return operationKind === OperationTypeNode.QUERY && path.length === 0 ? [] : before;
}

function isApart(step: Step | undefined, reads: ReadonlySet<string>): boolean {
  return step === undefined || ![...reads].some((place) => step.writes.has(place));
}
