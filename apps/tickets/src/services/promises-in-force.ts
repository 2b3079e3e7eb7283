import { createSchedule, type Schedule, type ScheduleInForce } from '@cx/business-time';
import type { WriteQuery } from '@cx/database';

import type { ScheduleVersion } from '../entities/schedule.ts';
import { slaPromises } from '../repositories/sla-promises.ts';
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

const MOST_SCHEDULES = 1000;

/** Remembers schedules, which do not change and are slow to make. */
export function createPromiseReader(): PromiseReader {
  const made = new Map<string, Schedule>();

  function scheduleOf({ id, key, timeZone, weekly, holidays }: ScheduleVersion): Schedule {
    const known = made.get(id);
    if (known !== undefined) return known;
    if (made.size === MOST_SCHEDULES) made.clear();
    const schedule = createSchedule({ key, timeZone, weekly, holidays });
    made.set(id, schedule);
    return schedule;
  }

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
      const schedules = await slaPromises.findSchedules(query, brandIds);

      return {
        policiesOf: (brandId) =>
          policies
            .filter((policy) => policy.brandId === brandId)
            .map((policy) => ({ ...policy, targets: targets.get(policy.id) ?? [] })),
        schedulesOf: ({ brandId, scheduleKey }) =>
          schedules
            .filter((version) => version.brandId === brandId && version.key === scheduleKey)
            .map((version, index, versions) => ({
              schedule: scheduleOf(version),
              from: version.validFrom,
              to: versions[index + 1]?.validFrom ?? null,
            })),
      };
    },
  };
}
