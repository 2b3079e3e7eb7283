import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';

/** What a supergraph may link to `for: EXECUTION` beside what the planner knows: it is executed here. */
const EXECUTED_FEATURES = ['https://specs.apollo.dev/context/v0.1'];

export interface Planner {
  /** What clients can ask for. */
  readonly schema: GraphQLSchema;
  /** The whole graph, also what no client sees. */
  readonly supergraph: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  /** Takes milliseconds, for hostile operations minutes, in which nothing else of the thread runs. */
  plan(operation: OperationDefinitionNode): QueryPlan;
}

/** @throws Error when the SDL is no supergraph that can be planned */
export function createPlanner(supergraphSdl: string): Planner {
  const supergraph = Supergraph.build(supergraphSdl, {
    supportedFeatures: new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...EXECUTED_FEATURES]),
    validateSupergraph: false,
  });
  const api = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });

  return {
    schema: api.toGraphQLJSSchema(),
    supergraph: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: [...supergraph.subgraphsMetadata()],
    plan(operation) {
      const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
      return planner.buildQueryPlan(operationFromDocument(api, document, { validate: false }));
    },
  };
}
