import {
  ApolloGateway,
  type GraphQLDataSource,
  type ServiceEndpointDefinition,
} from '@apollo/gateway';

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
  readonly gateway: ApolloGateway;
  close(): Promise<void>;
}

/** Plans and runs operations over the subgraphs of one supergraph. */
export function openSupergraph({ supergraphSdl, clientOf, log }: SupergraphOptions): Supergraph {
  disableTelemetry();
  const clients: SubgraphClient[] = [];

  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: log,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService({ name, url = '' }: ServiceEndpointDefinition) {
      const client = clientOf({ name, url });
      clients.push(client);
      return dataSourceOf(client);
    },
  });

  return {
    gateway,
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
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
