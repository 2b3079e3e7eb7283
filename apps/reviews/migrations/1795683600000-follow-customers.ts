import { createCustomerLinkTables, dropCustomerLinkTables } from '@cx/customer-links';
import { CREATE_EVENT_CURSOR_TABLE, DROP_EVENT_CURSOR_TABLE } from '@cx/events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['review'];

export class FollowReviewsCustomers1795683600000 implements MigrationInterface {
  name = 'FollowReviewsCustomers1795683600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_EVENT_CURSOR_TABLE);
    await queryRunner.query(createCustomerLinkTables(TABLES));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropCustomerLinkTables(TABLES));
    await queryRunner.query(DROP_EVENT_CURSOR_TABLE);
  }
}
