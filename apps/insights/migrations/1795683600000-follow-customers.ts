import { createCustomerLinkTables, dropCustomerLinkTables } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['interaction'];

export class FollowInsightsCustomers1795683600000 implements MigrationInterface {
  name = 'FollowInsightsCustomers1795683600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createCustomerLinkTables(TABLES));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropCustomerLinkTables(TABLES));
  }
}
