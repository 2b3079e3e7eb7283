import type { Contract } from '@cx/contracts';
import type { CostMeter } from '@cx/cost';
import type { OperationRun, RunOperation } from '@cx/federation';
import { type QuotaStore, rateLimitHeaders, type RefusedHold, type Standing } from '@cx/quota';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';

import type { AccessRecords } from './access-records.ts';
import { createNovelty } from './novelty.ts';
import { policyOf } from './principal-quota.ts';
import { type RequestContext, requestContext } from './request-context.ts';

export interface OperationRunDependencies {
  readonly contract: Contract;
  readonly costs: CostMeter;
  readonly quota: QuotaStore;
  readonly records: AccessRecords;
  /** Whether an operation is new to this process: planning it is work of its own. */
  readonly isNew: (queryHash: string) => boolean;
  readonly now: () => Date;
  readonly log: Logger;
}

/** What an operation costs beside its fields when it has not been planned yet, in units. */
const PLANNING_COST = 10;

/** What it costs to ask for the schema, which no subgraph answers, in units. */
const SCHEMA_COST = 10;

/** What an operation costs of which nothing is left to execute, in units. */
const LEAST_COST = 1;

/**
 * Runs what is allowed of an operation within its caller's quota: the estimate is taken before it is planned,
 * the difference to what it has cost after it was executed. What it used and what was denied is recorded; what
 * a key reads of people is in the audit log before the key gets it.
 */
export function createOperationRun(dependencies: OperationRunDependencies): RunOperation {
  const { contract, quota, records, now, log } = dependencies;
  const isUnreported = createNovelty();

  function reportUntrusted({ isTrusted }: RequestContext, { request }: OperationRun): void {
    if (contract.trustedDocuments !== 'log' || isTrusted !== false) return;
    const { queryHash, operation } = request;
    if (!isUnreported(queryHash)) return;
    const found = { contract: contract.name, queryHash, operation: operation.name?.value };
    log.warn(found, 'An operation is not among the trusted documents.');
  }

  return async (run) => {
    const context = requestContext(run.request.context);
    reportUntrusted(context, run);
    const cost = costOf(run, context, dependencies);
    const policy = policyOf(contract, context.principal);
    const tell = (standing: Standing | null, refused?: RefusedHold): void => {
      if (policy === null || standing === null) return;
      setHeaders(context, rateLimitHeaders(policy, standing, now(), refused));
    };

    const hold = policy && (await quota.hold(context.principal.id, cost.estimated, policy, now()));
    if (hold !== null && !hold.isAllowed) {
      tell(hold.standing, hold);
      records.used(context, run, { estimated: cost.estimated, actual: 0, hasErrors: true });
      return { errors: [refusalOf(hold, cost.estimated)] };
    }

    const raw = await run.execute();
    const actual = cost.actualOf(raw);
    const standing = hold && (await hold.settle(actual, now()));
    tell(standing);
    const answer = withHttpStatus(contract, run, run.authorization.complete(raw));
    const hasErrors = (answer.errors ?? []).length > 0;
    records.used(context, run, { estimated: cost.estimated, actual, hasErrors });
    await records.disclosed(context, run);
    return withExtensions(answer, {
      ...(standing === null ? {} : { cost: costFacts(cost.estimated, actual, standing) }),
      ...wouldDeny(contract, run),
    });
  };
}

interface RunCost {
  readonly estimated: number;
  actualOf(answer: ExecutionResult): number;
}

function costOf(
  { authorization: { allowed, asksForSchema }, request }: OperationRun,
  context: RequestContext,
  { costs, isNew }: OperationRunDependencies,
): RunCost {
  const local = asksForSchema ? SCHEMA_COST : 0;
  if (allowed === null) {
    const fixed = local + LEAST_COST;
    return { estimated: fixed, actualOf: () => fixed };
  }
  const { document, operation, queryHash } = allowed;
  const key = `${queryHash} ${operation.name?.value ?? ''}`;
  const cost = costs.of(document, operation, key);
  const variables = request.request.variables ?? {};
  const fixed = local + (isNew(key) || isUnwelcome(context) ? PLANNING_COST : 0);
  return {
    estimated: fixed + cost.estimate(variables),
    actualOf: ({ data }) => fixed + cost.actual(data, variables),
  };
}

/** Where trusted documents are preferred, others are run at the price of new ones, each time. */
function isUnwelcome({ contract, isTrusted }: RequestContext): boolean {
  return contract.trustedDocuments === 'prefer' && isTrusted === false;
}

function refusalOf(
  { reason, retryAfterSeconds, standing }: RefusedHold,
  estimated: number,
): GraphQLError {
  switch (reason) {
    case 'rate':
      return refusal(
        'RATE_LIMITED',
        429,
        `You ask faster than your quota fills up: ask again in ${retryAfterSeconds} s.`,
      );
    case 'budget':
      return refusal(
        'BUDGET_EXHAUSTED',
        429,
        `Your budget of this hour is used up but for ${standing.remaining} units, and this costs ${estimated}: ask again in ${retryAfterSeconds} s, or for less.`,
      );
    case 'too-large':
      return refusal(
        'COST_TOO_HIGH',
        400,
        `This operation is estimated at ${estimated} units, which is more than your quota ever allows at once: ask for smaller pages or fewer fields.`,
      );
  }
}

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

function withHttpStatus(
  { denied }: Contract,
  { authorization: { refusals } }: OperationRun,
  answer: ExecutionResult,
): ExecutionResult {
  if (denied !== 'reject' || refusals.size === 0 || !answer.errors) return answer;
  return {
    errors: answer.errors.map(
      ({ message, extensions }) =>
        new GraphQLError(message, { extensions: { ...extensions, http: { status: 403 } } }),
    ),
  };
}

function costFacts(
  estimated: number,
  actual: number,
  { remaining, resetAt }: Standing,
): Record<string, unknown> {
  return { estimated, actual, remaining, resetAt: resetAt.toISOString() };
}

function wouldDeny(
  { denied }: Contract,
  { authorization: { refusals } }: OperationRun,
): Record<string, unknown> {
  if (denied !== 'dry-run' || refusals.size === 0) return {};
  return { authorization: { wouldDeny: Object.fromEntries(refusals) } };
}

function withExtensions(
  answer: ExecutionResult,
  extensions: Readonly<Record<string, unknown>>,
): ExecutionResult {
  const all = { ...answer.extensions, ...extensions };
  return Object.keys(all).length === 0 ? answer : { ...answer, extensions: all };
}

function setHeaders(
  { setHeader }: RequestContext,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) setHeader(name, value);
}
