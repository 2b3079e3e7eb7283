import { groupByKey, oneByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { MentionMetric } from '../entities/mention-metric.ts';
import type { MentionMetricRepository } from '../repositories/mention-metrics.ts';

export interface MentionMetricLoaders {
  readonly latestByMentionId: DataLoader<string, MentionMetric | null>;
  readonly historyByMentionId: DataLoader<string, MentionMetric[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createMentionMetricLoaders(
  repository: MentionMetricRepository,
): MentionMetricLoaders {
  return {
    latestByMentionId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findLatestByMentionIds(ids), (metric) => metric.mentionId),
    ),
    historyByMentionId: new DataLoader(async (ids) =>
      groupByKey(ids, await repository.findHistoryByMentionIds(ids), (metric) => metric.mentionId),
    ),
  };
}
