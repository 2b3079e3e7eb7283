import { oneByKey } from '@cx/database';
import {
  type Connection,
  type ConnectionLoader,
  connectionOf,
  createConnectionLoader,
  type PageRequest,
} from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Mention } from '../entities/mention.ts';
import type { MentionFilter, MentionRepository } from '../repositories/mentions.ts';

export interface MentionLoaders {
  readonly byId: DataLoader<string, Mention | null>;
  readonly byCustomerId: ConnectionLoader<Mention, MentionFilter>;
  readonly byBrandKey: ConnectionLoader<Mention, MentionFilter>;
  all(request: PageRequest<MentionFilter>): Promise<Connection<Mention>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createMentionLoaders(repository: MentionRepository): MentionLoaders {
  const list = repository.newest;
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), (mention) => mention.id),
    ),
    byCustomerId: createConnectionLoader({ name: 'Customer.mentions', list }, 'customerId'),
    byBrandKey: createConnectionLoader({ name: 'Brand.mentions', list }, 'brandId'),
    all: (request) => connectionOf({ name: 'Query.mentions', list }, request),
  };
}
