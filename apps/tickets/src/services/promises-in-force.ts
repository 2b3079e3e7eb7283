import type { ScheduleInForce } from '@cx/business-time';
import type { WriteQuery } from '@cx/database';

import { slaPromises } from '../repositories/sla-promises.ts';
import { createScheduleReader } from './schedules-in-force.ts';
import type { PolicyVersion } from './sla-promise.ts';

/** All that brands have ever promised of their tickets. */
export interface Promises {
  /** All versions of the policies of a brand. */
  policiesOf(brandId: string): readonly PolicyVersion[];
  /** The versions of the schedule of a policy, one after another; none when it names none. */
  schedulesOf(policy: PolicyVersion): readonly ScheduleInForce[];
}

export interface PromiseReader {
  /** Null where nothing was ever promised. */
  read(query: WriteQuery, ticketIds: readonly string[]): Promise<Promises | null>;
}

export function createPromiseReader(): PromiseReader {
  const scheduleReader = createScheduleReader();

  return {
    async read(query, ticketIds) {
      const policies = await slaPromises.findPoliciesOfTickets(query, ticketIds);
      if (policies.length === 0) return null;
      const targets = Map.groupBy(
        await slaPromises.findTargets(
          query,
          policies.map(({ id }) => id),
        ),
        ({ policyId }) => policyId,
      );
      const brandIds = [...new Set(policies.map(({ brandId }) => brandId))];
      const schedules = await scheduleReader.read(query, brandIds);

      return {
        policiesOf: (brandId) =>
          policies
            .filter((policy) => policy.brandId === brandId)
            .map((policy) => ({ ...policy, targets: targets.get(policy.id) ?? [] })),
        schedulesOf: ({ brandId, scheduleKey }) => schedules.of(brandId, scheduleKey),
      };
    },
  };
}
