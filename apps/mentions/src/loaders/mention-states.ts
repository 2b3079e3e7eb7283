import { groupByKey, oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { MentionState } from '../entities/mention-state.ts';
import type { MentionVersion } from '../entities/mention-version.ts';
import { mentionStates } from '../repositories/mention-states.ts';

export interface MentionStateLoaders {
  /** Null for a mention to which nothing has happened. */
  readonly byMentionId: DataLoader<string, MentionState | null>;
  /** Oldest first; none for a mention whose words never changed. */
  readonly versionsByMentionId: DataLoader<string, MentionVersion[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createMentionStateLoaders(reads: Reads): MentionStateLoaders {
  return {
    byMentionId: new DataLoader(async (ids) =>
      oneByKey(
        ids,
        await mentionStates.findStatesByMentionIds(reads, ids),
        ({ mentionId }) => mentionId,
      ),
    ),
    versionsByMentionId: new DataLoader(async (ids) =>
      groupByKey(
        ids,
        await mentionStates.findVersionsByMentionIds(reads, ids),
        ({ mentionId }) => mentionId,
      ),
    ),
  };
}
