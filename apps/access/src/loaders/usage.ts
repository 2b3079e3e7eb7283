import { groupByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { UsageRow } from '../entities/usage.ts';
import type { UsageRepository } from '../repositories/usage.ts';
import type { UsagePeriod } from '../services/usage-meter.ts';

export interface UsageLoaders {
  /** What one caller did, by hour and operation, the newest hour first. */
  of(principalId: string, period: UsagePeriod): Promise<readonly UsageRow[]>;
}

export function createUsageLoaders(repository: UsageRepository): UsageLoaders {
  // A batch is of one period: keys that are listed together are asked for the same one.
  const loaders = new Map<string, DataLoader<string, readonly UsageRow[]>>();
  return {
    of(principalId, { since, until }) {
      const period = `${since.toISOString()} ${until.toISOString()}`;
      const loader =
        loaders.get(period) ??
        new DataLoader<string, readonly UsageRow[]>(async (ids) =>
          groupByKey(
            ids,
            await repository.findByPrincipals(ids, since, until),
            (row) => row.principalId,
          ),
        );
      loaders.set(period, loader);
      return loader.load(principalId);
    },
  };
}
