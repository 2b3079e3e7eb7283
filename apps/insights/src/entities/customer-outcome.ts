import { EntitySchema } from 'typeorm';

import type { Domain } from './interaction.ts';

export type Dissatisfaction = 'COMPLAINT' | 'LOW_RECOMMENDATION' | 'LOW_SATISFACTION';

/** One row of `customer_outcome`: a customer was not satisfied, and what came of it. */
export interface CustomerOutcome {
  /** Of the ticket, mention or response that shows it. */
  id: string;
  brandId: string;
  customerId: string;
  domain: Domain;
  channel: string;
  kind: Dissatisfaction;
  occurredAt: Date;
  /** Of what shows it. */
  team: string | null;
  touchpoint: string | null;
  /** Of its customer. */
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /**
   * The customer spoke in public within 30 days; null until they are over, for all alike: else of the last days only
   * those would count who were quick to speak.
   */
  wentPublic: boolean | null;
  /** Of a complaint: when it was solved. */
  resolvedAt: Date | null;
  /** Of a complaint that was solved: whether the customer's next opinion is a good one; null while there is none. */
  isRecovered: boolean | null;
}

export const CustomerOutcomeEntity = new EntitySchema<CustomerOutcome>({
  name: 'CustomerOutcome',
  tableName: 'customer_outcome',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'customer_outcome_pkey',
    },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'customer_outcome_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    domain: { type: 'text' },
    channel: { type: 'text' },
    kind: { type: 'text' },
    occurredAt: { name: 'occurred_at', type: 'timestamptz', precision: 3 },
    team: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    wentPublic: { name: 'went_public', type: 'boolean', nullable: true },
    resolvedAt: { name: 'resolved_at', type: 'timestamptz', precision: 3, nullable: true },
    isRecovered: { name: 'is_recovered', type: 'boolean', nullable: true },
  },
});
