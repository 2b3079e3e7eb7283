import type { Access } from '@cx/access';
import { createMemoryQuota, type QuotaStore, withFallback } from '@cx/quota';
import { createRedisQuota } from '@cx/quota/redis';
import type { Logger } from 'pino';

import { createAccessRecords } from './access-records.ts';
import { createAuthentication } from './authentication.ts';
import type { EntranceSettings } from './entrance-settings.ts';
import type { Metrics } from './metrics.ts';
import type { GatewayOptions } from './server.ts';
import type { EntranceTerms } from './terms.ts';

/** What a gateway needs to let its callers in on those terms. */
export type Entrance = Pick<
  GatewayOptions,
  | 'authenticate'
  | 'contracts'
  | 'corsOrigins'
  | 'keys'
  | 'metrics'
  | 'pseudonymSecret'
  | 'records'
  | 'trustedDocuments'
  | 'trustedProxies'
>;

export interface EntranceDependencies {
  readonly terms: EntranceTerms;
  readonly access: Pick<Access, 'audit' | 'check' | 'operations' | 'usage'>;
  readonly pseudonymSecret: string;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export function openEntrance(
  { CORS_ORIGINS: corsOrigins, TRUSTED_PROXIES: trustedProxies }: EntranceSettings,
  { terms, access, pseudonymSecret, metrics, log }: EntranceDependencies,
): Entrance {
  const { contracts, tokens, trustedDocuments } = terms;
  return {
    authenticate: createAuthentication({
      tokens,
      keys: access.check,
      onRefused: (reason) => metrics.credentialRefused(reason),
      now,
      log,
    }),
    keys: access.check,
    contracts,
    corsOrigins,
    metrics,
    pseudonymSecret,
    records: createAccessRecords({ ...access, now }),
    trustedDocuments,
    trustedProxies,
  };
}

/**
 * Where it is kept what callers have used up: in Redis where the settings name one, else in what replicas share,
 * else in the memory of this process, which also stands in while the others are away.
 */
export function openQuota(
  { REDIS_URL: url }: EntranceSettings,
  openShared: (() => QuotaStore) | null,
  { metrics, log }: { readonly metrics: Metrics; readonly log: Logger },
): QuotaStore {
  const shared = url === undefined ? openShared?.() : createRedisQuota({ url });
  if (shared === undefined) return createMemoryQuota();
  return withFallback(shared, {
    onLost(error) {
      metrics.quotaStoreLost(true);
      log.warn({ err: error }, 'What callers use is counted in memory: the shared store is away.');
    },
    onRegained() {
      metrics.quotaStoreLost(false);
      log.warn('What callers use is counted in the shared store again.');
    },
  });
}

function now(): Date {
  return new Date();
}
