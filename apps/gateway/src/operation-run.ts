import { type Contract, DEFAULT_CONTRACTS } from '@cx/contracts';
import { createNovelty, type OperationRun, type RunOperation } from '@cx/federation';
import { type QuotaStore, rateLimitHeaders, type RefusedHold, type Standing } from '@cx/quota';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';

import type { AccessRecords } from './access-records.ts';
import { answerInParts } from './answer-in-parts.ts';
import type { Metrics } from './metrics.ts';
import { type OperationPriceDependencies, priceOf } from './operation-price.ts';
import { policyOf } from './principal-quota.ts';
import { type RequestContext, requestContext } from './request-context.ts';
import { auditRefusal, quotaRefusal } from './run-refusal.ts';
import { unavailableAnswer } from './unavailable-answer.ts';

export interface OperationRunDependencies extends OperationPriceDependencies {
  readonly contract: Contract;
  readonly quota: QuotaStore;
  readonly records: AccessRecords;
  readonly metrics?: Metrics | undefined;
  readonly now: () => Date;
  readonly log: Logger;
}

/**
 * Runs what is allowed of an operation within its caller's quota: the estimate is taken before it is planned,
 * the difference to what it has cost after it was executed. What it used and what was denied is recorded; what
 * a key reads of people is in the audit log before the key gets it.
 */
export function createOperationRun(dependencies: OperationRunDependencies): RunOperation {
  const { contract, quota, records, metrics, now, log } = dependencies;
  const reported = createNovelty();

  function reportUntrusted({ isTrusted }: RequestContext, { request }: OperationRun): void {
    if (contract.trustedDocuments !== 'log' || isTrusted !== false) return;
    const { queryHash, operation } = request;
    if (!reported.isNew(queryHash)) return;
    const found = { contract: contract.name, queryHash, operation: operation.name?.value };
    log.warn(found, 'An operation is not among the trusted documents.');
  }

  /** Whether it is on record what the answer tells of people: who may read it gets it then only. */
  async function isAccountedFor(context: RequestContext, run: OperationRun): Promise<boolean> {
    try {
      await records.disclosed(context, run);
      context.disclosures.forget();
      return true;
    } catch (error) {
      log.error({ err: error }, 'An answer is withheld: it cannot be recorded what it discloses.');
      return false;
    }
  }

  return async (run) => {
    const context = requestContext(run.request.context);
    reportUntrusted(context, run);
    const price = priceOf(run, context, dependencies);
    const { estimated } = price;
    const policy = policyOf(contract, context.principal);
    const tell = (standing: Standing | null, refused?: RefusedHold): void => {
      if (policy === null || standing === null) return;
      setHeaders(context, rateLimitHeaders(policy, standing, now(), refused));
    };

    context.report.cost = { estimated, actual: 0 };
    const hold = policy && (await quota.hold(context.principal.id, estimated, policy, now()));
    if (hold !== null && !hold.isAllowed) {
      price.withdraw();
      tell(hold.standing, hold);
      records.used(context, run, { estimated, actual: 0, hasErrors: true });
      const refusal = quotaRefusal(hold, estimated);
      metrics?.operationRan(contract.name, String(refusal.extensions['code']), 0);
      return { errors: [refusal] };
    }

    const settle = async (answer: ExecutionResult): Promise<Settled> => {
      const actual = price.actualOf(answer);
      context.report.cost = { estimated, actual };
      return { actual, standing: hold && (await hold.settle(actual, now())) };
    };

    const account = (
      { actual, standing }: Settled,
      hasErrors: boolean,
    ): Record<string, unknown> => {
      records.used(context, run, { estimated, actual, hasErrors });
      metrics?.operationRan(contract.name, hasErrors ? 'errors' : 'ok', actual);
      metrics?.fieldsDenied(contract.name, run.authorization.refusals.size);
      return {
        ...(standing === null ? {} : { cost: costFacts(estimated, actual, standing) }),
        ...wouldDeny(contract, run),
        ...cacheFacts(contract, context),
        ...explained(context, run, { estimated, actual }),
      };
    };

    const raw = await run.execute();
    if (raw.later !== undefined) {
      if (hold !== null) tell(hold.standing);
      const { later: rest, ...begun } = raw;
      const { first, later } = await answerInParts({
        authorization: run.authorization,
        raw: begun,
        later: rest,
        isAccountedFor: () => isAccountedFor(context, run),
        end: async (whole, hasErrors) => account(await settle(whole), hasErrors),
        log,
      });
      context.later = later;
      return first;
    }
    const settled = await settle(raw);
    tell(settled.standing);
    const completed = withHttpStatus(contract, run, context, run.authorization.complete(raw));
    const answer = (await isAccountedFor(context, run)) ? completed : { errors: [auditRefusal()] };
    const hasErrors = (answer.errors ?? []).length > 0;
    const facts = account(settled, hasErrors);
    if (!hasErrors && context.cached.isWhole()) context.letKeep?.();
    return withExtensions(answer, facts);
  };
}

interface Settled {
  readonly actual: number;
  readonly standing: Standing | null;
}

/** As long as those who wait for a connection of the database are let wait. */
const RETRY_AFTER_SECONDS = '2';

function withHttpStatus(
  { denied }: Contract,
  { authorization: { refusals } }: OperationRun,
  context: RequestContext,
  answer: ExecutionResult,
): ExecutionResult {
  const unavailable = unavailableAnswer(answer);
  if (unavailable !== null) {
    setHeaders(context, { 'retry-after': RETRY_AFTER_SECONDS });
    return unavailable;
  }
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

/** For staff alone: it tells what others have asked for. */
function cacheFacts(
  { name }: Contract,
  { cached }: RequestContext,
): Readonly<Record<string, unknown>> {
  const facts = name === DEFAULT_CONTRACTS.internal.name ? cached.facts() : null;
  return facts === null ? {} : { cache: facts };
}

function explained(
  { contract, explanation }: RequestContext,
  run: OperationRun,
  cost: { readonly estimated: number; readonly actual: number },
): Record<string, unknown> {
  return explanation === null ? {} : { explain: explanation.told(run, contract, cost) };
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
