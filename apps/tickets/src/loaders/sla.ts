import { groupByKey, type KeysetList, oneByKey, type Reads } from '@cx/database';
import {
  type Connection,
  type ConnectionLoader,
  connectionOf,
  createConnectionLoader,
  type PageRequest,
} from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { ScheduleVersion } from '../entities/schedule.ts';
import type { SlaClockRow } from '../entities/sla-clock.ts';
import type { SlaPolicy } from '../entities/sla-policy.ts';
import type { SlaTarget } from '../entities/sla-target.ts';
import {
  slaPromises,
  type VersionFilter,
  type VersionLists,
} from '../repositories/sla-promises.ts';

export interface SlaLoaders {
  readonly clocksByTicketId: ConnectionLoader<SlaClockRow, null>;
  readonly policyById: DataLoader<string, SlaPolicy | null>;
  readonly targetsByPolicyId: DataLoader<string, SlaTarget[]>;
  readonly scheduleById: DataLoader<string, ScheduleVersion | null>;
  policies(request: PageRequest<VersionFilter>): Promise<Connection<SlaPolicy>>;
  schedules(request: PageRequest<VersionFilter>): Promise<Connection<ScheduleVersion>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSlaLoaders(
  reads: Reads,
  { policies, schedules }: VersionLists,
  clocks: KeysetList<SlaClockRow, null>,
): SlaLoaders {
  return {
    clocksByTicketId: createConnectionLoader(
      { name: 'Ticket.slaClocks', list: clocks },
      'ticketId',
    ),
    policyById: new DataLoader(async (ids) =>
      oneByKey(ids, await slaPromises.findPoliciesByIds(reads, ids), ({ id }) => id),
    ),
    targetsByPolicyId: new DataLoader(async (ids) =>
      groupByKey(
        ids,
        await slaPromises.findTargetsByPolicyIds(reads, ids),
        ({ policyId }) => policyId,
      ),
    ),
    scheduleById: new DataLoader(async (ids) =>
      oneByKey(ids, await slaPromises.findSchedulesByIds(reads, ids), ({ id }) => id),
    ),
    policies: (request) => connectionOf({ name: 'Query.slaPolicies', list: policies }, request),
    schedules: (request) => connectionOf({ name: 'Query.schedules', list: schedules }, request),
  };
}
