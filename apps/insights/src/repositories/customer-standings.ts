import { type Reads, tableOf } from '@cx/database';

import { type CustomerEvidence, CustomerEvidenceEntity } from '../entities/customer-evidence.ts';
import { type CustomerState, CustomerStateEntity } from '../entities/customer-state.ts';
import { type CustomerValue, CustomerValueEntity } from '../entities/customer-value.ts';

const FIND_EVIDENCE = `
  SELECT ${tableOf(CustomerEvidenceEntity).selectList} FROM customer_evidence
  WHERE customer_id = ANY($1::uuid[]) AND occurred_at > $2
  ORDER BY occurred_at DESC, subject_id, kind`;

const FIND_STATES = `
  SELECT ${tableOf(CustomerStateEntity).selectList} FROM customer_state
  WHERE customer_id = ANY($1::uuid[]) ORDER BY brand_id`;

const FIND_VALUES = `
  SELECT ${tableOf(CustomerValueEntity).selectList} FROM customer_value
  WHERE customer_id = ANY($1::uuid[]) ORDER BY period_to, id`;

/** How customers stand to brands, as far as the caller sees these. */
export const customerStandings = {
  /** What has shown it since, newest first. */
  findEvidence: (
    reads: Reads,
    customerIds: readonly string[],
    since: Date,
  ): Promise<CustomerEvidence[]> =>
    reads.query<CustomerEvidence>(FIND_EVIDENCE, [customerIds, since]),

  findStates: (reads: Reads, customerIds: readonly string[]): Promise<CustomerState[]> =>
    reads.query<CustomerState>(FIND_STATES, [customerIds]),

  findValues: (reads: Reads, customerIds: readonly string[]): Promise<CustomerValue[]> =>
    reads.query<CustomerValue>(FIND_VALUES, [customerIds]),
};
