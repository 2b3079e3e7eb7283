import { CREATE_BRAND_TOPICS_TABLE, DROP_BRAND_TOPICS_TABLE } from '@cx/text-enrichment';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What brands call their topics, and how these are spoken of. */
export class CopyMentionsTopics1795691000000 implements MigrationInterface {
  name = 'CopyMentionsTopics1795691000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_BRAND_TOPICS_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_BRAND_TOPICS_TABLE);
  }
}
