import { EntitySchema } from 'typeorm';

export type Domain = 'TICKETS' | 'REVIEWS' | 'MENTIONS' | 'SURVEYS';

/** One row of `interaction`: one touch of a customer and a brand. */
export interface Interaction {
  /** The id of what touched: of the ticket that was opened, of the review that was written. */
  id: string;
  brandId: string;
  customerId: string | null;
  occurredAt: Date;
  domain: Domain;
  /** One of the public enum Channel. */
  channel: string;
  direction: 'INBOUND' | 'OUTBOUND';
  /** Of what the touch belongs to; the domain tells what that is. */
  subjectId: string;
  summary: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
}

export const InteractionEntity = new EntitySchema<Interaction>({
  name: 'Interaction',
  tableName: 'interaction',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'interaction_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    occurredAt: { name: 'occurred_at', type: 'timestamptz', precision: 3 },
    domain: { type: 'text' },
    channel: { type: 'text' },
    direction: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    summary: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
  },
});
