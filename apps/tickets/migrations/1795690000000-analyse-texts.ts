import {
  analyseTextsOf,
  createEnrichmentTables,
  DROP_ENRICHMENT_TABLES,
  leaveTextsOf,
} from '@cx/text-enrichment';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_CUSTOMERS = `author_kind = 'CUSTOMER' AND NOT automated AND text <> ''`;

const TEXTS = `
  SELECT message.id AS subject_id, ''::text AS part, message.brand_id, customer_id, language,
    NULL::text AS label, text
  FROM message JOIN ticket ON ticket.id = ticket_id WHERE ${IS_CUSTOMERS}`;

export class AnalyseTicketsTexts1795690000000 implements MigrationInterface {
  name = 'AnalyseTicketsTexts1795690000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createEnrichmentTables({ texts: TEXTS }));
    await queryRunner.query(
      analyseTextsOf({
        name: 'message',
        key: ['id'],
        subject: 'id',
        part: `''`,
        columns: ['text', 'language'],
        hasText: IS_CUSTOMERS,
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(leaveTextsOf('message'));
    await queryRunner.query(DROP_ENRICHMENT_TABLES);
  }
}
