export { type Caller, seesEveryBrand, verifyBrand } from './caller.ts';
export { startForgettingRequests } from './forget-requests.ts';
export {
  CREATE_IDEMPOTENCY_TABLE,
  DROP_IDEMPOTENCY_TABLE,
  type Json,
  type MutationRequest,
  once,
} from './idempotency.ts';
export {
  type Attempt,
  attempt,
  IdempotencyKeyReused,
  UserProblem,
  verifyVersion,
  VersionConflict,
} from './user-problem.ts';
export { verifyText } from './verify-text.ts';
