import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import {
  type AllowedOperation,
  type Authorization,
  createAuthorizer,
  type DenialMode,
  readAccessRules,
} from '@cx/authorization';
import { readPersonalData } from '@cx/personal-data';
import type { PlanAnswer } from '@cx/plan-execution';
import {
  openQueryPlans,
  type PlansHeld,
  type PreparedOperation,
  type QueryPlans,
} from '@cx/query-plans';
import type { ResponseCache } from '@cx/response-cache';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  OperationTypeNode,
  parse,
} from 'graphql';

import { createApplyDefers } from './applied-defers.ts';
import { hasMoved } from './has-moved.ts';
import { loadableSdl } from './loadable-sdl.ts';
import type { GatewayContext, SubgraphClient } from './subgraph-client.ts';
import { type FetchFor, subgraphFetches } from './subgraph-fetches.ts';

export interface SupergraphOptions {
  readonly supergraphSdl: string;
  /** Called once for each subgraph that the supergraph names. */
  readonly clientOf: (subgraph: { readonly name: string; readonly url: string }) => SubgraphClient;
  /** What subgraphs have answered. @default nothing is kept */
  readonly cache?: ResponseCache | undefined;
}

export interface Supergraph {
  /** Plans once for all variants. @throws Error when the SDL is no supergraph that can be served */
  load(): Promise<LoadedSupergraph>;
  close(): Promise<void>;
}

export interface LoadedSupergraph {
  /** The SDL, with the directives that say more than the schema. */
  readonly document: DocumentNode;
  /** All that can be asked for. */
  readonly schema: GraphQLSchema;
  /** For an Apollo Server, whose contexts must be {@link GatewayContext}s. */
  readonly variant: (options?: VariantOptions) => Gateway;
  /** The plans that are kept for it. */
  readonly plansHeld: () => PlansHeld;
}

export interface VariantOptions {
  /** What its callers see of the graph at most. @default all */
  readonly schema?: GraphQLSchema;
  /** @default filter */
  readonly denied?: DenialMode;
  /** @default executeAllowed */
  readonly run?: RunOperation;
}

/** One operation of a client on its way to the subgraphs. */
export interface OperationRun {
  readonly request: GatewayRequest;
  readonly authorization: Authorization;
  /** Plans what is allowed of it, if anything is, so that it need not be planned when it is executed. */
  readonly prepare: () => Promise<void>;
  /** Plans and executes what is allowed of it, if anything is. Answers as the subgraphs do. */
  readonly execute: () => Promise<PlanAnswer>;
}

export type RunOperation = (run: OperationRun) => Promise<ExecutionResult>;

interface Gateway extends Pick<GatewayInterface, 'onSchemaLoadOrUpdate' | 'stop'> {
  load(
    options?: Parameters<GatewayInterface['load']>[0],
  ): Promise<{ readonly schema: GraphQLSchema; readonly executor: GatewayExecutor }>;
}

export type GatewayRequest = Parameters<GatewayExecutor>[0];

/**
 * Plans and runs operations over the subgraphs of one supergraph. What its `@authenticated`, `@requiresScopes`
 * and `@policy` keep from a caller is taken out of the operation before it is planned.
 */
export function openSupergraph({ supergraphSdl, clientOf, cache }: SupergraphOptions): Supergraph {
  const clients = new Map<string, SubgraphClient>();
  let plans: Promise<QueryPlans> | undefined;
  let loaded: Promise<LoadedSupergraph> | undefined;

  async function load(): Promise<LoadedSupergraph> {
    const document = parse(supergraphSdl);
    plans = openQueryPlans({ supergraphSdl: loadableSdl(supergraphSdl, document) });
    const opened = await plans;
    const { schema, subgraphs } = opened;
    for (const subgraph of subgraphs) clients.set(subgraph.name, clientOf(subgraph));
    const fetchFor = subgraphFetches(clients, cache?.of(document));
    const variant = variantsOf({ document, schema, plans: opened, fetchFor });
    return { document, schema, variant, plansHeld: () => opened.held() };
  }

  return {
    load: () => (loaded ??= load()),
    async close() {
      // One that could not be loaded has been told of, and left nothing to close.
      await loaded?.catch(() => undefined);
      await plans?.then(
        (opened) => opened.close(),
        () => undefined,
      );
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

/** Executes what is allowed of an operation, and completes its answer. */
const executeAllowed: RunOperation = async ({ authorization, execute }) =>
  authorization.complete(await execute());

interface Served {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly plans: QueryPlans;
  readonly fetchFor: FetchFor;
}

function variantsOf({
  document,
  schema: whole,
  plans,
  fetchFor,
}: Served): LoadedSupergraph['variant'] {
  const rules = readAccessRules(document);
  const personalData = readPersonalData(document);
  const applyDefers = createApplyDefers();

  return ({ schema = whole, denied = 'filter', run = executeAllowed } = {}) => {
    const authorizer = createAuthorizer({ rules, personalData, schema, whole, denied });
    const executor: GatewayExecutor = (request) => {
      const context = contextOf(request.context);
      const variables = request.request.variables ?? {};
      const { takesParts = false } = context;
      const asked = applyDefers(request, { takesParts, variables });
      const authorization = authorizer.authorize({
        document: asked.document,
        operation: asked.operation,
        queryHash: asked.queryHash,
        variables,
        caller: context.principal,
        treat: context.treat,
      });
      const { allowed } = authorization;
      return run({
        request,
        authorization,
        async prepare() {
          if (allowed !== null) await prepare(allowed, context, true);
        },
        execute: async () =>
          allowed === null ? { data: {} } : execute(allowed, variables, context),
      });
    };
    return gatewayOf(schema, executor);
  };

  async function execute(
    allowed: AllowedOperation,
    variables: Readonly<Record<string, unknown>>,
    context: GatewayContext,
  ): Promise<PlanAnswer> {
    const { operation: kind, variableDefinitions = [] } = allowed.operation;
    if (kind === OperationTypeNode.SUBSCRIPTION) return { errors: [subscriptionRefused()] };
    const { errors } = getVariableValues(whole, variableDefinitions, variables);
    if (errors) return { errors };
    const prepared = await prepare(allowed, context);
    if (prepared instanceof GraphQLError) return { errors: [prepared] };
    const { plan, valuesOf } = prepared;
    context.onPlan?.(prepared);
    return plan.execute({
      variables: valuesOf(variables),
      fetch: fetchFor(context),
      gone: context.gone,
      timeoutMs: context.deadline === undefined ? undefined : context.deadline - performance.now(),
    });
  }

  /** Answers an error of the client's as such. */
  function prepare(
    { document: reduced, operation }: AllowedOperation,
    { principal }: GatewayContext,
    isExpected = false,
  ): Promise<PreparedOperation | GraphQLError> {
    const moved = plans.labels.filter((label) => hasMoved(label, principal.id));
    return plans.prepare(reduced, operation, { moved, isExpected }).catch((error: unknown) => {
      if (error instanceof GraphQLError) return error;
      throw error;
    });
  }
}

function subscriptionRefused(): GraphQLError {
  return new GraphQLError('Subscriptions are not served here: ask by a query.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}

/** What an Apollo Server takes for a gateway. Servers come and go while the supergraph stays. */
function gatewayOf(schema: GraphQLSchema, executor: GatewayExecutor): Gateway {
  return {
    load: async () => ({ schema, executor }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function contextOf(context: object): GatewayContext {
  if (isGatewayContext(context)) return context;
  throw new TypeError('The gateway gives every request a context with its principal.');
}

function isGatewayContext(context: object): context is GatewayContext {
  return 'principal' in context && 'treat' in context;
}
