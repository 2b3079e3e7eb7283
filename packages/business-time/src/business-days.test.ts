import { expect, it } from 'vitest';

import { afterBusinessDays } from './business-days.ts';
import { EVERY_DAY, always, hours, schedule } from './schedules.test-support.ts';

// 2026-11-20 is a Friday; the desk of the tests opens from Monday to Friday, 09:00 to 18:00.
it.for<[string, number, string]>([
  ['2026-11-19T09:30:00Z', 1, '2026-11-20T18:00:00Z'],
  ['2026-11-20T09:30:00Z', 1, '2026-11-23T18:00:00Z'],
  ['2026-11-20T23:30:00Z', 1, '2026-11-23T18:00:00Z'],
  ['2026-11-21T12:00:00Z', 1, '2026-11-23T18:00:00Z'],
  ['2026-11-23T00:00:00Z', 1, '2026-11-24T18:00:00Z'],
  ['2026-11-20T09:30:00Z', 2, '2026-11-24T18:00:00Z'],
  ['2026-11-20T09:30:00Z', 10, '2026-12-04T18:00:00Z'],
])('from %s counts %i business days until %s', ([from, days, due]) => {
  expect(afterBusinessDays(new Date(from), days, always({}))).toEqual(new Date(due));
});

it('passes over holidays', () => {
  const desk = always({ holidays: ['2026-11-23', '2026-11-24'] });

  expect(afterBusinessDays(new Date('2026-11-20T09:30:00Z'), 1, desk)).toEqual(
    new Date('2026-11-25T18:00:00Z'),
  );
});

it('ends with the last hours of the day', () => {
  const desk = always({ weekly: hours(EVERY_DAY, '09:00-12:00', '14:00-17:30') });

  expect(afterBusinessDays(new Date('2026-11-20T09:30:00Z'), 1, desk)).toEqual(
    new Date('2026-11-21T17:30:00Z'),
  );
});

it('takes the days of the zone of the schedule, whatever their length', () => {
  const paris = always({
    timeZone: 'Europe/Paris',
    weekly: hours(EVERY_DAY, '00:00-24:00'),
  });

  // Still 24 October in UTC, the 25th in Paris; the clocks go back that night.
  expect(afterBusinessDays(new Date('2026-10-24T22:30:00Z'), 1, paris)).toEqual(
    new Date('2026-10-26T23:00:00Z'),
  );
  expect(afterBusinessDays(new Date('2026-10-24T21:30:00Z'), 1, paris)).toEqual(
    new Date('2026-10-25T23:00:00Z'),
  );
});

it('goes on with the schedule that comes next', () => {
  const schedules = [
    { schedule: schedule({}), from: null, to: new Date('2026-11-21T00:00:00Z') },
    {
      schedule: schedule({ weekly: hours([6], '10:00-16:00') }),
      from: new Date('2026-11-21T00:00:00Z'),
      to: null,
    },
  ];

  expect(afterBusinessDays(new Date('2026-11-19T09:30:00Z'), 2, schedules)).toEqual(
    new Date('2026-11-21T16:00:00Z'),
  );
});

it('gives no instant when there are not so many days', () => {
  const from = new Date('2026-11-20T09:30:00Z');
  const ended = [{ schedule: schedule({}), from: null, to: new Date('2026-11-24T00:00:00Z') }];

  expect(afterBusinessDays(from, 1, ended)).toEqual(new Date('2026-11-23T18:00:00Z'));
  expect(afterBusinessDays(from, 2, ended)).toBe(null);
  expect(afterBusinessDays(new Date('2026-11-25T00:00:00Z'), 1, ended)).toBe(null);
  expect(afterBusinessDays(from, 1, always({ weekly: [] }))).toBe(null);
});

it.for([0, -1, 1.5, Number.NaN])('refuses %d days', (days) => {
  expect(() => afterBusinessDays(new Date('2026-11-20T09:30:00Z'), days, always({}))).toThrow(
    new RangeError('Give a date and a whole number of business days, 1 or more.'),
  );
});
