export { normalOperation, type NormalOperation } from './normal-operation.ts';
export { createPlanner, type Planner } from './planner.ts';
export {
  createQueryPlans,
  type PreparedOperation,
  type QueryPlans,
  type QueryPlansOptions,
} from './query-plans.ts';
