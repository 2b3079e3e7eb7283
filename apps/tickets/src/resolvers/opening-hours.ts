import type { OpeningHoursResolvers, Weekday } from '../generated/resolver-types.ts';

/** In the order of ISO 8601: Monday is 1. */
const NUMBERS = {
  MONDAY: 1,
  TUESDAY: 2,
  WEDNESDAY: 3,
  THURSDAY: 4,
  FRIDAY: 5,
  SATURDAY: 6,
  SUNDAY: 7,
} as const satisfies Readonly<Record<Weekday, number>>;

const NAMES = {
  1: 'MONDAY',
  2: 'TUESDAY',
  3: 'WEDNESDAY',
  4: 'THURSDAY',
  5: 'FRIDAY',
  6: 'SATURDAY',
  7: 'SUNDAY',
} as const;

export const OpeningHours: OpeningHoursResolvers = {
  weekday: ({ weekday }) => NAMES[weekday],
};

export function weekdayNumber(weekday: Weekday): (typeof NUMBERS)[Weekday] {
  return NUMBERS[weekday];
}
