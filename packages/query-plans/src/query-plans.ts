import { createHash } from 'node:crypto';

import { type CompiledPlan, compilePlan } from '@cx/plan-execution';
import { traced } from '@cx/telemetry';
import { type DocumentNode, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';

import { normalOperation, type NormalOperation } from './normal-operation.ts';
import { createNovelty } from './novelty.ts';
import { sizeOf } from './plan-size.ts';
import { openPlanner, type Planner } from './planner.ts';
import { planningEstimate } from './planning-estimate.ts';
import { createThreadedPlanner } from './threaded-planner.ts';

export interface QueryPlansOptions {
  readonly supergraphSdl: string;
  /** How much memory the plans may take, about. @default 16 MiB */
  readonly maxBytes?: number;
  /** How much is planned on the calling thread, see {@link planningEstimate}; more goes to another. @default 60 */
  readonly mostOnThisThread?: number;
  /** How long it may take to plan an operation. @default 5000 */
  readonly planningLimitMs?: number;
}

/** An operation that can be executed again and again. */
export interface PreparedOperation {
  /** Equal for all operations that are planned alike. */
  readonly key: string;
  readonly plan: CompiledPlan;
  /** How long it waited for the plan, in milliseconds; null where there was one. */
  readonly planningMs: number | null;
  /** What the plan calls the client's variables. @param variables as the client sent them */
  readonly valuesOf: (
    variables: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
}

/** The plans of one supergraph. */
export interface QueryPlans extends Pick<Planner, 'schema' | 'subgraphs' | 'labels'> {
  /**
   * @param document valid against the schema of the planner, and within the limits for operations; each `@defer` in
   *   it applies
   * @throws GraphQLError when it is too much to plan
   */
  prepare(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    options?: PrepareOptions,
  ): Promise<PreparedOperation>;
  /** How many plans there are, and how much memory they take, about. */
  held(): PlansHeld;
  close(): Promise<void>;
}

export interface PrepareOptions {
  /** The labels whose fields have moved to another subgraph. @default none */
  readonly moved?: readonly string[];
  /** Keeps its plan also when it is there for the first time. @default false */
  readonly isExpected?: boolean;
}

export interface PlansHeld {
  readonly plans: number;
  readonly bytes: number;
}

interface SizedPlan {
  readonly plan: CompiledPlan;
  readonly size: number;
}

type NormalForm = Pick<PreparedOperation, 'key' | 'valuesOf'>;

const DEFAULT_BYTES = 16 * 1024 * 1024;

/** What is planned in some milliseconds: a thread for it would take more memory than it is worth. */
const MOST_ON_THIS_THREAD = 60;

const PLANNING_LIMIT_MS = 5000;

/**
 * Plans operations alike however they were written, see {@link normalOperation}, and keeps the plans of those that are
 * there again: each is planned twice at most while it is remembered.
 *
 * @throws Error when the SDL is no supergraph that can be planned
 */
export async function openQueryPlans({
  supergraphSdl,
  maxBytes = DEFAULT_BYTES,
  mostOnThisThread = MOST_ON_THIS_THREAD,
  planningLimitMs = PLANNING_LIMIT_MS,
}: QueryPlansOptions): Promise<QueryPlans> {
  const planner = await openPlanner(supergraphSdl);
  const threaded = createThreadedPlanner(supergraphSdl, planningLimitMs);
  const plans = new LRUCache<string, CompiledPlan>({ maxSize: maxBytes });
  const novelty = createNovelty();
  const normalForms = new WeakMap<OperationDefinitionNode, NormalForm>();
  const underWay = new Map<string, Promise<SizedPlan>>();

  function planOf(
    { operation, clientKeys, clientLabels }: NormalOperation,
    moved: readonly string[],
  ): Promise<SizedPlan> {
    const isSmall = planningEstimate(operation) <= mostOnThisThread;
    return traced(
      () => ({ kind: 'internal', name: 'plan', attributes: { 'cx.plan.in_thread': !isSmall } }),
      async () => {
        const chosen = isSmall ? planner : threaded;
        const plan = await chosen.plan(operation, moved);
        const { schema, supergraph } = planner;
        const compiled = compilePlan({
          plan,
          operation,
          clientKeys,
          clientLabels,
          schema,
          supergraph,
        });
        return { plan: compiled, size: sizeOf(plan) };
      },
    );
  }

  function planOnce(
    key: string,
    operation: NormalOperation,
    moved: readonly string[],
  ): Promise<SizedPlan> {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const planning = planOf(operation, moved).finally(() => underWay.delete(key));
    underWay.set(key, planning);
    return planning;
  }

  return {
    schema: planner.schema,
    subgraphs: planner.subgraphs,
    labels: planner.labels,
    async prepare(document, operation, { moved = NONE, isExpected = false } = {}) {
      const form = normalForms.get(operation);
      if (form !== undefined) {
        const key = keyOf(form.key, moved);
        const plan = plans.get(key);
        if (plan !== undefined) return { key, valuesOf: form.valuesOf, plan, planningMs: null };
      }
      const normal = normalOperation(planner, document, operation);
      const { valuesOf } = normal;
      const formKey = createHash('sha256').update(print(normal.operation)).digest('base64');
      normalForms.set(operation, { key: formKey, valuesOf });
      const key = keyOf(formKey, moved);
      const known = plans.get(key);
      if (known !== undefined) return { key, valuesOf, plan: known, planningMs: null };
      const begin = performance.now();
      const isNew = novelty.isNew(key);
      const { plan, size } = await planOnce(key, normal, moved);
      if (isExpected || !isNew) plans.set(key, plan, { size });
      return { key, valuesOf, plan, planningMs: performance.now() - begin };
    },
    held: () => ({ plans: plans.size, bytes: plans.calculatedSize }),
    close: () => threaded.close(),
  };
}

const NONE: readonly string[] = [];

/** Where fields move, the same operation is planned in more ways than one. */
function keyOf(formKey: string, moved: readonly string[]): string {
  return moved.length === 0 ? formKey : `${formKey} ${moved.join()}`;
}
