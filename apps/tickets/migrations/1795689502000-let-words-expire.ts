import { createRetentionTables, dropRetentionTables } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetTicketsWordsExpire1795689502000 implements MigrationInterface {
  name = 'LetTicketsWordsExpire1795689502000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createRetentionTables('ticket'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropRetentionTables('ticket'));
  }
}
