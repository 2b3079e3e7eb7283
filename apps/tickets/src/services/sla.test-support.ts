import type { ScheduleInForce } from '@cx/business-time';
import { createSchedule } from '@cx/business-time';

import type { PolicyTarget, PolicyVersion } from './sla-promise.ts';

/** A policy that was always in force for all tickets of `united`. */
export function policy(over: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    brandId: 'united',
    key: 'standard',
    version: 1,
    name: 'Standard',
    position: 1,
    types: null,
    priorities: null,
    channels: null,
    scheduleKey: null,
    validFrom: new Date(0),
    createdAt: new Date(0),
    targets: [],
    ...over,
  };
}

export function target(over: Partial<PolicyTarget> = {}): PolicyTarget {
  return {
    metric: 'FIRST_REPLY',
    priority: null,
    targetSeconds: 3600,
    clock: 'CALENDAR',
    pausedWhilePending: false,
    ...over,
  };
}

/** Hours of every day, so that a day on which clocks change counts, in a zone; then others. */
export const PARIS = {
  key: 'paris',
  timeZone: 'Europe/Paris',
  weekly: everyDay(60, 600),
  holidays: ['2026-03-30', '2026-10-24'],
};

export const LONDON = {
  key: 'london',
  timeZone: 'Europe/London',
  weekly: everyDay(480, 1020),
  holidays: ['2026-03-01'],
};

/** PARIS until an instant, then LONDON. */
export function schedulesUntil(change: Date): readonly ScheduleInForce[] {
  return [
    { schedule: createSchedule(PARIS), from: new Date(0), to: change },
    { schedule: createSchedule(LONDON), from: change, to: null },
  ];
}

/** Whether the desk is open, read off the wall of the zone. */
export function isOpenByTheWall(at: Date, change: Date): boolean {
  const desk = at < change ? PARIS : LONDON;
  const key = `${desk.key} ${at.getTime()}`;
  const known = seenOnTheWall.get(key);
  if (known !== undefined) return known;
  const isOpen = readTheWall(at, desk);
  seenOnTheWall.set(key, isOpen);
  return isOpen;
}

// The same minutes are asked for again and again.
const seenOnTheWall = new Map<string, boolean>();

function readTheWall(
  at: Date,
  { timeZone, weekly, holidays }: typeof PARIS | typeof LONDON,
): boolean {
  const wall = at.toLocaleString('sv-SE', { timeZone });
  const [date = '', time = ''] = wall.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const now = hour * 60 + minute;
  const [hours] = weekly;
  if (hours === undefined || holidays.some((one) => one === date)) return false;
  return hours.fromMinute <= now && now < hours.toMinute;
}

function everyDay(fromMinute: number, toMinute: number) {
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute, toMinute }));
}
