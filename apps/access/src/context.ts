import type { Principal } from '@cx/principals';
import type { Cursors } from '@cx/subgraph';

import type { ApiKeyLoaders } from './loaders/api-keys.ts';
import type { UsageLoaders } from './loaders/usage.ts';
import type { KeyDesk } from './services/key-desk.ts';

/** What the resolvers of one request share. */
export interface AccessContext {
  readonly principal: Principal;
  readonly cursors: Cursors;
  readonly apiKeys: ApiKeyLoaders;
  readonly desk: KeyDesk;
  readonly usage: UsageLoaders;
  readonly quotaOf: QuotaOf;
  readonly now: () => Date;
}

/** What a principal may use and has left; null when nothing limits it. */
export type QuotaOf = (principal: Principal) => Promise<PrincipalQuota | null>;

/** In cost units. */
export interface PrincipalQuota {
  readonly burst: number;
  readonly perSecond: number;
  readonly perHour: number;
  readonly burstRemaining: number;
  readonly remaining: number;
  readonly resetAt: Date;
}
