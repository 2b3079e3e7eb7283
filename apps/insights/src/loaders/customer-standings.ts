import { groupByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { CustomerEvidence } from '../entities/customer-evidence.ts';
import type { CustomerState } from '../entities/customer-state.ts';
import type { CustomerValue } from '../entities/customer-value.ts';
import { customerStandings } from '../repositories/customer-standings.ts';
import { evidenceSince } from '../services/evidence.ts';

export interface CustomerStandingLoaders {
  /** Of the last year, newest first. */
  readonly evidenceByCustomerId: DataLoader<string, readonly CustomerEvidence[]>;
  readonly statesByCustomerId: DataLoader<string, readonly CustomerState[]>;
  readonly valuesByCustomerId: DataLoader<string, readonly CustomerValue[]>;
  /** One instant for the whole request. */
  readonly now: Date;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createCustomerStandingLoaders(reads: Reads, now: Date): CustomerStandingLoaders {
  const byCustomer = <Row extends { readonly customerId: string | null }>(
    find: (ids: readonly string[]) => Promise<Row[]>,
  ): DataLoader<string, readonly Row[]> =>
    new DataLoader(async (ids) => groupByKey(ids, await find(ids), (row) => row.customerId ?? ''));

  return {
    evidenceByCustomerId: byCustomer((ids) =>
      customerStandings.findEvidence(reads, ids, evidenceSince(now)),
    ),
    statesByCustomerId: byCustomer((ids) => customerStandings.findStates(reads, ids)),
    valuesByCustomerId: byCustomer((ids) => customerStandings.findValues(reads, ids)),
    now,
  };
}
