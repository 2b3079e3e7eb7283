import { EntitySchema } from 'typeorm';

/** One row of `call`: a customer's telephone call about a ticket, when it is over. Rows are only ever added. */
export interface Call {
  id: string;
  brandId: string;
  ticketId: string;
  /** One of the public enum Channel by which calls come. */
  channel: string;
  queuedAt: Date;
  /** A call was either answered or abandoned. */
  answeredAt: Date | null;
  abandonedAt: Date | null;
  /** Of a call that was answered. */
  endedAt: Date | null;
  /** Who answered it. */
  agent: string | null;
  receivedAt: Date;
}

export const CallEntity = new EntitySchema<Call>({
  name: 'Call',
  tableName: 'call',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'call_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    channel: { type: 'text' },
    queuedAt: { name: 'queued_at', type: 'timestamptz', precision: 3 },
    answeredAt: { name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true },
    abandonedAt: { name: 'abandoned_at', type: 'timestamptz', precision: 3, nullable: true },
    endedAt: { name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true },
    agent: { type: 'text', nullable: true },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
  },
  foreignKeys: [
    {
      name: 'call_ticket_id_fkey',
      target: 'Ticket',
      columnNames: ['ticketId'],
      referencedColumnNames: ['id'],
    },
  ],
});
