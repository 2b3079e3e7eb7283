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
      'id',
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
    columns: ['review_id', 'mediation', 'edits', 'withdrawn_at'],
  },
  {
    table: 'review_reply',
    kind: 'review',
    subjects: 'SELECT review_id FROM changed',
    columns: ['review_id', 'replied_at'],
  },
  {
    table: 'review_ticket',
    kind: 'review',
    subjects: 'SELECT review_id FROM changed',
  },
  {
    table: 'text_analysis',
    kind: 'review',
    subjects: 'SELECT subject_id FROM changed',
    columns: ['subject_id', 'text_hash', 'language', 'sentiment', 'emotions', 'intents', 'topics'],
  },
];

/** What is measured of a review is told when anything that it depends on changes. */
export class MeasureReviews1795800200000 implements MigrationInterface {
  name = 'MeasureReviews1795800200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_FACT_QUEUE);
    for (const table of MEASURED) await queryRunner.query(measureRowsOf(table));
    await queryRunner.query(queueAll('review', 'SELECT id FROM review'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of MEASURED.toReversed()) {
      await queryRunner.query(stopMeasuringRowsOf(table));
    }
    await queryRunner.query(DROP_FACT_QUEUE);
  }
}
