import { CREATE_IDEMPOTENCY_TABLE, DROP_IDEMPOTENCY_TABLE } from '@cx/mutations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKeys1795830100000 implements MigrationInterface {
  name = 'CreateIdempotencyKeys1795830100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_IDEMPOTENCY_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_IDEMPOTENCY_TABLE);
  }
}
