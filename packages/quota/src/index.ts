export type { Account, Accounts } from './account.ts';
export {
  createMemoryAccounts,
  createMemoryQuota,
  type MemoryQuotaOptions,
} from './memory-quota.ts';
export { createPostgresQuota, type PostgresQuotaOptions } from './postgres-quota.ts';
export type { QuotaPolicy } from './quota-policy.ts';
export {
  createQuotaStore,
  type GrantedHold,
  type Hold,
  type QuotaStore,
  type RefusedHold,
  type Standing,
} from './quota-store.ts';
export { CREATE_QUOTA_TABLE, DROP_QUOTA_TABLE } from './quota-table.ts';
export { rateLimitHeaders } from './rate-limit-headers.ts';
export { type FallbackOptions, withFallback } from './with-fallback.ts';
