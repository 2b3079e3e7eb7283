export { createNovelty, type Novelty } from './novelty.ts';
export {
  openQueryPlans,
  type PlansHeld,
  type PreparedOperation,
  type QueryPlans,
  type QueryPlansOptions,
} from './query-plans.ts';
