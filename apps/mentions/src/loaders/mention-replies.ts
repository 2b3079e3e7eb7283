import { groupByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { MentionReply } from '../entities/mention-reply.ts';
import { mentionReplies } from '../repositories/mention-replies.ts';

export interface MentionReplyLoaders {
  /** Oldest first. */
  readonly byMentionId: DataLoader<string, MentionReply[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createMentionReplyLoaders(reads: Reads): MentionReplyLoaders {
  return {
    byMentionId: new DataLoader(async (ids) =>
      groupByKey(
        ids,
        await mentionReplies.findByMentionIds(reads, ids),
        ({ mentionId }) => mentionId,
      ),
    ),
  };
}
