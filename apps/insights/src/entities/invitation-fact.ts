import { EntitySchema } from 'typeorm';

/** One row of `invitation_fact`: how far an invitation to a survey has come. */
export interface InvitationFact {
  id: string;
  brandId: string;
  customerId: string | null;
  surveyKey: string;
  version: number;
  channel: string;
  invitedAt: Date;
  sentAt: Date | null;
  deliveredAt: Date | null;
  bouncedAt: Date | null;
  openedAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
}

export const InvitationFactEntity = new EntitySchema<InvitationFact>({
  name: 'InvitationFact',
  tableName: 'invitation_fact',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'invitation_fact_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    surveyKey: { name: 'survey_key', type: 'text' },
    version: { type: 'integer' },
    channel: { type: 'text' },
    invitedAt: { name: 'invited_at', type: 'timestamptz', precision: 3 },
    sentAt: { name: 'sent_at', type: 'timestamptz', precision: 3, nullable: true },
    deliveredAt: { name: 'delivered_at', type: 'timestamptz', precision: 3, nullable: true },
    bouncedAt: { name: 'bounced_at', type: 'timestamptz', precision: 3, nullable: true },
    openedAt: { name: 'opened_at', type: 'timestamptz', precision: 3, nullable: true },
    startedAt: { name: 'started_at', type: 'timestamptz', precision: 3, nullable: true },
    completedAt: { name: 'completed_at', type: 'timestamptz', precision: 3, nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
  },
});
