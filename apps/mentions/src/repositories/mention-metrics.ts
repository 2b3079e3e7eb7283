import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type MentionMetric, MentionMetricEntity } from '../entities/mention-metric.ts';

export interface MentionMetricRepository {
  findLatestByMentionIds(mentionIds: readonly string[]): Promise<MentionMetric[]>;
  /** At most the latest {@link HISTORY_LIMIT} of each, oldest first. */
  findHistoryByMentionIds(mentionIds: readonly string[]): Promise<MentionMetric[]>;
  /** What it answers adds the looks that are new; one that is known stays as it is. */
  prepare(metrics: readonly MentionMetric[]): (query: WriteQuery) => Promise<void>;
}

const HISTORY_LIMIT = 1000;

const table = tableOf(MentionMetricEntity);

const FIND_NEWEST_BY_MENTION_IDS = `
  SELECT metric.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
    SELECT ${table.selectList} FROM mention_metric
    WHERE mention_id = wanted.id ORDER BY at DESC LIMIT $2
  ) AS metric ORDER BY at`;

const rows = rowSet<MentionMetric>(table.columns);

const ADD = `
  INSERT INTO mention_metric (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')} ON CONFLICT DO NOTHING`;

export function createMentionMetricRepository(reads: Reads): MentionMetricRepository {
  const findNewest = (mentionIds: readonly string[], each: number): Promise<MentionMetric[]> =>
    reads.lookUp<MentionMetric>(FIND_NEWEST_BY_MENTION_IDS, [mentionIds, each]);

  return {
    findLatestByMentionIds: (mentionIds) => findNewest(mentionIds, 1),
    findHistoryByMentionIds: (mentionIds) => findNewest(mentionIds, HISTORY_LIMIT),

    prepare(metrics) {
      const values = rows.values(metrics);
      return async (query) => {
        if (metrics.length > 0) await query(ADD, values);
      };
    },
  };
}
