import type { Connection, PageRequest } from '@cx/subgraph';

import type { StoredSignal } from '../entities/signal.ts';
import type { VerbatimRepository } from '../repositories/verbatims.ts';
import { readEvidence } from '../services/signal-evidence.ts';
import {
  type SearchRequest,
  searchVerbatims,
  type ShownVerbatim,
} from '../services/verbatim-search.ts';

export interface VerbatimLoaders {
  /** Negative ones of the signal's series since it was opened. */
  evidence(signal: StoredSignal, request: PageRequest<null>): Promise<Connection<ShownVerbatim>>;
  /** Of what the scopes of the caller let it read. */
  search(request: PageRequest<SearchRequest>): Promise<Connection<ShownVerbatim>>;
}

/** One set per request. */
export function createVerbatimLoaders(
  repository: VerbatimRepository,
  scopes: readonly string[],
): VerbatimLoaders {
  return {
    evidence: (signal, request) => readEvidence(repository, scopes, signal, request),
    search: (request) => searchVerbatims(repository, scopes, request),
  };
}
