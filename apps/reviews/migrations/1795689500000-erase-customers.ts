import { createErasureTables, dropErasureTables } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['review'];

export class EraseReviewsCustomers1795689500000 implements MigrationInterface {
  name = 'EraseReviewsCustomers1795689500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createErasureTables(TABLES));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropErasureTables(TABLES));
  }
}
