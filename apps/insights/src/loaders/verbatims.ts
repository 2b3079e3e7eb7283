import type { Connection, PageRequest } from '@cx/subgraph';

import type { VerbatimRepository } from '../repositories/verbatims.ts';
import {
  type SearchRequest,
  searchVerbatims,
  type ShownVerbatim,
} from '../services/verbatim-search.ts';

export interface VerbatimLoaders {
  /** Of what the scopes of the caller let it read. */
  search(request: PageRequest<SearchRequest>): Promise<Connection<ShownVerbatim>>;
}

/** One set per request. */
export function createVerbatimLoaders(
  repository: VerbatimRepository,
  scopes: readonly string[],
): VerbatimLoaders {
  return { search: (request) => searchVerbatims(repository, scopes, request) };
}
