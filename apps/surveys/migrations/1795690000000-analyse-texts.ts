import {
  analyseTextsOf,
  createEnrichmentTables,
  DROP_ENRICHMENT_TABLES,
  leaveTextsOf,
} from '@cx/text-enrichment';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// What happened, in their words: other answers without a scale are names and codes. The language of a
// questionnaire is not that of every answer to it: where an answer has none, its words tell.
const IS_VERBATIM = `state = 'ANSWERED' AND raw_code <> ''
  AND question_id IN (SELECT id FROM question WHERE construct = 'STORY')`;

const TEXTS = `
  SELECT response_id AS subject_id, question_id::text AS part, answer.brand_id, customer_id,
    answer.language, NULL::text AS label, raw_code AS text
  FROM answer JOIN survey_response ON survey_response.id = response_id WHERE ${IS_VERBATIM}`;

export class AnalyseSurveysTexts1795690000000 implements MigrationInterface {
  name = 'AnalyseSurveysTexts1795690000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createEnrichmentTables({ texts: TEXTS }));
    await queryRunner.query(
      analyseTextsOf({
        name: 'answer',
        key: ['response_id', 'question_id'],
        subject: 'response_id',
        part: 'question_id::text',
        columns: ['raw_code', 'state', 'language'],
        hasText: IS_VERBATIM,
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(leaveTextsOf('answer'));
    await queryRunner.query(DROP_ENRICHMENT_TABLES);
  }
}
