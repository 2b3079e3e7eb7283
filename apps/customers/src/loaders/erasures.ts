import { groupByKey, oneByKey } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { ErasureReceipt } from '../entities/erasure-receipt.ts';
import type { Erasure } from '../entities/erasure.ts';
import type { ErasureRepository } from '../repositories/erasures.ts';

export interface ErasureLoaders {
  readonly byId: DataLoader<string, Erasure | null>;
  readonly byCustomerId: DataLoader<string, Erasure | null>;
  readonly receiptsByErasureId: DataLoader<string, ErasureReceipt[]>;
  newest(request: PageRequest<null>): Promise<Connection<Erasure>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createErasureLoaders(repository: ErasureRepository): ErasureLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), ({ id }) => id),
    ),
    byCustomerId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByCustomerIds(ids), ({ erasedId }) => erasedId),
    ),
    receiptsByErasureId: new DataLoader(async (ids) =>
      groupByKey(ids, await repository.findReceipts(ids), ({ erasureId }) => erasureId),
    ),
    newest: (request) => connectionOf({ name: 'Query.erasures', list: repository.newest }, request),
  };
}
