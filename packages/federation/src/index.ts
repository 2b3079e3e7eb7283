export { createLocalSubgraphClient, type LocalSubgraph } from './local-subgraph-client.ts';
export type { BreakerState } from '@cx/resilience';

export {
  createRemoteSubgraphClient,
  type RemoteSubgraphOptions,
} from './remote-subgraph-client.ts';
export {
  type FetchedSubgraph,
  type GatewayContext,
  type SubgraphAnswer,
  type SubgraphClient,
  SubgraphErrorCode,
  type Transfer,
} from './subgraph-client.ts';
export {
  type AnswerPart,
  type Data,
  isData,
  type LaterParts,
  merge,
  type PlanAnswer,
  valueAt,
} from '@cx/plan-execution';
export {
  createNovelty,
  type Novelty,
  type PlansHeld,
  type PreparedOperation,
} from '@cx/query-plans';
export { clientLabelOf } from './applied-defers.ts';
export { representationsIn } from './fetch-subgraph.ts';
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
