import { EntitySchema } from 'typeorm';

import type { Domain } from './interaction.ts';

/** One row of `issue_contact`: a ticket, mention, review or response by which a customer brought something up. */
export interface IssueContact {
  /** That of the ticket, mention, review or response. */
  id: string;
  issueId: string;
  brandId: string;
  customerId: string;
  domain: Domain;
  occurredAt: Date;
  channel: string;
  isPublic: boolean;
}

export const IssueContactEntity = new EntitySchema<IssueContact>({
  name: 'IssueContact',
  tableName: 'issue_contact',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'issue_contact_pkey',
    },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'issue_contact_pkey' },
    issueId: { name: 'issue_id', type: 'uuid' },
    brandId: { name: 'brand_id', type: 'text' },
    domain: { type: 'text' },
    occurredAt: { name: 'occurred_at', type: 'timestamptz', precision: 3 },
    channel: { type: 'text' },
    isPublic: { name: 'is_public', type: 'boolean' },
  },
});
