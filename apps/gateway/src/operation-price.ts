import type { CostMeter } from '@cx/cost';
import type { Novelty, OperationRun } from '@cx/federation';
import type { ExecutionResult } from 'graphql';

import type { RequestContext } from './request-context.ts';

/** What one operation costs, in units. */
export interface OperationPrice {
  readonly estimated: number;
  actualOf(answer: ExecutionResult): number;
  /** To be called when it is not run after all, so that it is planned at the price of a new one later. */
  withdraw(): void;
}

export interface OperationPriceDependencies {
  readonly costs: CostMeter;
  /** The operations that this process has planned: planning is work of its own. */
  readonly novelty: Novelty;
}

/** What an operation costs beside its fields when it has not been planned yet. */
const PLANNING_COST = 10;

/** What it costs to ask for the schema, which no subgraph answers. */
const SCHEMA_COST = 10;

/** What an operation costs of which nothing is left to execute. */
const LEAST_COST = 1;

/** More than any quota allows, as far as quotas count. */
const MOST_COST = 1_000_000_000;

/** Prices what is allowed of an operation, and counts it as known from now on. */
export function priceOf(
  { authorization: { allowed, asksForSchema }, request }: OperationRun,
  context: RequestContext,
  { costs, novelty }: OperationPriceDependencies,
): OperationPrice {
  const local = asksForSchema ? SCHEMA_COST : 0;
  if (allowed === null) {
    const fixed = local + LEAST_COST;
    return { estimated: fixed, actualOf: () => fixed, withdraw: () => undefined };
  }
  const { document, operation, queryHash } = allowed;
  const key = `${queryHash} ${operation.name?.value ?? ''}`;
  const cost = costs.of(document, operation);
  const variables = request.request.variables ?? {};
  const isNew = novelty.isNew(key);
  const fixed = local + (isNew || isUnwelcome(context) ? PLANNING_COST : 0);
  return {
    estimated: Math.min(MOST_COST, fixed + cost.estimate(variables)),
    actualOf: ({ data }) => Math.min(MOST_COST, fixed + cost.actual(data, variables)),
    withdraw() {
      if (isNew) novelty.forget(key);
    },
  };
}

/** Where trusted documents are preferred, others are run at the price of new ones, each time. */
function isUnwelcome({ contract, isTrusted }: RequestContext): boolean {
  return contract.trustedDocuments === 'prefer' && isTrusted === false;
}
