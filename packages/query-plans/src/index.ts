export {
  createQueryPlans,
  type PreparedOperation,
  type QueryPlans,
  type QueryPlansOptions,
} from './query-plans.ts';
