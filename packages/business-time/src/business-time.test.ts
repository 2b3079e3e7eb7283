import { expect, it } from 'vitest';

import { businessInstant, businessSeconds, isOpen } from './business-time.ts';
import { createSchedule } from './schedule.ts';
import type { ScheduleInForce } from './schedules-in-force.ts';
import { EVERY_DAY, WORKING_WEEK, always, hours, schedule } from './schedules.test-support.ts';

const HOUR = 3600;

function openHours(from: string, to: string, schedules: readonly ScheduleInForce[]): number {
  return businessSeconds(new Date(from), new Date(to), schedules) / HOUR;
}

/**
 * The ticket that dbt_zendesk works through under «Business Time Metrics» in its DECISIONLOG.md. It prints the
 * schedules in minutes of UTC since Sunday: Chicago 720-1560, 2160-3000 …, that is from 12:00 to 02:00 on all
 * seven days; San Francisco 2340-2910 …, from 15:00 to 00:30 from Monday on. In September the clocks of Chicago
 * are 5 hours behind UTC and those of San Francisco 7. The exact answers are recomputed to the second, where
 * the document rounds 17:01:38 to minute 2 and 19:01:25 to minute 1.25.
 */
const CHICAGO = createSchedule({
  key: 'Level 1 Chicago',
  timeZone: 'America/Chicago',
  weekly: hours(EVERY_DAY, '07:00-21:00'),
  holidays: [],
});
const SAN_FRANCISCO = createSchedule({
  key: 'Level 2 San Francisco',
  timeZone: 'America/Los_Angeles',
  weekly: hours(WORKING_WEEK, '08:00-17:30'),
  holidays: [],
});
const CREATED = new Date('2020-09-29T17:01:38Z');
const HANDED_OVER = new Date('2020-09-30T19:01:25Z');
const ANSWERED = new Date('2020-09-30T19:01:46Z');

it('counts the minutes of each schedule that a ticket had, while it had it', () => {
  const seconds = businessSeconds(CREATED, ANSWERED, [
    { schedule: CHICAGO, from: CREATED, to: HANDED_OVER },
    { schedule: SAN_FRANCISCO, from: HANDED_OVER, to: null },
  ]);

  // 538 min 22 s until 02:00, 421 min 25 s from 12:00, 21 s of San Francisco.
  expect(seconds).toBe(57_608);
  expect(seconds / 60).toBeCloseTo(960.133, 3);
});

it('counts the minutes of the last schedule alone when asked with that one', () => {
  const seconds = businessSeconds(CREATED, ANSWERED, [
    { schedule: SAN_FRANCISCO, from: null, to: null },
  ]);

  // 448 min 22 s until 00:30, 241 min 46 s from 15:00.
  expect(seconds).toBe(41_408);
  expect(seconds / 60).toBeCloseTo(690.133, 3);
});

it('counts all minutes of a schedule that never closes', () => {
  const seconds = businessSeconds(
    CREATED,
    ANSWERED,
    always({ weekly: hours(EVERY_DAY, '00:00-24:00') }),
  );

  expect(seconds / 60).toBeCloseTo(1560.133, 3);
});

// The clocks go forward from 02:00 to 03:00 on 2026-03-29 in Paris and back from 03:00 to 02:00 on 2026-10-25,
// the same on 2026-03-08 and 2026-11-01 (at 02:00 to 01:00) in Los Angeles; on Lord Howe Island by half an
// hour only, from 02:00 to 02:30 on 2026-10-04 and from 02:00 to 01:30 on 2026-04-05.
it.for<[string, string, string, string, number]>([
  ['Europe/Paris', '2026-03-29', '00:00-24:00', 'a day of 23 hours', 23],
  ['Europe/Paris', '2026-03-29', '01:30-04:00', 'hours around the gap', 1.5],
  ['Europe/Paris', '2026-03-29', '02:00-03:00', 'hours that are the gap', 0],
  ['Europe/Paris', '2026-03-29', '02:15-02:45', 'hours within the gap', 0],
  ['Europe/Paris', '2026-03-29', '02:30-09:00', 'hours that begin in the gap', 6],
  ['Europe/Paris', '2026-03-29', '01:00-02:30', 'hours that end in the gap', 1],
  ['Europe/Paris', '2026-03-29', '09:00-18:00', 'hours after the gap', 9],
  ['Europe/Paris', '2026-10-25', '00:00-24:00', 'a day of 25 hours', 25],
  ['Europe/Paris', '2026-10-25', '01:30-04:00', 'hours around the repeated hour', 3.5],
  ['Europe/Paris', '2026-10-25', '02:15-02:45', 'hours that come twice', 1],
  ['Europe/Paris', '2026-10-25', '02:30-09:00', 'hours that begin in the repeated hour', 7],
  ['Europe/Paris', '2026-10-25', '01:00-02:30', 'hours that end in the repeated hour', 2],
  ['America/Los_Angeles', '2026-03-08', '00:00-24:00', 'a day of 23 hours', 23],
  ['America/Los_Angeles', '2026-03-08', '02:15-02:45', 'hours within the gap', 0],
  ['America/Los_Angeles', '2026-11-01', '00:00-24:00', 'a day of 25 hours', 25],
  ['America/Los_Angeles', '2026-11-01', '01:15-01:45', 'hours that come twice', 1],
  ['Australia/Lord_Howe', '2026-10-04', '00:00-24:00', 'a day of 23 hours and a half', 23.5],
  ['Australia/Lord_Howe', '2026-10-04', '02:00-02:30', 'hours that are the gap', 0],
  ['Australia/Lord_Howe', '2026-04-05', '00:00-24:00', 'a day of 24 hours and a half', 24.5],
  ['Australia/Lord_Howe', '2026-04-05', '01:30-02:00', 'hours that come twice', 1],
])('in %s on %s from %s works %s', ([timeZone, date, range, , expected]) => {
  const day = new Date(`${date}T12:00:00Z`).getTime();
  const around = [day - 3 * 24 * HOUR * 1000, day + 3 * 24 * HOUR * 1000] as const;
  const weekly = hours([7], range);

  const seconds = businessSeconds(
    new Date(around[0]),
    new Date(around[1]),
    always({ timeZone, weekly }),
  );

  expect(seconds / HOUR).toBe(expected);
});

it('opens and closes by the clock on the wall, in summer and in winter', () => {
  const paris = always({ timeZone: 'Europe/Paris' });

  expect(isOpen(new Date('2026-03-27T07:59:59.999Z'), paris)).toBe(false);
  expect(isOpen(new Date('2026-03-27T08:00:00.000Z'), paris)).toBe(true);
  expect(isOpen(new Date('2026-03-27T16:59:59.999Z'), paris)).toBe(true);
  expect(isOpen(new Date('2026-03-27T17:00:00.000Z'), paris)).toBe(false);
  expect(isOpen(new Date('2026-03-30T07:00:00.000Z'), paris)).toBe(true);
  expect(isOpen(new Date('2026-03-30T16:00:00.000Z'), paris)).toBe(false);
  expect(isOpen(new Date('2026-03-28T10:00:00.000Z'), paris)).toBe(false);
});

it('does not open on the local date of a holiday', () => {
  const tokyo = always({
    timeZone: 'Asia/Tokyo',
    weekly: hours(EVERY_DAY, '00:00-24:00'),
    holidays: ['2026-01-01'],
  });

  // In Tokyo that day is from 15:00 to 15:00 of UTC.
  expect(openHours('2025-12-31T14:00:00Z', '2026-01-01T16:00:00Z', tokyo)).toBe(2);
  expect(isOpen(new Date('2025-12-31T15:00:00Z'), tokyo)).toBe(false);
  expect(isOpen(new Date('2026-01-01T15:00:00Z'), tokyo)).toBe(true);
});

it('lets a night shift run over midnight and from Sunday into Monday', () => {
  const night = always({ weekly: [...hours([7], '22:00-24:00'), ...hours([1], '00:00-06:00')] });

  expect(openHours('2026-11-22T00:00:00Z', '2026-11-24T00:00:00Z', night)).toBe(8);
  expect(businessInstant(new Date('2026-11-22T23:00:00Z'), 2 * HOUR, night)).toEqual(
    new Date('2026-11-23T01:00:00Z'),
  );
});

it('knows the days before 1970', () => {
  // 1969-12-29 was a Monday.
  expect(openHours('1969-12-28T00:00:00Z', '1969-12-30T00:00:00Z', always({}))).toBe(9);
});

it('counts to the millisecond', () => {
  const from = new Date('2026-11-20T17:59:59.750Z');

  expect(businessSeconds(from, new Date('2026-11-23T09:00:00.125Z'), always({}))).toBe(0.375);
  expect(businessInstant(from, 0.375, always({}))).toEqual(new Date('2026-11-23T09:00:00.125Z'));
});

it('counts no time in which no schedule is in force', () => {
  const schedules = [
    { schedule: schedule({}), from: new Date('2026-11-24T12:00:00Z'), to: null },
    { schedule: schedule({}), from: null, to: new Date('2026-11-23T12:00:00Z') },
  ];

  expect(openHours('2026-11-23T00:00:00Z', '2026-11-25T00:00:00Z', schedules)).toBe(9);
  expect(openHours('2026-11-23T00:00:00Z', '2026-11-25T00:00:00Z', [])).toBe(0);
});

it.for<[string, number, string]>([
  ['2026-11-20T10:00:00Z', 4 * HOUR, '2026-11-20T14:00:00Z'],
  ['2026-11-20T17:00:00Z', 4 * HOUR, '2026-11-23T12:00:00Z'],
  ['2026-11-20T17:00:00Z', HOUR, '2026-11-20T18:00:00Z'],
  ['2026-11-21T11:00:00Z', 1, '2026-11-23T09:00:01Z'],
  ['2026-11-21T11:00:00Z', 0, '2026-11-21T11:00:00Z'],
  ['2026-11-20T09:00:00Z', 45 * HOUR, '2026-11-26T18:00:00Z'],
])('from %s gives %i business seconds until %s', ([from, seconds, due]) => {
  expect(businessInstant(new Date(from), seconds, always({}))).toEqual(new Date(due));
});

it('gives no instant when the schedules do not open again', () => {
  const from = new Date('2026-11-20T10:00:00Z');
  const ended = [{ schedule: schedule({}), from: null, to: new Date('2026-11-20T12:00:00Z') }];

  expect(businessInstant(from, 2 * HOUR, ended)).toEqual(new Date('2026-11-20T12:00:00Z'));
  expect(businessInstant(from, 2 * HOUR + 1, ended)).toBe(null);
  expect(businessInstant(from, 1, always({ weekly: [] }))).toBe(null);
});

it('refuses a time that runs backwards', () => {
  const at = new Date('2026-11-20T10:00:00Z');
  const earlier = new Date('2026-11-20T09:59:59Z');

  expect(() => businessSeconds(at, earlier, always({}))).toThrow(
    new RangeError('No time passes here. Give an end that is not before the beginning.'),
  );
  expect(() => businessSeconds(at, new Date(Number.NaN), always({}))).toThrow(RangeError);
  expect(() => businessInstant(at, -1, always({}))).toThrow(
    new RangeError('Time runs forward. Give a date and a number of seconds of 0 or more.'),
  );
});

it('refuses to count more than a hundred years', () => {
  const from = new Date('2026-11-20T10:00:00Z');
  const mistyped = new Date('9999-12-31T00:00:00Z');

  expect(() => businessSeconds(from, mistyped, always({}))).toThrow(
    new RangeError('More than a hundred years pass here. Correct the beginning or the end.'),
  );
});

it('notices a summer of one week', () => {
  const recife = always({ timeZone: 'America/Recife', weekly: hours(EVERY_DAY, '00:00-01:00') });

  // On the 8th of October 2000 the clocks went forward from 00:00 to 01:00, and back a week later.
  expect(openHours('2000-10-07T03:00:00Z', '2000-10-17T03:00:00Z', recife)).toBe(9);
});

it('refuses two schedules in force at once, and one that ends before it begins', () => {
  const day = (date: number): Date => new Date(Date.UTC(2026, 10, date));
  const overlapping = [
    { schedule: schedule({}), from: day(1), to: day(3) },
    { schedule: schedule({ key: 'night' }), from: day(2), to: null },
  ];
  const backwards = [{ schedule: schedule({}), from: day(3), to: day(1) }];

  expect(() => businessSeconds(day(1), day(9), overlapping)).toThrow(
    new RangeError(
      'The schedule "night" begins before the one in front of it has ended, or ends before it begins. Let the schedules follow one another.',
    ),
  );
  expect(() => isOpen(day(1), backwards)).toThrow(RangeError);
});
