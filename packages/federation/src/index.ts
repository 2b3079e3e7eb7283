export { createLocalSubgraphClient, type LocalSubgraph } from './local-subgraph-client.ts';
export {
  createRemoteSubgraphClient,
  type RemoteSubgraphOptions,
} from './remote-subgraph-client.ts';
export {
  type GatewayContext,
  type SubgraphAnswer,
  type SubgraphClient,
  SubgraphErrorCode,
} from './subgraph-client.ts';
export { openSupergraph, type Supergraph, type SupergraphOptions } from './supergraph.ts';
