export type { AnswerPart, LaterParts, PlanAnswer } from './answer-in-parts.ts';
export {
  compilePlan,
  type CompiledPlan,
  type PlannedOperation,
  type PlannedStep,
  type PlanRun,
} from './compile-plan.ts';
export type { FetchSubgraph, SubgraphAnswer, SubgraphFetch } from './subgraph-fetch.ts';
export { fillsParts } from './fills-parts.ts';
export { type Data, isData, valueAt } from './data.ts';
export { merge } from './merge.ts';
