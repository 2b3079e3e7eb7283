import {
  ApolloGateway,
  type GraphQLDataSource,
  type ServiceEndpointDefinition,
} from '@apollo/gateway';
import { type Authorizer, createAuthorizer } from '@cx/authorization';
import { parse } from 'graphql';

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
  /** For an Apollo Server, whose contexts must be {@link GatewayContext}s. */
  readonly gateway: Gateway;
  close(): Promise<void>;
}

type Gateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;

type Executor = ApolloGateway['executor'];

/**
 * Plans and runs operations over the subgraphs of one supergraph. What its `@authenticated`, `@requiresScopes`
 * and `@policy` keep from a caller is taken out of the operation before it is planned.
 */
export function openSupergraph({ supergraphSdl, clientOf, log }: SupergraphOptions): Supergraph {
  disableTelemetry();
  const clients: SubgraphClient[] = [];

  let authorizer: Authorizer | undefined;

  const gateway = new ApolloGateway({
    async supergraphSdl() {
      const document = parse(supergraphSdl);
      authorizer = createAuthorizer(document);
      return { supergraphSdl: loadableSdl(supergraphSdl, document) };
    },
    logger: log,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService({ name, url = '' }: ServiceEndpointDefinition) {
      const client = clientOf({ name, url });
      clients.push(client);
      return dataSourceOf(client);
    },
  });

  return {
    gateway: {
      async load(options) {
        const { schema, executor } = await gateway.load(options);
        if (authorizer === undefined)
          throw new Error('The supergraph was loaded without its rules.');
        return { schema, executor: authorizedExecutor(executor, authorizer) };
      },
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      stop: () => gateway.stop(),
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

function authorizedExecutor(execute: Executor, authorizer: Authorizer): Executor {
  return (request) =>
    authorizer.answer(
      {
        schema: request.schema,
        document: request.document,
        operation: request.operation,
        queryHash: request.queryHash,
        variables: request.request.variables ?? {},
        caller: contextOf(request.context).principal,
      },
      ({ document, operation, queryHash }) =>
        execute({ ...request, document, operation, queryHash }),
    );
}

function dataSourceOf(client: SubgraphClient): GraphQLDataSource {
  return {
    async process(options) {
      const { query = '', operationName, variables } = options.request;
      const document = 'document' in options ? options.document : undefined;
      const context = contextOf(options.context);
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
  return 'principal' in context;
}
