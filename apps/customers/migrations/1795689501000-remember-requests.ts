import { CREATE_IDEMPOTENCY_TABLE, DROP_IDEMPOTENCY_TABLE } from '@cx/mutations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberRequests1795689501000 implements MigrationInterface {
  name = 'RememberRequests1795689501000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_IDEMPOTENCY_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_IDEMPOTENCY_TABLE);
  }
}
