import {
  ApolloGateway,
  type GraphQLDataSource,
  type ServiceEndpointDefinition,
} from '@apollo/gateway';
import {
  type Authorization,
  createAuthorizer,
  type DenialMode,
  readAccessRules,
} from '@cx/authorization';
import { readPersonalData } from '@cx/personal-data';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';

import { loadableSdl } from './loadable-sdl.ts';
import { disableTelemetry } from './no-telemetry.ts';
import type { GatewayContext, SubgraphClient } from './subgraph-client.ts';

export interface Logger {
  debug(message?: string): void;
  info(message?: string): void;
  warn(message?: string): void;
  error(message?: string): void;
}

export interface SupergraphOptions {
  readonly supergraphSdl: string;
  /** Called once for each subgraph that the supergraph names. */
  readonly clientOf: (subgraph: { readonly name: string; readonly url: string }) => SubgraphClient;
  readonly log: Logger;
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
  /** Plans and executes what is allowed of it, if anything is. Answers as the subgraphs do. */
  readonly execute: () => Promise<ExecutionResult>;
}

export type RunOperation = (run: OperationRun) => Promise<ExecutionResult>;

export type GatewayRequest = Parameters<Executor>[0];

type Executor = ApolloGateway['executor'];

type Gateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;

/**
 * Plans and runs operations over the subgraphs of one supergraph. What its `@authenticated`, `@requiresScopes`
 * and `@policy` keep from a caller is taken out of the operation before it is planned.
 */
export function openSupergraph({ supergraphSdl, clientOf, log }: SupergraphOptions): Supergraph {
  disableTelemetry();
  const clients: SubgraphClient[] = [];
  let gateway: ApolloGateway | undefined;
  let loading: Promise<LoadedSupergraph> | undefined;

  async function load(): Promise<LoadedSupergraph> {
    const document = parse(supergraphSdl);
    gateway = new ApolloGateway({
      supergraphSdl: loadableSdl(supergraphSdl, document),
      logger: log,
      queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
      buildService({ name, url = '' }: ServiceEndpointDefinition) {
        const client = clientOf({ name, url });
        clients.push(client);
        return dataSourceOf(name, client);
      },
    });
    const { schema, executor } = await gateway.load();
    return { document, schema, variant: variantsOf(document, schema, executor) };
  }

  return {
    load: () => (loading ??= load()),
    async close() {
      await gateway?.stop();
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

/** Executes what is allowed of an operation, and completes its answer. */
const executeAllowed: RunOperation = async ({ authorization, execute }) =>
  authorization.complete(await execute());

function variantsOf(
  document: DocumentNode,
  whole: GraphQLSchema,
  execute: Executor,
): LoadedSupergraph['variant'] {
  const rules = readAccessRules(document);
  const personalData = readPersonalData(document);

  return ({ schema = whole, denied = 'filter', run = executeAllowed } = {}) => {
    const authorizer = createAuthorizer({ rules, personalData, schema, whole, denied });
    const executor: Executor = (request) => {
      const { principal: caller, treat } = contextOf(request.context);
      const { document: asked, operation, queryHash } = request;
      const variables = request.request.variables ?? {};
      const authorization = authorizer.authorize({
        document: asked,
        operation,
        queryHash,
        variables,
        caller,
        treat,
      });
      const { allowed } = authorization;
      return run({
        request,
        authorization,
        execute: async () =>
          allowed === null ? { data: {} } : execute({ ...request, ...allowed }),
      });
    };
    return gatewayOf(schema, executor);
  };
}

/** What an Apollo Server takes for a gateway. Servers come and go while the supergraph stays. */
function gatewayOf(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    load: async () => ({ schema, executor }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function dataSourceOf(name: string, client: SubgraphClient): GraphQLDataSource {
  return {
    async process(options) {
      const { query = '', operationName, variables } = options.request;
      const document = 'document' in options ? options.document : undefined;
      const context = contextOf(options.context);
      context.onFetch?.(name);
      const { data, errors } = await client.request(
        { query, document, operationName, variables },
        context,
      );
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: [...errors] } : {}),
      };
    },
  };
}

function contextOf(context: object): GatewayContext {
  if (isGatewayContext(context)) return context;
  throw new TypeError('The gateway gives every request a context with its principal.');
}

function isGatewayContext(context: object): context is GatewayContext {
  return 'principal' in context && 'treat' in context;
}
