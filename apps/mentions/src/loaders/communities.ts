import { groupByKey, type KeysetList, oneByKey, type Reads } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { CommunityLook } from '../entities/community-look.ts';
import type { CommunityMember } from '../entities/community-member.ts';
import type { Community } from '../entities/community.ts';
import { communities } from '../repositories/communities.ts';

export interface CommunityLoaders {
  readonly byId: DataLoader<string, Community | null>;
  readonly byBrandKey: DataLoader<string, Community[]>;
  /** Oldest first. */
  readonly looksById: DataLoader<string, CommunityLook[]>;
  readonly membersById: ConnectionLoader<CommunityMember, null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createCommunityLoaders(
  reads: Reads,
  members: KeysetList<CommunityMember, null>,
): CommunityLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await communities.findByIds(reads, ids), ({ id }) => id),
    ),
    byBrandKey: new DataLoader(async (keys) =>
      groupByKey(keys, await communities.findByBrandKeys(reads, keys), ({ brandId }) => brandId),
    ),
    looksById: new DataLoader(async (ids) =>
      groupByKey(ids, await communities.findLooks(reads, ids), ({ communityId }) => communityId),
    ),
    membersById: createConnectionLoader(
      { name: 'Community.members', list: members },
      'communityId',
    ),
  };
}
