import { DAY, HOUR, MINUTE } from './duration.ts';
import { present } from './present.ts';
import type { Random } from './random.ts';

export type Zone = 'Europe/Paris' | 'Europe/London' | 'America/New_York';

export const OPENS_AT = 8;
export const CLOSES_AT = 19;

/** What the clock on the wall says. */
export interface LocalTime {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export function localTime(zone: Zone, at: number): LocalTime {
  const local = at + offsetMs(zone, at);
  return {
    hour: Math.floor((local % DAY) / HOUR),
    // 1 January 1970 was a Thursday.
    weekday: (Math.floor(local / DAY) + 4) % 7,
  };
}

/** How far the zone is ahead of UTC. Own rules instead of Intl, whose tables differ from machine to machine. */
export function offsetMs(zone: Zone, at: number): number {
  const { standardMs, rule } = ZONES[zone];
  const [start, end] = summerOf(rule, new Date(at).getUTCFullYear());
  return at >= start && at < end ? standardMs + HOUR : standardMs;
}

/** Whether somebody sits at a brand's desk. */
export function isStaffed(zone: Zone, at: number): boolean {
  const { hour, weekday } = localTime(zone, at);
  return weekday !== SUNDAY && hour >= OPENS_AT && hour < CLOSES_AT;
}

/** The given moment if the desk is staffed then, otherwise one soon after it opens next. */
export function workingMoment(zone: Zone, at: number, random: Random): number {
  if (isStaffed(zone, at)) return at;
  const { hour, weekday } = localTime(zone, at);
  const isOver = weekday === SUNDAY || hour >= CLOSES_AT;
  const days = isOver ? (weekday === SATURDAY ? 2 : 1) : 0;
  const offset = offsetMs(zone, at);
  const local = at + offset + days * DAY;
  const opening = local - (local % DAY) + OPENS_AT * HOUR;
  return opening - offset + random.below(90) * MINUTE;
}

const SUNDAY = 0;
const SATURDAY = 6;

type SummerRule = 'EU' | 'US';

const ZONES: Readonly<Record<Zone, { readonly standardMs: number; readonly rule: SummerRule }>> = {
  'Europe/Paris': { standardMs: HOUR, rule: 'EU' },
  'Europe/London': { standardMs: 0, rule: 'EU' },
  'America/New_York': { standardMs: -5 * HOUR, rule: 'US' },
};

const summers = {
  EU: new Map<number, readonly [start: number, end: number]>(),
  US: new Map<number, readonly [start: number, end: number]>(),
};

function summerOf(rule: SummerRule, year: number): readonly [start: number, end: number] {
  if (!summers[rule].has(year)) {
    summers[rule].set(
      year,
      rule === 'EU'
        ? [sundayBefore(year, 3, 1) + HOUR, sundayBefore(year, 10, 1) + HOUR]
        : // The second Sunday of March and the first of November, at two o'clock New York time.
          [sundayBefore(year, 2, 15) + 7 * HOUR, sundayBefore(year, 10, 8) + 6 * HOUR],
    );
  }
  return present(summers[rule].get(year), 'summer');
}

/** Midnight UTC of the last Sunday before a day; months count from 0, as in Date. */
function sundayBefore(year: number, month: number, day: number): number {
  const dayBefore = Date.UTC(year, month, day) - DAY;
  return dayBefore - new Date(dayBefore).getUTCDay() * DAY;
}
