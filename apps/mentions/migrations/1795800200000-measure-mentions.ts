import {
  CREATE_FACT_QUEUE,
  DROP_FACT_QUEUE,
  type MeasuredTable,
  measureRowsOf,
  queueAll,
  stopMeasuringRowsOf,
} from '@cx/facts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Who shows a post again lets more people read it: its reach is another one then. Looked up one by one, so that an
// import, of which most are no shares, never reads the whole table.
const MENTIONS_AND_WHAT_THEY_SHOW_AGAIN = `
  SELECT id FROM changed
  UNION ALL
  SELECT (SELECT original.id FROM mention AS original WHERE original.brand_id = changed.brand_id
    AND original.source = changed.source AND original.external_id = changed.in_reply_to)
  FROM changed WHERE kind IN ('REPOST', 'QUOTE') AND in_reply_to IS NOT NULL`;

const MEASURED: readonly MeasuredTable[] = [
  {
    table: 'mention',
    kind: 'mention',
    subjects: MENTIONS_AND_WHAT_THEY_SHOW_AGAIN,
    columns: [
      'id',
      'customer_id',
      'brand_id',
      'source',
      'network',
      'source_kind',
      'kind',
      'visibility',
      'author_network_user_id',
      'author_handle',
      'author_followers',
      'text',
      'language',
      'posted_at',
      'in_reply_to',
      'sentiment',
      'topics',
      'is_complaint',
    ],
  },
  {
    table: 'mention_state',
    kind: 'mention',
    subjects: 'SELECT mention_id FROM changed',
    columns: ['mention_id', 'deleted_at', 'is_complaint', 'ticket_id'],
  },
  {
    table: 'mention_metric',
    kind: 'mention',
    subjects: 'SELECT mention_id FROM changed',
  },
  {
    table: 'mention_reply',
    kind: 'mention',
    subjects: 'SELECT mention_id FROM changed',
    columns: ['mention_id', 'visibility', 'sent_at'],
  },
  {
    table: 'text_analysis',
    kind: 'mention',
    subjects: 'SELECT subject_id FROM changed',
    columns: ['subject_id', 'text_hash', 'language', 'sentiment', 'emotions', 'intents', 'topics'],
  },
];

/** What is measured of a mention is told when anything that it depends on changes. */
export class MeasureMentions1795800200000 implements MigrationInterface {
  name = 'MeasureMentions1795800200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_FACT_QUEUE);
    for (const table of MEASURED) await queryRunner.query(measureRowsOf(table));
    await queryRunner.query(queueAll('mention', 'SELECT id FROM mention'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of MEASURED.toReversed()) {
      await queryRunner.query(stopMeasuringRowsOf(table));
    }
    await queryRunner.query(DROP_FACT_QUEUE);
  }
}
