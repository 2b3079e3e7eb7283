import { afterBusinessDays, businessSeconds, type ScheduleInForce } from '@cx/business-time';

const DAY_MS = 24 * 60 * 60 * 1000;
const YEARS_MS = 50 * 366 * DAY_MS;

/** What a time of a ticket is by the clock of its desk. */
export interface BusinessClock {
  /** Null without a schedule that was in force when the time began. */
  secondsBetween(from: Date, to: Date): number | null;
  /** Before the end of the next day on which the desk is open; within 24 hours without a schedule. */
  isWithinDay(from: Date, to: Date): boolean;
}

export function businessClock(schedules: readonly ScheduleInForce[]): BusinessClock {
  const holdsAt = (at: Date): boolean => schedules.some(({ from }) => from === null || from <= at);

  return {
    secondsBetween(from, to) {
      // Somebody mistook a year: nothing is known of the time.
      if (to < from || to.getTime() - from.getTime() > YEARS_MS) return null;
      return holdsAt(from) ? businessSeconds(from, to, schedules) : null;
    },
    isWithinDay(from, to) {
      const end = holdsAt(from) ? afterBusinessDays(from, 1, schedules) : null;
      return to.getTime() <= (end?.getTime() ?? from.getTime() + DAY_MS);
    },
  };
}
