import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import { CREATE_IDEMPOTENCY_TABLE, DROP_IDEMPOTENCY_TABLE } from '@cx/mutations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages1795683601000 implements MigrationInterface {
  name = 'CreateMessages1795683601000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE message (
        id uuid CONSTRAINT message_pkey PRIMARY KEY,
        seq bigserial NOT NULL,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL CONSTRAINT message_ticket_id_fkey REFERENCES ticket,
        source text NOT NULL,
        external_id text NOT NULL,
        author_kind text NOT NULL CONSTRAINT message_author_kind_check
          CHECK (author_kind IN ('CUSTOMER', 'AGENT', 'BOT', 'SYSTEM')),
        author text,
        visibility text NOT NULL CONSTRAINT message_visibility_check CHECK (visibility IN ('PUBLIC', 'INTERNAL')),
        automated boolean NOT NULL CONSTRAINT message_automated_check
          CHECK (automated OR author_kind IN ('CUSTOMER', 'AGENT')),
        channel text NOT NULL,
        text text NOT NULL,
        language text,
        at timestamptz(3) NOT NULL,
        received_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT message_source_key UNIQUE (ticket_id, source, external_id)
      )`);
    await queryRunner.query(
      'CREATE INDEX message_ticket_id_at_idx ON message (ticket_id, at, seq)',
    );
    await queryRunner.query(enableRowSecurity('message', seesBrand('brand_id')));
    await queryRunner.query(CREATE_IDEMPOTENCY_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_IDEMPOTENCY_TABLE);
    await queryRunner.query(disableRowSecurity('message'));
    await queryRunner.query('DROP TABLE message');
  }
}
