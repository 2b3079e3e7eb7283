import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { CREATE_IMPORT_TABLES, DROP_IMPORT_TABLES } from '@cx/intake';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTickets1795251600000 implements MigrationInterface {
  name = 'CreateTickets1795251600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE ticket (
        id uuid CONSTRAINT ticket_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        customer_id uuid,
        source text NOT NULL,
        external_id text NOT NULL,
        subject text,
        type text NOT NULL CONSTRAINT ticket_type_check
          CHECK (type IN ('QUESTION', 'INCIDENT', 'PROBLEM', 'TASK', 'COMPLAINT', 'PRAISE')),
        status text NOT NULL CONSTRAINT ticket_status_check
          CHECK (status IN ('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED', 'DELETED')),
        priority text CONSTRAINT ticket_priority_check
          CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
        channel text NOT NULL,
        assignee text,
        opened_at timestamptz(3) NOT NULL,
        first_solved_at timestamptz(3),
        solved_at timestamptz(3),
        closed_at timestamptz(3),
        reopen_count integer NOT NULL DEFAULT 0,
        received_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT ticket_source_key UNIQUE (brand_id, source, external_id)
      )`);
    await queryRunner.query(
      'CREATE INDEX ticket_opened_at_idx ON ticket (opened_at DESC, id DESC)',
    );
    await queryRunner.query(
      'CREATE INDEX ticket_customer_id_opened_at_idx ON ticket (customer_id, opened_at DESC, id DESC)',
    );
    await queryRunner.query(
      'CREATE INDEX ticket_brand_id_opened_at_idx ON ticket (brand_id, opened_at DESC, id DESC)',
    );

    // The truth: ticket is its projection. seq breaks ties of events of one instant, in order of arrival.
    await queryRunner.query(`
      CREATE TABLE ticket_event (
        id uuid CONSTRAINT ticket_event_pkey PRIMARY KEY,
        seq bigserial NOT NULL,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL CONSTRAINT ticket_event_ticket_id_fkey REFERENCES ticket,
        external_id text NOT NULL,
        at timestamptz(3) NOT NULL,
        activity text,
        field text NOT NULL CONSTRAINT ticket_event_field_check CHECK (field IN
          ('STATUS', 'TYPE', 'PRIORITY', 'SUBJECT', 'CHANNEL', 'ASSIGNEE', 'CUSTOMER', 'NOTE')),
        to_value text,
        actor_kind text CONSTRAINT ticket_event_actor_kind_check
          CHECK (actor_kind IN ('CUSTOMER', 'AGENT', 'BOT', 'SYSTEM')),
        actor text,
        received_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT ticket_event_external_id_key UNIQUE (ticket_id, external_id, field)
      )`);
    await queryRunner.query(
      'CREATE INDEX ticket_event_ticket_id_at_idx ON ticket_event (ticket_id, at, seq)',
    );

    await queryRunner.query(CREATE_IMPORT_TABLES);
    await queryRunner.query(createOutboxTable('tickets_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_OUTBOX_TABLE);
    await queryRunner.query(DROP_IMPORT_TABLES);
    await queryRunner.query('DROP TABLE ticket_event');
    await queryRunner.query('DROP TABLE ticket');
  }
}
