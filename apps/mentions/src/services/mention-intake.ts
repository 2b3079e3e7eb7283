import type { Database } from '@cx/database';
import {
  type DuplicateRule,
  type ImportRun,
  type IntakeCounts,
  type NewId,
  saveImportRun,
  sourceKey,
} from '@cx/intake';

import type { MentionMetric } from '../entities/mention-metric.ts';
import type { MentionMetricRepository } from '../repositories/mention-metrics.ts';
import type { MentionRepository, NewMention } from '../repositories/mentions.ts';

/** A mention as its source tells it. */
export interface MentionRecord extends Omit<NewMention, 'id' | 'importId'> {
  /** How far it had come when the source looked; null when the source does not tell. */
  readonly metrics: Omit<MentionMetric, 'mentionId' | 'brandId'> | null;
}

/** Takes mentions in: what is known already changes nothing, and each look at one is kept. */
export interface MentionIntake {
  /** One transaction, with the progress of the import in it. */
  record(
    records: readonly MentionRecord[],
    progress: ImportRun,
    rule: DuplicateRule,
  ): Promise<IntakeCounts>;
}

export interface MentionIntakeDependencies {
  readonly database: Database;
  readonly mentions: MentionRepository;
  readonly metrics: MentionMetricRepository;
  readonly newId: NewId;
}

export function createMentionIntake(dependencies: MentionIntakeDependencies): MentionIntake {
  const { database, mentions, metrics, newId } = dependencies;

  return {
    record: (records, progress, rule) =>
      database.write(async (query) => {
        const rows = records.map((mention) => ({
          ...mention,
          id: newId(mention.postedAt, sourceKey(mention)),
          importId: progress.id,
        }));
        const outcome = await mentions.intake.record(query, rows, rule);
        const looks = looksOf(records, outcome.ids, outcome.duplicates);
        if (looks.length > 0) await metrics.add(query, looks);
        await saveImportRun(query, progress);
        return outcome;
      }),
  };
}

function looksOf(
  records: readonly MentionRecord[],
  ids: readonly string[],
  duplicates: ReadonlySet<number>,
): MentionMetric[] {
  return records.flatMap(({ metrics, brandId }, position) => {
    const mentionId = ids[position];
    if (metrics === null || mentionId === undefined || duplicates.has(position)) return [];
    return [{ ...metrics, mentionId, brandId }];
  });
}
