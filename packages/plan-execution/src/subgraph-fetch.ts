import type { DocumentNode, GraphQLFormattedError } from 'graphql';

import type { Data } from './data.ts';

export interface SubgraphFetch {
  readonly subgraph: string;
  readonly query: string;
  /** The same as the query; the same object each time that a plan asks it. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether it may be asked twice. */
  readonly isRead: boolean;
}

/** An answer as GraphQL gives it. Its objects become parts of the answer to the client: nobody else has them. */
export interface SubgraphAnswer {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Asks a subgraph. One that cannot answer is an answer too, with an error in it: to reject is a bug, and costs its fields. */
export type FetchSubgraph = (fetch: SubgraphFetch) => Promise<SubgraphAnswer>;
