import {
  type Condition,
  createKeysetList,
  during,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type TimeSpan,
  type WriteQuery,
} from '@cx/database';

import { type Interaction, InteractionEntity, type Touch } from '../entities/interaction.ts';

export interface JourneyFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly channels?: readonly string[] | null | undefined;
  readonly domains?: readonly string[] | null | undefined;
  readonly directions?: readonly string[] | null | undefined;
  readonly occurredAt?: TimeSpan | null | undefined;
}

export interface InteractionRepository {
  readonly newest: KeysetList<Interaction, JourneyFilter>;
  /** Adds touches, or brings them up to date where the event behind is newer. One row for each id at most. */
  save(query: WriteQuery, touches: readonly Touch[]): Promise<void>;
  /** Forgets what these were about: their subjects' words have grown old. */
  dropSummaries(query: WriteQuery, subjectIds: readonly string[]): Promise<void>;
  /** Drops all that came from one domain. */
  forget(query: WriteQuery, domain: string): Promise<void>;
}

// What the facts of its subject and its customer tell is written by who follows those.
const columns = tableOf(InteractionEntity).without(
  'team',
  'touchpoint',
  'country',
  'ageBand',
  'gender',
);
const rows = rowSet<Touch>(columns);
const changeable = columns.map(({ name }) => name).filter((name) => name !== 'id');

const SAVE = `
  INSERT INTO interaction (${columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}
  ON CONFLICT (id) DO UPDATE SET ${changeable.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE excluded.seq > interaction.seq`;

const DROP_SUMMARIES = `
  UPDATE interaction SET summary = NULL WHERE id = ANY($1::uuid[]) AND summary IS NOT NULL`;

const FORGET = 'DELETE FROM interaction WHERE domain = $1';

export function createInteractionRepository(reads: Reads): InteractionRepository {
  return {
    newest: createKeysetList<Interaction, JourneyFilter>(reads, {
      entity: InteractionEntity,
      orderBy: ['occurredAt', 'id'],
      direction: 'DESC',
      conditions,
    }),

    async save(query, touches) {
      await query(SAVE, rows.values(touches));
    },

    async dropSummaries(query, subjectIds) {
      if (subjectIds.length > 0) await query(DROP_SUMMARIES, [subjectIds]);
    },

    async forget(query, domain) {
      await query(FORGET, [domain]);
    },
  };
}

function conditions(filter: JourneyFilter | null): Condition[] {
  return [
    ['interaction.brand_id = ANY(?)', filter?.brands],
    ['interaction.channel = ANY(?)', filter?.channels],
    ['interaction.domain = ANY(?)', filter?.domains],
    ['interaction.direction = ANY(?)', filter?.directions],
    ...during('interaction.occurred_at', filter?.occurredAt),
  ];
}
