import { createHash } from 'node:crypto';

import { type CompiledPlan, compilePlan } from '@cx/plan-execution';
import { traced } from '@cx/telemetry';
import { type DocumentNode, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';

import { normalOperation } from './normal-operation.ts';
import { sizeOf } from './plan-size.ts';
import { createPlanner, type Planner } from './planner.ts';
import { planningEstimate } from './planning-estimate.ts';
import { createThreadedPlanner } from './threaded-planner.ts';

export interface QueryPlansOptions {
  readonly supergraphSdl: string;
  /** How much memory the plans may take, about. @default 32 MiB */
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
export interface QueryPlans extends Pick<Planner, 'schema' | 'subgraphs'> {
  /**
   * @param document valid against the schema of the planner, and within the limits for operations
   * @throws GraphQLError when it is too much to plan
   */
  prepare(document: DocumentNode, operation: OperationDefinitionNode): Promise<PreparedOperation>;
  /** How many plans there are, and how much memory they take, about. */
  held(): PlansHeld;
  close(): Promise<void>;
}

export interface PlansHeld {
  readonly plans: number;
  readonly bytes: number;
}

type NormalForm = Pick<PreparedOperation, 'key' | 'valuesOf'>;

const DEFAULT_BYTES = 32 * 1024 * 1024;

/** What is planned in some milliseconds: a thread for it would take more memory than it is worth. */
const MOST_ON_THIS_THREAD = 60;

const PLANNING_LIMIT_MS = 5000;

/**
 * Plans each operation once, however it was written: see {@link normalOperation}.
 *
 * @throws Error when the SDL is no supergraph that can be planned
 */
export function createQueryPlans({
  supergraphSdl,
  maxBytes = DEFAULT_BYTES,
  mostOnThisThread = MOST_ON_THIS_THREAD,
  planningLimitMs = PLANNING_LIMIT_MS,
}: QueryPlansOptions): QueryPlans {
  const planner = createPlanner(supergraphSdl);
  const threaded = createThreadedPlanner(supergraphSdl, planningLimitMs);
  const plans = new LRUCache<string, CompiledPlan>({ maxSize: maxBytes });
  const normalForms = new WeakMap<OperationDefinitionNode, NormalForm>();
  const underWay = new Map<string, Promise<CompiledPlan>>();

  function planOf(key: string, operation: OperationDefinitionNode): Promise<CompiledPlan> {
    const isSmall = planningEstimate(operation) <= mostOnThisThread;
    return traced(
      () => ({ kind: 'internal', name: 'plan', attributes: { 'cx.plan.in_thread': !isSmall } }),
      async () => {
        const plan = isSmall ? planner.plan(operation) : await threaded.plan(operation);
        const { schema, supergraph } = planner;
        const compiled = compilePlan({ plan, operation, schema, supergraph });
        plans.set(key, compiled, { size: sizeOf(plan) });
        return compiled;
      },
    );
  }

  function planOnce(key: string, operation: OperationDefinitionNode): Promise<CompiledPlan> {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const planning = planOf(key, operation).finally(() => underWay.delete(key));
    underWay.set(key, planning);
    return planning;
  }

  return {
    schema: planner.schema,
    subgraphs: planner.subgraphs,
    async prepare(document, operation) {
      const form = normalForms.get(operation);
      const plan = form && plans.get(form.key);
      if (form !== undefined && plan !== undefined) return { ...form, plan, planningMs: null };

      const { operation: normal, valuesOf } = normalOperation(planner.schema, document, operation);
      const key = createHash('sha256').update(print(normal)).digest('base64');
      normalForms.set(operation, { key, valuesOf });
      const known = plans.get(key);
      if (known !== undefined) return { key, valuesOf, plan: known, planningMs: null };
      const begin = performance.now();
      const made = await planOnce(key, normal);
      return { key, valuesOf, plan: made, planningMs: performance.now() - begin };
    },
    held: () => ({ plans: plans.size, bytes: plans.calculatedSize }),
    close: () => threaded.close(),
  };
}
