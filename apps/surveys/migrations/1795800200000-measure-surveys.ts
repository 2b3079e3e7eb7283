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
    table: 'survey_response',
    kind: 'survey-response',
    subjects: 'SELECT id FROM changed',
    columns: [
      'id',
      'customer_id',
      'survey_key',
      'version',
      'submitted_at',
      'finished',
      'channel',
      'language',
      'weight',
      'age_band',
      'gender',
      'country',
    ],
  },
  {
    table: 'answer',
    kind: 'survey-response',
    subjects: 'SELECT response_id FROM changed',
    columns: ['response_id', 'question_id', 'raw_code', 'value', 'state', 'choices', 'language'],
  },
  // What a question means stays so once it is answered. Which one comes first may change, by an import.
  {
    table: 'question',
    kind: 'survey-response',
    subjects:
      'SELECT survey_response.id FROM survey_response JOIN changed USING (survey_key, version)',
    columns: ['id', 'survey_key', 'version', 'position'],
  },
  {
    table: 'response_ticket',
    kind: 'survey-response',
    subjects: 'SELECT response_id FROM changed',
  },
  {
    table: 'text_analysis',
    kind: 'survey-response',
    subjects: 'SELECT subject_id FROM changed',
    columns: [
      'subject_id',
      'text_hash',
      'language',
      'sentiment',
      'score',
      'emotions',
      'intents',
      'topics',
    ],
  },
  { table: 'invitation', kind: 'invitation', subjects: 'SELECT id FROM changed' },
  { table: 'self_assessment', kind: 'self-assessment', subjects: 'SELECT id FROM changed' },
];

/** What is measured of responses, invitations and self-assessments is told when anything that it depends on changes. */
export class MeasureSurveys1795800200000 implements MigrationInterface {
  name = 'MeasureSurveys1795800200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_FACT_QUEUE);
    for (const table of MEASURED) await queryRunner.query(measureRowsOf(table));
    await queryRunner.query(queueAll('survey-response', 'SELECT id FROM survey_response'));
    await queryRunner.query(queueAll('invitation', 'SELECT id FROM invitation'));
    await queryRunner.query(queueAll('self-assessment', 'SELECT id FROM self_assessment'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of MEASURED.toReversed()) {
      await queryRunner.query(stopMeasuringRowsOf(table));
    }
    await queryRunner.query(DROP_FACT_QUEUE);
  }
}
