import { expect, it } from 'vitest';

import type { ScheduleDefinition } from './schedule.ts';
import { hours, schedule } from './schedules.test-support.ts';

it.for<[string, Partial<ScheduleDefinition>, string]>([
  [
    'a zone that does not exist',
    { timeZone: 'Europe/Atlantis' },
    '"Europe/Atlantis" is no time zone. Give one like "Europe/Paris".',
  ],
  [
    'a night shift in one piece',
    { weekly: hours([1], '22:00-06:00') },
    'The schedule "desk" cannot be kept: let its hours end after they begin, and make two of a night shift.',
  ],
  [
    'hours without length',
    { weekly: hours([1], '09:00-09:00') },
    'The schedule "desk" cannot be kept: let its hours end after they begin, and make two of a night shift.',
  ],
  [
    'hours beyond midnight',
    { weekly: hours([1], '22:00-24:01') },
    'The schedule "desk" cannot be kept: give its hours in whole minutes of the day, from 0 to 1440.',
  ],
  [
    'parts of minutes',
    { weekly: [{ weekday: 1, fromMinute: 0.5, toMinute: 60 }] },
    'The schedule "desk" cannot be kept: give its hours in whole minutes of the day, from 0 to 1440.',
  ],
  [
    'hours before midnight',
    { weekly: [{ weekday: 1, fromMinute: -60, toMinute: 60 }] },
    'The schedule "desk" cannot be kept: let its hours of weekday 1 not overlap and not begin before 0.',
  ],
  [
    'hours that overlap',
    { weekly: hours([3], '12:00-18:00', '09:00-12:01') },
    'The schedule "desk" cannot be kept: let its hours of weekday 3 not overlap and not begin before 0.',
  ],
  [
    'a holiday that is no day',
    { holidays: ['2026-02-29'] },
    'The schedule "desk" cannot be kept: write its holiday "2026-02-29" like 2026-12-25.',
  ],
  [
    'a holiday written otherwise',
    { holidays: ['25/12/2026'] },
    'The schedule "desk" cannot be kept: write its holiday "25/12/2026" like 2026-12-25.',
  ],
])('refuses %s', ([, definition, sentence]) => {
  expect(() => schedule(definition)).toThrow(new RangeError(sentence));
});

it('takes hours that touch, in any order', () => {
  expect(schedule({ weekly: hours([3], '12:00-18:00', '09:00-12:00') }).key).toBe('desk');
});
