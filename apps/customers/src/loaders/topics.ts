import { oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { TopicVersion } from '../entities/topic-version.ts';
import { topicVersions } from '../repositories/topic-versions.ts';

export interface TopicLoaders {
  /** The version that holds; null where a brand has named none. */
  readonly lastByBrand: DataLoader<string, TopicVersion | null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createTopicLoaders(reads: Reads): TopicLoaders {
  return {
    lastByBrand: new DataLoader(async (brandIds) =>
      oneByKey(brandIds, await topicVersions.findLast(reads, brandIds), ({ brandId }) => brandId),
    ),
  };
}
