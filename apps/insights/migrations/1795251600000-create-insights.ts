import {
  CREATE_EVENT_CURSOR_TABLE,
  createOutboxTable,
  DROP_EVENT_CURSOR_TABLE,
  DROP_OUTBOX_TABLE,
} from '@cx/events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInsights1795251600000 implements MigrationInterface {
  name = 'CreateInsights1795251600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // One row per touch in any channel, made of the events of the domains and of nothing else.
    await queryRunner.query(`
      CREATE TABLE interaction (
        id uuid CONSTRAINT interaction_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        customer_id uuid,
        occurred_at timestamptz(3) NOT NULL,
        domain text NOT NULL CONSTRAINT interaction_domain_check
          CHECK (domain IN ('TICKETS', 'REVIEWS', 'MENTIONS', 'SURVEYS')),
        channel text NOT NULL,
        direction text NOT NULL CONSTRAINT interaction_direction_check
          CHECK (direction IN ('INBOUND', 'OUTBOUND')),
        subject_id uuid NOT NULL,
        summary text,
        seq bigint NOT NULL
      )`);
    await queryRunner.query(
      'CREATE INDEX interaction_customer_id_occurred_at_idx ON interaction (customer_id, occurred_at DESC, id DESC)',
    );

    await queryRunner.query(CREATE_EVENT_CURSOR_TABLE);
    await queryRunner.query(createOutboxTable('insights_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_OUTBOX_TABLE);
    await queryRunner.query(DROP_EVENT_CURSOR_TABLE);
    await queryRunner.query('DROP TABLE interaction');
  }
}
