import {
  type Arbitrary,
  array,
  boolean,
  constantFrom,
  integer,
  record,
  tuple,
  uniqueArray,
} from 'fast-check';
import { DateTime } from 'luxon';

import { type ScheduleDefinition, createSchedule } from './schedule.ts';
import type { ScheduleInForce } from './schedules-in-force.ts';
import { EVERY_DAY } from './schedules.test-support.ts';

export const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** A zone and an instant near which its clocks are changed, or a country skips a day. */
const CHANGES = [
  ['Europe/Paris', '2026-03-29T01:00:00Z'],
  ['Europe/Paris', '2026-10-25T01:00:00Z'],
  ['America/Los_Angeles', '2026-03-08T10:00:00Z'],
  ['America/Los_Angeles', '2026-11-01T09:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  // At midnight, forward and back; and at one minute past it, back into the day before.
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['America/Sao_Paulo', '2019-02-17T02:00:00Z'],
  ['America/St_Johns', '2010-11-07T02:31:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00:00Z'],
  // A summer of one week, and a day that was left out.
  ['America/Recife', '2000-10-11T12:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['Asia/Kathmandu', '2026-01-01T00:00:00Z'],
  ['UTC', '1970-01-01T00:00:00Z'],
] as const;

/** Schedules one after another in one zone, and instants near a change of its clocks, in order. */
export interface Scene {
  readonly definitions: readonly ScheduleDefinition[];
  readonly schedules: readonly ScheduleInForce[];
  readonly instants: readonly [Date, Date, Date];
}

/** All of it in whole minutes, so that an oracle may count minute by minute. */
export const scenes: Arbitrary<Scene> = tuple(
  constantFrom(...CHANGES),
  array(
    record({
      weekly: tuple(...EVERY_DAY.map(() => array(boolean(), { minLength: 8, maxLength: 8 }))),
      shift: integer({ min: 0, max: 179 }),
      holidays: uniqueArray(integer({ min: -3, max: 3 }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  // How long the middle schedule is in force, around the change, and how long none is after each but the last.
  tuple(integer({ min: 0, max: DAY_MINUTES }), integer({ min: 0, max: 300 })),
  tuple(...[0, 1, 2].map(() => integer({ min: -2 * DAY_MINUTES, max: 2 * DAY_MINUTES }))),
).map(([[timeZone, change], drawn, [inForce, pause], minutes]) => {
  const middle = Date.parse(change);
  const after = (distance: number): Date => new Date(middle + distance * MINUTE_MS);
  const definitions = drawn.map(({ weekly, shift, holidays }, index) => ({
    key: `schedule ${index}`,
    timeZone,
    weekly: EVERY_DAY.flatMap((weekday, day) => openHours(weekday, weekly[day] ?? [], shift)),
    holidays: holidays.map((days) => dateOf(middle + days * DAY_MINUTES * MINUTE_MS, timeZone)),
  }));
  const begins = (index: number): number => -300 + (index - 1) * (inForce + pause);
  const schedules = definitions.map((definition, index) => ({
    schedule: createSchedule(definition),
    from: index === 0 ? null : after(begins(index)),
    to: index === definitions.length - 1 ? null : after(begins(index + 1) - pause),
  }));
  const [a = 0, b = 0, c = 0] = minutes.toSorted((one, other) => one - other);
  return { definitions, schedules, instants: [after(a), after(b), after(c)] };
});

/** Whether the schedules are open, read off the wall by Luxon: the rule, without arithmetic. */
export function isOpenByTheWall({ definitions, schedules }: Scene, instant: number): boolean {
  return schedules.some(({ from, to }, index) => {
    const definition = definitions[index];
    if (definition === undefined) return false;
    if (from !== null && instant < from.getTime()) return false;
    if (to !== null && instant >= to.getTime()) return false;
    const wall = DateTime.fromMillis(instant, { zone: definition.timeZone });
    const minute = wall.hour * 60 + wall.minute;
    return (
      !definition.holidays.includes(wall.toFormat('yyyy-MM-dd')) &&
      definition.weekly.some(
        ({ weekday, fromMinute, toMinute }) =>
          weekday === wall.weekday && fromMinute <= minute && minute < toMinute,
      )
    );
  });
}

// The day in eight pieces of three hours, each but the last of them put off by the shift.
function openHours(
  weekday: ScheduleDefinition['weekly'][number]['weekday'],
  open: readonly boolean[],
  shift: number,
): ScheduleDefinition['weekly'] {
  return open
    .map((is, piece) => ({
      is,
      weekday,
      fromMinute: piece === 0 ? 0 : piece * 180 + shift,
      toMinute: piece === 7 ? DAY_MINUTES : (piece + 1) * 180 + shift,
    }))
    .filter(({ is }) => is)
    .map(({ fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute }));
}

const dateOf = (instant: number, zone: string): string =>
  DateTime.fromMillis(instant, { zone }).toFormat('yyyy-MM-dd');
