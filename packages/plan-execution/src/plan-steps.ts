import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';

import type { Condition } from './conditions.ts';
import { readsOf, writesOf } from './step-data.ts';

/** One request of a plan to a subgraph. */
export interface Step {
  readonly fetch: FetchNode;
  readonly document: DocumentNode;
  /** Where the objects are that it is about; `@` stands for each element of a list. */
  readonly path: readonly string[];
  /** All of them must hold; a step for which one does not is left out. */
  readonly conditions: readonly Condition[];
  /** The steps that it waits for, by their indices: those whose data it reads. */
  readonly after: readonly number[];
}

interface Place {
  readonly path: readonly string[];
  readonly conditions: readonly Condition[];
  /** The steps that the plan has before it. */
  readonly before: readonly number[];
}

interface Draft extends Step {
  readonly writes: ReadonlySet<string>;
}

/**
 * The requests of a plan, each with those that it really waits for: a plan says «after the whole of the wave
 * before», a step starts as soon as the data are there that it reads.
 *
 * @throws Error for what this does not execute: `@defer`
 */
export function stepsOf(node: PlanNode | SubscriptionNode | undefined): readonly Step[] {
  const steps: Draft[] = [];
  if (node !== undefined) addNode(node, { path: [], conditions: [], before: [] });
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
      case 'Subscription':
        // The first step is what each event answers.
        return addNode(
          { kind: 'Sequence', nodes: [added.primary, ...(added.rest ? [added.rest] : [])] },
          place,
        );
      case 'Defer':
        throw new Error(`A plan with ${added.kind} is not one of requests alone.`);
    }
  }

  function addBranch(
    branch: PlanNode | undefined,
    condition: Condition,
    place: Place,
  ): readonly number[] {
    if (branch === undefined) return [];
    return addNode(branch, { ...place, conditions: [...place.conditions, condition] });
  }

  function addFetch(fetch: FetchNode, { path, conditions, before }: Place): number {
    const document = fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true });
    const reads = readsOf(fetch, path);
    // What reads nothing has its place in a sequence for the sake of its effects.
    const after = reads === null ? before : before.filter((index) => !isApart(steps[index], reads));
    const writes = writesOf(fetch, document, path);
    return steps.push({ fetch, document, path, conditions, after, writes }) - 1;
  }
}

function isApart(step: Draft | undefined, reads: ReadonlySet<string>): boolean {
  return step === undefined || ![...reads].some((place) => step.writes.has(place));
}
