import {
  CREATE_FACT_QUEUE,
  DROP_FACT_QUEUE,
  type MeasuredTable,
  measureRowsOf,
  queueAll,
  stopMeasuringRowsOf,
} from '@cx/facts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEASURED: readonly MeasuredTable[] = [
  {
    table: 'review',
    kind: 'review',
    subjects: 'SELECT id FROM changed',
    columns: [
      'customer_id',
      'title',
      'text',
      'language',
      'rating',
      'rating_normalised',
      'aspects',
      'status',
      'verified',
      'experience_at',
      'submitted_at',
      'published_at',
      'subject_type',
      'subject_ref',
    ],
  },
  // When it becomes public is told by the review itself.
  {
    table: 'review_publication',
    kind: 'review',
    subjects: 'SELECT review_id FROM changed',
    key: ['review_id'],
    columns: ['mediation', 'edits', 'withdrawn_at'],
  },
  {
    table: 'review_reply',
    kind: 'review',
    subjects: 'SELECT review_id FROM changed',
    key: ['review_id'],
    columns: ['replied_at'],
  },
  {
    table: 'review_ticket',
    kind: 'review',
    subjects: 'SELECT review_id FROM changed',
    key: ['review_id'],
  },
  {
    table: 'text_analysis',
    kind: 'review',
    subjects: 'SELECT subject_id FROM changed',
    key: ['subject_id', 'part'],
    columns: ['text_hash', 'language', 'sentiment', 'emotions', 'intents', 'topics'],
  },
];

/** What is measured of a review is told when anything that it depends on changes. */
export class TellReviewsMeasures1795800200000 implements MigrationInterface {
  name = 'TellReviewsMeasures1795800200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_FACT_QUEUE);
    for (const table of MEASURED) await queryRunner.query(measureRowsOf(table));
    await queryRunner.query(queueAll('review', 'SELECT id FROM review'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of MEASURED) await queryRunner.query(stopMeasuringRowsOf(table));
    await queryRunner.query(DROP_FACT_QUEUE);
  }
}
