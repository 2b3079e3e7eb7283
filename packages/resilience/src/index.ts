export { createBudget } from './budget.ts';
export { type Bulkhead, createBulkhead } from './bulkhead.ts';
export {
  type BreakerState,
  type CallResult,
  type CircuitBreaker,
  createCircuitBreaker,
} from './circuit-breaker.ts';
export { type Clock, SYSTEM_CLOCK } from './clock.ts';
export { endingOf, isTimeout } from './ending.ts';
export { withHedge } from './hedging.ts';
export { createLatencies } from './latencies.ts';
export { LOOP_CLOCK } from './loop-clock.ts';
export { withRetries } from './retries.ts';
export { createSharedCalls } from './shared-calls.ts';
