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
  /** Of what the touch belongs to. */
  team: string | null;
  touchpoint: string | null;
  /** Of its customer. */
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
}

/** What the event of a touch tells of it. */
export type Touch = Omit<Interaction, 'team' | 'touchpoint' | 'country' | 'ageBand' | 'gender'>;

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
    team: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
  },
});
