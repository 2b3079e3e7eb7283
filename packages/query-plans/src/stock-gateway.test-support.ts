import { ApolloGateway } from '@apollo/gateway';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type ExecutionResult, parse } from 'graphql';

import type { World } from './random-world.test-support.ts';

export interface Asked {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Apollo's own gateway over the same subgraphs. */
export async function openStockGateway({ supergraphSdl, ask }: World): Promise<{
  readonly schema: GraphQLSchema;
  readonly execute: (asked: Asked) => Promise<ExecutionResult>;
  /** How many requests the operation before has cost. */
  readonly requestsOfLast: () => number;
}> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  let requests = 0;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    buildService: ({ name }) => ({
      async process({ request }) {
        requests += 1;
        return ask(name, parse(request.query ?? ''), request.variables ?? {});
      },
    }),
  });
  const { schema, executor } = await gateway.load();
  return {
    schema,
    requestsOfLast: () => requests,
    execute({ text, document, operation, variables }) {
      requests = 0;
      return executor({
        request: { query: text, variables },
        document,
        operation,
        operationName: null,
        queryHash: text,
        source: text,
        schema,
        schemaHash: Object.create(null),
        context: {},
        metrics: {},
        cache: NO_CACHE,
        logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
        overallCachePolicy: null,
      });
    },
  };
}

function ignore(): void {
  return undefined;
}

const NO_CACHE = {
  get: async () => undefined,
  set: async () => undefined,
  delete: async () => undefined,
};
