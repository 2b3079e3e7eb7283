import { type IsoWeekday, type ScheduleDefinition, createSchedule } from './schedule.ts';
import type { ScheduleInForce } from './schedules-in-force.ts';

export const WORKING_WEEK: readonly IsoWeekday[] = [1, 2, 3, 4, 5];
export const EVERY_DAY: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The same hours, such as 09:00-18:00, on each of the weekdays. */
export function hours(
  weekdays: readonly IsoWeekday[],
  ...ranges: readonly string[]
): ScheduleDefinition['weekly'] {
  return weekdays.flatMap((weekday) =>
    ranges.map((range) => {
      const [fromMinute = 0, toMinute = 0] = range.split('-').map(minuteOf);
      return { weekday, fromMinute, toMinute };
    }),
  );
}

/** A schedule that has always been in force and always will be. */
export function always(definition: Partial<ScheduleDefinition>): readonly ScheduleInForce[] {
  return [{ schedule: schedule(definition), from: null, to: null }];
}

export const schedule = (definition: Partial<ScheduleDefinition>) =>
  createSchedule({
    key: 'desk',
    timeZone: 'UTC',
    weekly: hours(WORKING_WEEK, '09:00-18:00'),
    holidays: [],
    ...definition,
  });

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
