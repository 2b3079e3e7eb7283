import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import { DISABLE_OUTBOX_SECURITY, enableOutboxSecurity } from '@cx/events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['ticket', 'ticket_event'];

export class SecureTicketsRows1795341600000 implements MigrationInterface {
  name = 'SecureTicketsRows1795341600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
    await queryRunner.query(enableOutboxSecurity('tickets_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DISABLE_OUTBOX_SECURITY);
    for (const table of TABLES) await queryRunner.query(disableRowSecurity(table));
  }
}
