import { oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import { findReachByMentionIds, type ReachFacts } from '../repositories/mention-reach.ts';

export interface MentionReachLoaders {
  readonly factsByMentionId: DataLoader<string, ReachFacts | null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createMentionReachLoaders(reads: Reads): MentionReachLoaders {
  return {
    factsByMentionId: new DataLoader(async (ids) =>
      oneByKey(ids, await findReachByMentionIds(reads, ids), ({ mentionId }) => mentionId),
    ),
  };
}
