import { CREATE_QUOTA_TABLE, DROP_QUOTA_TABLE } from '@cx/quota';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuota1795564800000 implements MigrationInterface {
  name = 'CreateQuota1795564800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_QUOTA_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_QUOTA_TABLE);
  }
}
