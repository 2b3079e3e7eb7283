import { createRetentionTables, dropRetentionTables } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetMentionsWordsExpire1795689502000 implements MigrationInterface {
  name = 'LetMentionsWordsExpire1795689502000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createRetentionTables('mention'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropRetentionTables('mention'));
  }
}
