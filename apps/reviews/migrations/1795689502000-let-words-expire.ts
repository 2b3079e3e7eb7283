import { createRetentionTables, dropRetentionTables } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetReviewsWordsExpire1795689502000 implements MigrationInterface {
  name = 'LetReviewsWordsExpire1795689502000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createRetentionTables('review'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropRetentionTables('review'));
  }
}
