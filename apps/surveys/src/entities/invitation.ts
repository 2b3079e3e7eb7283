import { EntitySchema } from 'typeorm';

/** One row of `invitation`. What is not null has happened, at that instant. */
export interface Invitation {
  id: string;
  brandId: string;
  customerId: string | null;
  surveyKey: string;
  /** The version that it asks to answer. */
  version: number;
  /** One of the public enum Channel. */
  channel: string;
  invitedAt: Date;
  /** Nobody answers under it from then on. */
  expiresAt: Date;
  sentAt: Date | null;
  deliveredAt: Date | null;
  bouncedAt: Date | null;
  openedAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  expiredAt: Date | null;
  /** Instant of the last change. Time goes on from there even when the clock goes back. */
  changedAt: Date;
  /** One more with each change. */
  revision: number;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const InvitationEntity = new EntitySchema<Invitation>({
  name: 'Invitation',
  tableName: 'invitation',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'invitation_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    surveyKey: { name: 'survey_key', type: 'text' },
    version: { type: 'integer' },
    channel: { type: 'text' },
    invitedAt: { name: 'invited_at', ...instant },
    expiresAt: { name: 'expires_at', ...instant },
    sentAt: { name: 'sent_at', ...instant, nullable: true },
    deliveredAt: { name: 'delivered_at', ...instant, nullable: true },
    bouncedAt: { name: 'bounced_at', ...instant, nullable: true },
    openedAt: { name: 'opened_at', ...instant, nullable: true },
    startedAt: { name: 'started_at', ...instant, nullable: true },
    completedAt: { name: 'completed_at', ...instant, nullable: true },
    expiredAt: { name: 'expired_at', ...instant, nullable: true },
    changedAt: { name: 'changed_at', ...instant },
    revision: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'invitation_survey_version_fkey',
      target: 'SurveyVersion',
      columnNames: ['surveyKey', 'version'],
      referencedColumnNames: ['surveyKey', 'version'],
    },
  ],
});
