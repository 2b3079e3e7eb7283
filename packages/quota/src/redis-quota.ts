import { openRedis } from '@cx/redis-connection';
import { createClient } from 'redis';

import type { Accounts } from './account.ts';
import { chargeScript, parseAccount } from './charge-script.ts';
import { createQuotaStore, type QuotaStore } from './quota-store.ts';

interface RedisQuotaOptions {
  readonly url: string;
}

/**
 * Limits across all that share a Redis (7 or newer). It connects in the background, for as long as that takes: while
 * the server is away each call fails at once.
 */
export function createRedisQuota({ url }: RedisQuotaOptions): QuotaStore {
  const redis = openRedis(url, (settings) =>
    createClient({ ...settings, scripts: { charge: chargeScript } }),
  );
  const accounts: Accounts = {
    charge: (principalId, charge, policy, now) =>
      redis.run((client) => client.charge(keyOf(principalId), charge, policy, now)),
    read: (principalId) =>
      redis.run(async (client) =>
        parseAccount(await client.hmGet(keyOf(principalId), ['level', 'at', 'spent'])),
      ),
    close: async () => redis.close(),
  };
  return createQuotaStore(accounts);
}

function keyOf(principalId: string): string {
  return `quota:${principalId}`;
}
