import { EntitySchema } from 'typeorm';

export type TicketField =
  | 'STATUS'
  | 'TYPE'
  | 'PRIORITY'
  | 'SUBJECT'
  | 'CHANNEL'
  | 'TEAM'
  | 'ASSIGNEE'
  | 'CUSTOMER'
  | 'ISSUE'
  | 'NOTE';

export const ACTOR_KINDS = ['CUSTOMER', 'AGENT', 'BOT', 'SYSTEM'] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** One row of `ticket_event`: one property of a ticket got another value. Rows are only ever added. */
export interface TicketEvent {
  id: string;
  /** Order of arrival, which decides between events of one instant. */
  seq: string;
  brandId: string;
  ticketId: string;
  /** Names the source's event: one that changes three properties is three rows. */
  externalId: string;
  at: Date;
  /** What the source calls it. */
  activity: string | null;
  field: TicketField;
  toValue: string | null;
  actorKind: ActorKind | null;
  actor: string | null;
  receivedAt: Date;
}

export const TicketEventEntity = new EntitySchema<TicketEvent>({
  name: 'TicketEvent',
  tableName: 'ticket_event',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'ticket_event_pkey' },
    seq: { type: 'bigint', generated: 'increment' },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    externalId: { name: 'external_id', type: 'text' },
    at: { type: 'timestamptz', precision: 3 },
    activity: { type: 'text', nullable: true },
    field: { type: 'text' },
    toValue: { name: 'to_value', type: 'text', nullable: true },
    actorKind: { name: 'actor_kind', type: 'text', nullable: true },
    actor: { type: 'text', nullable: true },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
  },
  uniques: [{ name: 'ticket_event_external_id_key', columns: ['ticketId', 'externalId', 'field'] }],
  foreignKeys: [
    {
      name: 'ticket_event_ticket_id_fkey',
      target: 'Ticket',
      columnNames: ['ticketId'],
      referencedColumnNames: ['id'],
    },
  ],
});
