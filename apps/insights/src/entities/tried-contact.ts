import { EntitySchema } from 'typeorm';

import type { Domain } from './interaction.ts';

export type ContactFailure = 'UNRESOLVED' | 'REOPENED' | 'SLA_BREACHED';

/** One row of `tried_contact`: what a customer had tried in private, in vain, before a public complaint. */
export interface TriedContact {
  mentionId: string;
  /** Of the ticket, or of the private mention. */
  contactId: string;
  brandId: string;
  customerId: string;
  domain: Domain;
  occurredAt: Date;
  channel: string;
  failure: ContactFailure;
}

export const TriedContactEntity = new EntitySchema<TriedContact>({
  name: 'TriedContact',
  tableName: 'tried_contact',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'tried_contact_pkey',
    },
    mentionId: {
      name: 'mention_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'tried_contact_pkey',
    },
    contactId: {
      name: 'contact_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'tried_contact_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    domain: { type: 'text' },
    occurredAt: { name: 'occurred_at', type: 'timestamptz', precision: 3 },
    channel: { type: 'text' },
    failure: { type: 'text' },
  },
});
