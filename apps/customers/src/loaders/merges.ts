import { type KeysetList, oneByKey, type Reads } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { MergeEvent } from '../entities/merge-event.ts';
import type { MergeProposal } from '../entities/merge-proposal.ts';
import { mergeProposals } from '../repositories/merge-proposals.ts';
import { merges } from '../repositories/merges.ts';

export interface MergeLoaders {
  readonly byId: DataLoader<string, MergeEvent | null>;
  readonly byCustomerId: DataLoader<string, MergeEvent[]>;
  /** The ids of those who were merged into a customer. */
  readonly mergedIdsOf: DataLoader<string, string[]>;
  readonly proposalById: DataLoader<string, MergeProposal | null>;
  openProposals(request: PageRequest<null>): Promise<Connection<MergeProposal>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createMergeLoaders(
  reads: Reads,
  list: KeysetList<MergeProposal, null>,
): MergeLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await merges.findByIds(reads, ids), ({ id }) => id),
    ),
    byCustomerId: new DataLoader((ids) => merges.findByCustomerIds(reads, ids)),
    mergedIdsOf: new DataLoader((ids) => merges.findMergedIds(reads, ids)),
    proposalById: new DataLoader(async (ids) =>
      oneByKey(ids, await mergeProposals.findByIds(reads, ids), ({ id }) => id),
    ),
    openProposals: (request) => connectionOf({ name: 'Query.mergeProposals', list }, request),
  };
}
