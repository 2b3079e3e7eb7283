import { oneByKey, type Reads } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Team } from '../entities/team.ts';
import type { Touchpoint } from '../entities/touchpoint.ts';
import { type TouchpointLists, touchpoints } from '../repositories/touchpoints.ts';

export interface TouchpointLoaders {
  /** Null for one that is removed, too. */
  readonly byId: DataLoader<string, Touchpoint | null>;
  readonly teamById: DataLoader<string, Team | null>;
  /** Null where the brand has no touchpoint. */
  readonly coverageByBrand: DataLoader<string, number | null>;
  readonly byBrand: ConnectionLoader<Touchpoint, null>;
  readonly teamsByBrand: ConnectionLoader<Team, null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createTouchpointLoaders(reads: Reads, lists: TouchpointLists): TouchpointLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await touchpoints.find(reads, ids), ({ id }) => id).map((found) =>
        found?.removedAt === null ? found : null,
      ),
    ),
    teamById: new DataLoader(async (ids) =>
      oneByKey(ids, await touchpoints.findTeams(reads, ids), ({ id }) => id),
    ),
    coverageByBrand: new DataLoader(async (brandIds) =>
      oneByKey(
        brandIds,
        await touchpoints.findCoverage(reads, brandIds),
        ({ brandId }) => brandId,
      ).map((found) => found?.coverage ?? null),
    ),
    byBrand: createConnectionLoader(
      { name: 'Brand.touchpoints', list: lists.touchpoints },
      'brandId',
    ),
    teamsByBrand: createConnectionLoader({ name: 'Brand.teams', list: lists.teams }, 'brandId'),
  };
}
