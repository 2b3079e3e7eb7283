import { EntitySchema } from 'typeorm';

import type { ActorKind } from './ticket-event.ts';

/** One row of `message`: what somebody wrote or said in a ticket. Rows are only ever added. */
export interface Message {
  id: string;
  /** Order of arrival, which decides between messages of one instant. */
  seq: string;
  brandId: string;
  ticketId: string;
  source: string;
  /** Its id there; unique within ticket and source. */
  externalId: string;
  authorKind: ActorKind;
  /** Who wrote it, as the source names them; for agents what customers may read of them. */
  author: string | null;
  /** PUBLIC is read by the customer, INTERNAL by the desk alone. */
  visibility: 'PUBLIC' | 'INTERNAL';
  /** Nobody wrote it by hand, whoever it is signed by. */
  automated: boolean;
  /** One of the public enum Channel. */
  channel: string;
  text: string;
  /** BCP 47. */
  language: string | null;
  at: Date;
  receivedAt: Date;
}

export const MessageEntity = new EntitySchema<Message>({
  name: 'Message',
  tableName: 'message',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'message_pkey' },
    seq: { type: 'bigint', generated: 'increment' },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    source: { type: 'text' },
    externalId: { name: 'external_id', type: 'text' },
    authorKind: { name: 'author_kind', type: 'text' },
    author: { type: 'text', nullable: true },
    visibility: { type: 'text' },
    automated: { type: 'boolean' },
    channel: { type: 'text' },
    text: { type: 'text' },
    language: { type: 'text', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
  },
  uniques: [{ name: 'message_source_key', columns: ['ticketId', 'source', 'externalId'] }],
  foreignKeys: [
    {
      name: 'message_ticket_id_fkey',
      target: 'Ticket',
      columnNames: ['ticketId'],
      referencedColumnNames: ['id'],
    },
  ],
});
