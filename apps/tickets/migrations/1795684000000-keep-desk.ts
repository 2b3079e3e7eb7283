import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a desk adds to a ticket: a team, an issue, an origin, calls, and a version that changes with each entry. */
export class KeepDesk1795684000000 implements MigrationInterface {
  name = 'KeepDesk1795684000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE ticket
        ADD COLUMN team text,
        ADD COLUMN issue_id uuid,
        ADD COLUMN origin_kind text CONSTRAINT ticket_origin_kind_check
          CHECK (origin_kind IN ('MENTION', 'REVIEW', 'SURVEY_RESPONSE')),
        ADD COLUMN origin_id uuid,
        ADD COLUMN version integer NOT NULL DEFAULT 0,
        ADD CONSTRAINT ticket_origin_check CHECK (num_nulls(origin_kind, origin_id) IN (0, 2)),
        ADD CONSTRAINT ticket_origin_key UNIQUE (origin_kind, origin_id)`);
    await queryRunner.query(
      fieldCheck(`'STATUS', 'TYPE', 'PRIORITY', 'SUBJECT', 'CHANNEL', 'TEAM', 'ASSIGNEE', 'CUSTOMER',
        'ISSUE', 'NOTE'`),
    );
    await queryRunner.query(`
      ALTER TABLE message ADD CONSTRAINT message_note_check
        CHECK (visibility = 'PUBLIC' OR author_kind <> 'CUSTOMER')`);
    await queryRunner.query(`
      CREATE TABLE call (
        id uuid CONSTRAINT call_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL CONSTRAINT call_ticket_id_fkey REFERENCES ticket,
        channel text NOT NULL CONSTRAINT call_channel_check
          CHECK (channel IN ('PHONE', 'CLICK_TO_CALL', 'IVR')),
        queued_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        abandoned_at timestamptz(3),
        ended_at timestamptz(3),
        agent text,
        received_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT call_outcome_check CHECK (num_nonnulls(answered_at, abandoned_at) = 1),
        CONSTRAINT call_end_check CHECK (num_nulls(answered_at, ended_at) IN (0, 2)),
        CONSTRAINT call_agent_check CHECK (agent IS NULL OR answered_at IS NOT NULL),
        CONSTRAINT call_order_check CHECK
          (queued_at <= coalesce(answered_at, abandoned_at) AND coalesce(answered_at <= ended_at, true))
      )`);
    await queryRunner.query(
      'CREATE INDEX call_ticket_id_queued_at_idx ON call (ticket_id, queued_at, id)',
    );
    await queryRunner.query(enableRowSecurity('call', seesBrand('brand_id')));
    await queryRunner.query(`
      UPDATE ticket SET version = (SELECT count(*) FROM ticket_event WHERE ticket_id = ticket.id)
        + (SELECT count(*) FROM message WHERE ticket_id = ticket.id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('call'));
    await queryRunner.query('DROP TABLE call');
    await queryRunner.query('ALTER TABLE message DROP CONSTRAINT message_note_check');
    await queryRunner.query(`DELETE FROM ticket_event WHERE field IN ('TEAM', 'ISSUE')`);
    await queryRunner.query(
      fieldCheck(
        `'STATUS', 'TYPE', 'PRIORITY', 'SUBJECT', 'CHANNEL', 'ASSIGNEE', 'CUSTOMER', 'NOTE'`,
      ),
    );
    await queryRunner.query(`
      ALTER TABLE ticket DROP COLUMN team, DROP COLUMN issue_id, DROP COLUMN origin_kind,
        DROP COLUMN origin_id, DROP COLUMN version`);
  }
}

function fieldCheck(fields: string): string {
  return `
    ALTER TABLE ticket_event DROP CONSTRAINT ticket_event_field_check;
    ALTER TABLE ticket_event ADD CONSTRAINT ticket_event_field_check CHECK (field IN (${fields}))`;
}
