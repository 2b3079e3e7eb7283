import { EntitySchema } from 'typeorm';

/** Where a ticket is from that was opened here; its events and messages have it too. */
export const OWN_SOURCE = 'cx-graph';

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

export const TICKET_TYPES = [
  'QUESTION',
  'INCIDENT',
  'PROBLEM',
  'TASK',
  'COMPLAINT',
  'PRAISE',
] as const;

export type TicketType = (typeof TICKET_TYPES)[number];

export const TICKET_PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/** What of another subgraph a ticket can be made of. */
export const ORIGIN_KINDS = ['MENTION', 'REVIEW', 'SURVEY_RESPONSE'] as const;

export type OriginKind = (typeof ORIGIN_KINDS)[number];

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
  team: string | null;
  assignee: string | null;
  issueId: string | null;
  /** Null with its id: it came to the desk by itself. At most one ticket is made of one thing. */
  originKind: OriginKind | null;
  originId: string | null;
  openedAt: Date;
  firstSolvedAt: Date | null;
  solvedAt: Date | null;
  closedAt: Date | null;
  reopenCount: number;
  /** How many entries its log has: events, messages and calls. */
  version: number;
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
    team: { type: 'text', nullable: true },
    assignee: { type: 'text', nullable: true },
    issueId: { name: 'issue_id', type: 'uuid', nullable: true },
    originKind: { name: 'origin_kind', type: 'text', nullable: true },
    originId: { name: 'origin_id', type: 'uuid', nullable: true },
    openedAt: { name: 'opened_at', type: 'timestamptz', precision: 3 },
    firstSolvedAt: { name: 'first_solved_at', type: 'timestamptz', precision: 3, nullable: true },
    solvedAt: { name: 'solved_at', type: 'timestamptz', precision: 3, nullable: true },
    closedAt: { name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true },
    reopenCount: { name: 'reopen_count', type: 'integer', default: 0 },
    version: { type: 'integer', default: 0 },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
  },
  uniques: [
    { name: 'ticket_source_key', columns: ['brandId', 'source', 'externalId'] },
    { name: 'ticket_origin_key', columns: ['originKind', 'originId'] },
  ],
});
