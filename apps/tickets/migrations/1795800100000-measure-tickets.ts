import {
  CREATE_FACT_QUEUE,
  DROP_FACT_QUEUE,
  type MeasuredTable,
  measureRowsOf,
  queueAll,
  stopMeasuringRowsOf,
} from '@cx/facts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_CUSTOMERS = `author_kind = 'CUSTOMER' AND visibility = 'PUBLIC' AND NOT automated`;

const OF_TICKET = 'SELECT ticket_id FROM changed';

// One look-up for each row: a join that was planned for a thousand rows would read the table for one.
const ANALYSED_TICKETS = `
  SELECT (SELECT ticket_id FROM message WHERE message.id = subject_id) FROM changed`;

const FOUND = ['subject_id', 'language', 'sentiment', 'topics', 'intents', 'emotions'];

const SAID = ['id', 'text', 'language', 'channel', 'author_kind', 'visibility', 'automated'];

const MEASURED: readonly MeasuredTable[] = [
  { table: 'ticket', kind: 'ticket', subjects: 'SELECT id FROM changed' },
  ...['ticket_event', 'call', 'sla_clock', 'follow_up', 'gesture', 'appointment'].map((table) => ({
    table,
    kind: 'ticket',
    subjects: OF_TICKET,
  })),
  {
    table: 'message',
    kind: 'ticket',
    subjects: OF_TICKET,
    columns: ['id', 'ticket_id', 'at', 'author_kind', 'visibility', 'automated'],
  },
  { table: 'text_analysis', kind: 'ticket', subjects: ANALYSED_TICKETS, columns: FOUND },
  // The first version of a schedule can begin before it is made.
  {
    table: 'schedule',
    kind: 'ticket',
    subjects: `SELECT ticket.id FROM changed JOIN ticket USING (brand_id) WHERE opened_at >= valid_from`,
  },
  {
    table: 'message',
    kind: 'message',
    subjects: `SELECT id FROM changed WHERE ${IS_CUSTOMERS}`,
    columns: SAID,
  },
  {
    table: 'text_analysis',
    kind: 'message',
    subjects: 'SELECT subject_id FROM changed',
    columns: FOUND,
  },
  // Their messages are those of another customer now.
  {
    table: 'ticket',
    kind: 'message',
    subjects: `SELECT message.id FROM changed CROSS JOIN LATERAL (
      SELECT id FROM message WHERE ticket_id = changed.id AND ${IS_CUSTOMERS} OFFSET 0) AS message`,
    columns: ['id', 'customer_id'],
  },
];

export class MeasureTickets1795800100000 implements MigrationInterface {
  name = 'MeasureTickets1795800100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_FACT_QUEUE);
    for (const table of MEASURED) await queryRunner.query(measureRowsOf(table));
    await queryRunner.query(queueAll('ticket', 'SELECT id FROM ticket'));
    await queryRunner.query(queueAll('message', `SELECT id FROM message WHERE ${IS_CUSTOMERS}`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of MEASURED.toReversed()) {
      await queryRunner.query(stopMeasuringRowsOf(table));
    }
    await queryRunner.query(DROP_FACT_QUEUE);
  }
}
