import { createRetentionTables, dropRetentionTables } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetSurveysWordsExpire1795689502000 implements MigrationInterface {
  name = 'LetSurveysWordsExpire1795689502000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createRetentionTables('survey_response'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropRetentionTables('survey_response'));
  }
}
