import { groupByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { Identity } from '../entities/identity.ts';
import type { IdentityRepository } from '../repositories/identities.ts';

export interface IdentityLoaders {
  readonly byCustomerId: DataLoader<string, Identity[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createIdentityLoaders(repository: IdentityRepository): IdentityLoaders {
  return {
    byCustomerId: new DataLoader(async (ids) =>
      groupByKey(ids, await repository.findByCustomerIds(ids), (identity) => identity.customerId),
    ),
  };
}
