export {
  openQueryPlans,
  type PreparedOperation,
  type QueryPlans,
  type QueryPlansOptions,
} from './query-plans.ts';
