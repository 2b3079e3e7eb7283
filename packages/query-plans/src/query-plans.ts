import { createHash } from 'node:crypto';

import { type CompiledPlan, compilePlan } from '@cx/plan-execution';
import { type DocumentNode, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';

import { normalOperation } from './normal-operation.ts';
import { sizeOf } from './plan-size.ts';
import type { Planner } from './planner.ts';

export interface QueryPlansOptions {
  readonly planner: Planner;
  /** How much memory the plans may take, about. @default 32 MiB */
  readonly maxBytes?: number;
}

/** An operation that can be executed again and again. */
export interface PreparedOperation {
  /** Equal for all operations that are planned alike. */
  readonly key: string;
  readonly plan: CompiledPlan;
  /** What the plan calls the client's variables. @param variables as the client sent them */
  readonly valuesOf: (
    variables: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
}

/** The plans of one supergraph. */
export interface QueryPlans {
  /** @param document valid against the schema of the planner, and within the limits for operations */
  prepare(document: DocumentNode, operation: OperationDefinitionNode): Promise<PreparedOperation>;
}

type NormalForm = Pick<PreparedOperation, 'key' | 'valuesOf'>;

const DEFAULT_BYTES = 32 * 1024 * 1024;

/** Plans each operation once, however it was written: see {@link normalOperation}. */
export function createQueryPlans({
  planner,
  maxBytes = DEFAULT_BYTES,
}: QueryPlansOptions): QueryPlans {
  const plans = new LRUCache<string, CompiledPlan>({ maxSize: maxBytes });
  const normalForms = new WeakMap<OperationDefinitionNode, NormalForm>();
  const underWay = new Map<string, Promise<CompiledPlan>>();

  async function planOf(key: string, operation: OperationDefinitionNode): Promise<CompiledPlan> {
    const plan = planner.plan(operation);
    const { schema, supergraph } = planner;
    const compiled = compilePlan({ plan, operation, schema, supergraph });
    plans.set(key, compiled, { size: sizeOf(plan) });
    return compiled;
  }

  function planOnce(key: string, operation: OperationDefinitionNode): Promise<CompiledPlan> {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const planning = planOf(key, operation).finally(() => underWay.delete(key));
    underWay.set(key, planning);
    return planning;
  }

  return {
    async prepare(document, operation) {
      const form = normalForms.get(operation);
      const plan = form && plans.get(form.key);
      if (form !== undefined && plan !== undefined) return { ...form, plan };

      const { operation: normal, valuesOf } = normalOperation(planner.schema, document, operation);
      const key = createHash('sha256').update(print(normal)).digest('base64');
      normalForms.set(operation, { key, valuesOf });
      return { key, valuesOf, plan: plans.get(key) ?? (await planOnce(key, normal)) };
    },
  };
}
