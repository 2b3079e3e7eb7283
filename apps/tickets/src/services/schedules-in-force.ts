import { createSchedule, type Schedule, type ScheduleInForce } from '@cx/business-time';
import type { WriteQuery } from '@cx/database';

import type { ScheduleVersion } from '../entities/schedule.ts';
import { slaPromises } from '../repositories/sla-promises.ts';

/** When the desks of some brands were open, and are. */
export interface Schedules {
  /** The versions of a schedule, one after another; none where there is none. */
  of(brandId: string, key: string | null): readonly ScheduleInForce[];
  /** The key of the brand's schedule where it has one and no other; null else. */
  onlyKeyOf(brandId: string): string | null;
}

export interface ScheduleReader {
  read(query: WriteQuery, brandIds: readonly string[]): Promise<Schedules>;
}

const MOST_SCHEDULES = 1000;

/** Remembers schedules, which do not change and are slow to make. */
export function createScheduleReader(): ScheduleReader {
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
    async read(query, brandIds) {
      const all = await slaPromises.findSchedules(query, brandIds);
      return {
        of: (brandId, key) =>
          all
            .filter((version) => version.brandId === brandId && version.key === key)
            .map((version, index, versions) => ({
              schedule: scheduleOf(version),
              from: version.validFrom,
              to: versions[index + 1]?.validFrom ?? null,
            })),
        onlyKeyOf(brandId) {
          const keys = new Set(all.filter((one) => one.brandId === brandId).map(({ key }) => key));
          const [key, other] = keys;
          return other === undefined ? (key ?? null) : null;
        },
      };
    },
  };
}
