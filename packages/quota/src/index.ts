export { createMemoryQuota, type MemoryQuotaOptions } from './memory-quota.ts';
export { createPostgresQuota, type PostgresQuotaOptions } from './postgres-quota.ts';
export type { QuotaPolicy } from './quota-policy.ts';
export type { GrantedHold, Hold, QuotaStore, RefusedHold, Standing } from './quota-store.ts';
export { CREATE_QUOTA_TABLE, DROP_QUOTA_TABLE } from './quota-table.ts';
export { rateLimitHeaders } from './rate-limit-headers.ts';
export { type FallbackOptions, withFallback } from './with-fallback.ts';
