import { createCustomerLinkTables, dropCustomerLinkTables } from '@cx/customer-links';
import { CREATE_EVENT_CURSOR_TABLE, DROP_EVENT_CURSOR_TABLE } from '@cx/events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['mention'];

export class FollowMentionsCustomers1795683600000 implements MigrationInterface {
  name = 'FollowMentionsCustomers1795683600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_EVENT_CURSOR_TABLE);
    await queryRunner.query(createCustomerLinkTables(TABLES));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropCustomerLinkTables(TABLES));
    await queryRunner.query(DROP_EVENT_CURSOR_TABLE);
  }
}
