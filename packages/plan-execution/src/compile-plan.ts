import type { QueryPlan } from '@apollo/query-planner';
import { deferLabelOf } from '@cx/supergraph-sdl';
import { BREAK, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';

import { answerInParts, type PlanAnswer } from './answer-in-parts.ts';
import { type CompiledStep, compileSteps } from './compile-step.ts';
import type { Decisions } from './conditions.ts';
import type { Data } from './data.ts';
import { createTellErrors } from './errors-of-answer.ts';
import { stepsOf } from './plan-steps.ts';
import { createRequestsOf, rootRequest } from './requests.ts';
import { compileResponseShape } from './response-shape.ts';
import { runSteps, type StepsRun } from './run-steps.ts';
import type { FetchSubgraph, SubgraphAnswer, SubgraphFetch } from './subgraph-fetch.ts';
import { createIsOfType } from './type-conditions.ts';

export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** What was planned: valid, and without spreads of fragments. */
  readonly operation: OperationDefinitionNode;
  /** What the client calls the keys that have another name in the operation. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** What the client calls the `@defer`s, which have labels of their own in the operation. */
  readonly clientLabels: ReadonlyMap<string, string>;
  /** What clients can ask for. */
  readonly schema: GraphQLSchema;
  /** The whole graph, also what no client sees. */
  readonly supergraph: GraphQLSchema;
}

export interface PlanRun {
  /** As the client sent them, valid. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fetch: FetchSubgraph;
  /** How long the client waits; what is not there by then is answered null, with an error. @default as long as it takes */
  readonly timeoutMs?: number | undefined;
  /** Aborted when nobody waits for the answer any more: no more reads are begun then. */
  readonly gone?: AbortSignal | undefined;
  /** What the subgraph told of the event that this is about: for the plan of a subscription, and for no other. */
  readonly event?: SubgraphAnswer | undefined;
}

/** A request of a plan, for people. */
export interface PlannedStep {
  readonly subgraph: string;
  /** What it asks, for all that it is about at a time. */
  readonly query: string;
  /** Where in the answer the objects are that it is about: the root when empty. */
  readonly path: readonly string[];
  /** The steps that it waits for, by their places in the plan. */
  readonly after: readonly number[];
  /** The label of the part of the answer that it is for; null where it is for the first one. */
  readonly part: string | null;
}

export interface CompiledPlan {
  /** What it does at most. */
  readonly steps: () => readonly PlannedStep[];
  /**
   * What a subgraph is asked to tell events of; null where nothing is subscribed to.
   *
   * @param variables as those of {@link PlanRun}
   */
  readonly subscription: (variables: PlanRun['variables']) => SubgraphFetch | null;
  /** Never rejects for what a subgraph does. @throws TypeError for a subscription without an event */
  execute(run: PlanRun): Promise<PlanAnswer>;
}

/** Makes a program out of a plan, to be run for each request that is planned so. */
export function compilePlan({
  plan,
  operation,
  clientKeys,
  clientLabels,
  schema,
  supergraph,
}: PlannedOperation): CompiledPlan {
  // Of the whole graph: what subgraphs answer may be of a type that no client sees.
  const steps = compileSteps(stepsOf(plan.node), createIsOfType(supergraph));
  const requestsOf = createRequestsOf();
  const shape = compileResponseShape(schema, operation, clientKeys);
  const defaults = defaultsOf(operation);
  const primary = plan.node?.kind === 'Subscription' ? steps[0] : undefined;
  const isInParts = defersSomething(operation);

  return {
    subscription: (variables) =>
      primary === undefined ? null : rootRequest(primary, variables).fetch,
    steps: () =>
      steps.map(({ subgraph, query, path, part, index }) => ({
        subgraph,
        query,
        path,
        part: part === null ? null : (clientLabels.get(part) ?? part),
        after: steps.flatMap(({ next }, before) => (next.includes(index) ? [before] : [])),
      })),
    async execute(run) {
      const decisions: Decisions = { ...defaults, ...run.variables };
      const tree: Data = {};
      const stepsRun: StepsRun = {
        steps,
        requestsOf,
        tree,
        decisions,
        run: primary === undefined ? run : ofEvent(primary, run),
      };
      if (isInParts) return answerInParts(stepsRun, { shape, clientKeys, clientLabels });
      const outcome = await runSteps(stepsRun);
      const { data, flaws } = shape(tree, decisions);
      if (outcome.errors.length + outcome.failures.length + flaws.length === 0) return { data };
      const [errors = []] = createTellErrors(clientKeys)(
        outcome,
        [{ path: [], data, flaws }],
        true,
      );
      return errors.length === 0 ? { data } : { data, errors };
    },
  };
}

/** What is asked first is answered already. */
function ofEvent({ document }: CompiledStep, run: PlanRun): PlanRun {
  const { event } = run;
  if (event === undefined) throw new TypeError('A subscription is executed for an event.');
  return {
    ...run,
    fetch: (fetch) => (fetch.document === document ? Promise.resolve(event) : run.fetch(fetch)),
  };
}

function defersSomething(operation: OperationDefinitionNode): boolean {
  let isFound = false;
  visit(operation, {
    InlineFragment({ directives }) {
      isFound ||= deferLabelOf(directives) !== undefined;
      return isFound ? BREAK : undefined;
    },
  });
  return isFound;
}

/** Of what decides which parts of an operation are asked for. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Decisions {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [],
    ),
  );
}
