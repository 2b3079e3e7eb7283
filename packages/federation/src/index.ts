export { createLocalSubgraphClient, type LocalSubgraph } from './local-subgraph-client.ts';
export type { BreakerState } from '@cx/resilience';

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
export {
  type GatewayRequest,
  type LoadedSupergraph,
  openSupergraph,
  type OperationRun,
  type RunOperation,
  type Supergraph,
  type SupergraphOptions,
  type VariantOptions,
} from './supergraph.ts';
