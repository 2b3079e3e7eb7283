import {
  analyseTextsOf,
  createEnrichmentTables,
  DROP_ENRICHMENT_TABLES,
  leaveTextsOf,
} from '@cx/text-enrichment';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = `
  SELECT id AS subject_id, ''::text AS part, brand_id, customer_id, language, NULL::text AS label,
    concat_ws(E'\\n', title, text) AS text
  FROM review WHERE concat(title, text) <> ''`;

export class AnalyseReviewsTexts1795690000000 implements MigrationInterface {
  name = 'AnalyseReviewsTexts1795690000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createEnrichmentTables({ texts: TEXTS }));
    await queryRunner.query(
      analyseTextsOf({
        name: 'review',
        key: ['id'],
        subject: 'id',
        part: `''`,
        columns: ['title', 'text', 'language'],
        hasText: `concat(title, text) <> ''`,
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(leaveTextsOf('review'));
    await queryRunner.query(DROP_ENRICHMENT_TABLES);
  }
}
