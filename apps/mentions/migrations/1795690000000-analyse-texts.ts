import {
  analyseTextsOf,
  createEnrichmentTables,
  DROP_ENRICHMENT_TABLES,
  leaveTextsOf,
} from '@cx/text-enrichment';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = `
  SELECT id AS subject_id, ''::text AS part, brand_id, customer_id, language, sentiment AS label, text
  FROM mention WHERE text <> ''`;

export class AnalyseMentionsTexts1795690000000 implements MigrationInterface {
  name = 'AnalyseMentionsTexts1795690000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createEnrichmentTables({ texts: TEXTS }));
    await queryRunner.query(
      analyseTextsOf({
        name: 'mention',
        key: ['id'],
        subject: 'id',
        part: `''`,
        columns: ['text', 'language', 'sentiment'],
        hasText: `text <> ''`,
      }),
    );
    // The figure of a brand is read from the index alone.
    await queryRunner.query(`
      CREATE INDEX text_analysis_brand_id_sentiment_idx ON text_analysis (brand_id, sentiment)
      WHERE label IS NULL AND sentiment IS NOT NULL`);
    // Those of an intent are found among the few that have any, from this index alone. None over the single
    // intents would be used: what compares lists may not run before the policy has hidden the rows of others.
    await queryRunner.query(`
      CREATE INDEX text_analysis_intents_idx ON text_analysis (subject_id) INCLUDE (brand_id, intents)
      WHERE intents <> '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(leaveTextsOf('mention'));
    await queryRunner.query(DROP_ENRICHMENT_TABLES);
  }
}
