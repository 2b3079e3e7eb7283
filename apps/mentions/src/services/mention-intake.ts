import type { Database } from '@cx/database';
import {
  type DuplicateRule,
  type IntakeOutcome,
  type NewId,
  saveImportRun,
  sourceKey,
  type WriteBatch,
} from '@cx/intake';

import type { MentionMetric } from '../entities/mention-metric.ts';
import type { SourceKind } from '../entities/mention.ts';
import type { MentionMetricRepository } from '../repositories/mention-metrics.ts';
import type { MentionRepository, NewMention } from '../repositories/mentions.ts';

/** A mention as its source tells it. */
export interface MentionRecord extends Omit<NewMention, 'id' | 'sourceKind' | 'isComplaint'> {
  /** @default PRESS for an article, SOCIAL for all else */
  readonly sourceKind?: SourceKind | null | undefined;
  /** @default null: the source does not say */
  readonly isComplaint?: boolean | null | undefined;
  /** How far it had come when the source looked; null when the source does not tell. */
  readonly metrics: Omit<MentionMetric, 'mentionId' | 'brandId'> | null;
}

/** Takes mentions in: what is known already changes nothing, and each look at one is kept. */
export interface MentionIntake {
  /** Puts records into the form in which they are sent. What it answers writes them in one transaction. */
  prepare(records: readonly MentionRecord[], rule: DuplicateRule): WriteBatch;
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
    prepare(records, rule) {
      const rows = records.map((mention) => ({
        ...mention,
        sourceKind: mention.sourceKind ?? (mention.kind === 'ARTICLE' ? 'PRESS' : 'SOCIAL'),
        isComplaint: mention.isComplaint ?? null,
        id: newId(mention.postedAt, sourceKey(mention)),
      }));
      const writeMentions = mentions.intake.prepare(rows, rule);
      const looks = looksOf(rows);
      const addLooks = metrics.prepare(looks.map(({ look }) => look));

      return (progress) =>
        database.write(async (query) => {
          const outcome = await writeMentions(query, progress.id);
          if (outcome.inserted === outcome.ids.length) await addLooks(query);
          else await metrics.prepare(looksAsStored(looks, outcome))(query);
          await saveImportRun(query, progress);
          return outcome;
        });
    },
  };
}

/** A look at the mention of a position in its batch. */
interface PositionedLook {
  readonly position: number;
  readonly look: MentionMetric;
}

function looksOf(rows: readonly (MentionRecord & { readonly id: string })[]): PositionedLook[] {
  return rows.flatMap(({ metrics, id, brandId }, position) =>
    metrics === null ? [] : [{ position, look: { ...metrics, mentionId: id, brandId } }],
  );
}

/** What was stored before keeps its id, and what was dropped is not looked at. */
function looksAsStored(
  looks: readonly PositionedLook[],
  { ids, duplicates }: IntakeOutcome,
): MentionMetric[] {
  return looks.flatMap(({ position, look }) => {
    const mentionId = ids[position];
    return mentionId === undefined || duplicates.has(position) ? [] : [{ ...look, mentionId }];
  });
}
