import type { KeysetList } from '@cx/database';
import { beyond, type Principal } from '@cx/principals';
import { type Connection, connectionOf, type PageRequest, parseId } from '@cx/subgraph';

import type { ApiKeyRepository, KeyFilter } from '../repositories/api-keys.ts';
import type { KeyRecord } from '../services/key-desk.ts';

/** What a caller sees of the keys: those for brands of its own. */
export interface ApiKeyLoaders {
  byId(id: string): Promise<KeyRecord | null>;
  all(request: PageRequest<null>): Promise<Connection<KeyRecord>>;
}

export function createApiKeyLoaders(
  repository: ApiKeyRepository,
  { brands }: Principal,
): ApiKeyLoaders {
  const list: KeysetList<KeyRecord, KeyFilter> = repository.newest;
  const source = { name: 'Query.apiKeys', list };
  const filter = { brands: brands.includes('*') ? null : brands };
  return {
    async byId(id) {
      const key = await repository.findById(parseId(id, 'key'));
      return key !== null && beyond(key.brands, brands).length === 0 ? key : null;
    },
    all: (request) => connectionOf(source, { ...request, filter }),
  };
}
