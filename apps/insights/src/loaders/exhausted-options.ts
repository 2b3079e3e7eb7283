import { groupByKey, oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { TriedContact } from '../entities/tried-contact.ts';
import { exhaustedOptions, type ExhaustedMention } from '../repositories/exhausted-options.ts';

export interface ExhaustedOptionLoaders {
  /** Null while the mention is not known here. */
  readonly mentionById: DataLoader<string, ExhaustedMention | null>;
  /** Oldest first. */
  readonly triedByMentionId: DataLoader<string, readonly TriedContact[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createExhaustedOptionLoaders(reads: Reads): ExhaustedOptionLoaders {
  return {
    mentionById: new DataLoader(async (ids) =>
      oneByKey(ids, await exhaustedOptions.findMentions(reads, ids), ({ id }) => id),
    ),
    triedByMentionId: new DataLoader(async (ids) =>
      groupByKey(ids, await exhaustedOptions.findTried(reads, ids), ({ mentionId }) => mentionId),
    ),
  };
}
