import { EntitySchema } from 'typeorm';

/** In the order of a ticket's life. */
export const TICKET_STATUSES = [
  'NEW',
  'OPEN',
  'PENDING',
  'ON_HOLD',
  'SOLVED',
  'CLOSED',
  'DELETED',
] as const;

export type TicketStatus = (typeof TICKET_STATUSES)[number];

export type TicketType = 'QUESTION' | 'INCIDENT' | 'PROBLEM' | 'TASK' | 'COMPLAINT' | 'PRAISE';

export type TicketPriority = 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';

/** One row of `ticket`: what the events say, as far as they have come. */
export interface Ticket {
  id: string;
  brandId: string;
  customerId: string | null;
  source: string;
  externalId: string;
  subject: string | null;
  type: TicketType;
  status: TicketStatus;
  priority: TicketPriority | null;
  /** One of the public enum Channel. */
  channel: string;
  assignee: string | null;
  openedAt: Date;
  firstSolvedAt: Date | null;
  solvedAt: Date | null;
  closedAt: Date | null;
  reopenCount: number;
  receivedAt: Date;
}

export const TicketEntity = new EntitySchema<Ticket>({
  name: 'Ticket',
  tableName: 'ticket',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'ticket_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    source: { type: 'text' },
    externalId: { name: 'external_id', type: 'text' },
    subject: { type: 'text', nullable: true },
    type: { type: 'text' },
    status: { type: 'text' },
    priority: { type: 'text', nullable: true },
    channel: { type: 'text' },
    assignee: { type: 'text', nullable: true },
    openedAt: { name: 'opened_at', type: 'timestamptz', precision: 3 },
    firstSolvedAt: { name: 'first_solved_at', type: 'timestamptz', precision: 3, nullable: true },
    solvedAt: { name: 'solved_at', type: 'timestamptz', precision: 3, nullable: true },
    closedAt: { name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true },
    reopenCount: { name: 'reopen_count', type: 'integer', default: 0 },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
  },
  uniques: [{ name: 'ticket_source_key', columns: ['brandId', 'source', 'externalId'] }],
});
