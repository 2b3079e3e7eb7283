import { DateTime } from 'luxon';

import { type Span, createWallClock } from './wall-clock.ts';

export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Open from the one minute of the local day until just before the other; 1440 is the end of the day. */
export interface OpeningHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: IsoWeekday;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A week of opening hours as it is written down. A night shift is two entries, on two weekdays. */
export interface ScheduleDefinition {
  readonly key: string;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
  readonly weekly: readonly OpeningHours[];
  /** Local dates, such as 2026-12-25, on which it does not open. */
  readonly holidays: readonly string[];
}

/** A span in which a schedule is open, all of it on one local day. */
export interface OpenSpan extends Span {
  /** Days from 1970-01-01 to the local day. */
  readonly day: number;
}

/** A schedule that can be asked. Make it once and keep it: it remembers when its zone changes the clocks. */
export interface Schedule {
  readonly key: string;
  /** Days from 1970-01-01 to the local day of the instant. */
  dayOf(instant: number): number;
  /** When it is open within the span, in order; one opening may come in several pieces. */
  openSpans(span: Span): Generator<OpenSpan>;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/**
 * A schedule is open when the clocks on the walls of its zone show a time within its hours. Hours that the
 * clocks leap over are not worked; hours that they show twice are worked twice.
 *
 * @throws RangeError when the definition contradicts itself
 */
export function createSchedule(definition: ScheduleDefinition): Schedule {
  const { key, timeZone, weekly } = definition;
  const wallClock = createWallClock(timeZone);
  const hoursOfWeekday = Array.from({ length: 7 }, (_, index) => hoursOf(weekly, index + 1, key));
  const holidays = new Set(definition.holidays.map((date) => dayOfDate(date, key)));

  return {
    key,
    dayOf: (instant) => Math.floor((instant + wallClock.offsetAt(instant)) / DAY_MS),
    *openSpans(span) {
      for (const { from, to, offset } of wallClock.steadySpans(span)) {
        for (let day = Math.floor((from + offset) / DAY_MS); day * DAY_MS < to + offset; day += 1) {
          const midnight = day * DAY_MS - offset;
          const hours = holidays.has(day) ? [] : (hoursOfWeekday[weekdayIndexOf(day)] ?? []);
          for (const { fromMinute, toMinute } of hours) {
            const opens = Math.max(from, midnight + fromMinute * MINUTE_MS);
            const closes = Math.min(to, midnight + toMinute * MINUTE_MS);
            if (opens < closes) yield { from: opens, to: closes, day };
          }
        }
      }
    },
  };
}

function hoursOf(
  weekly: readonly OpeningHours[],
  weekday: number,
  key: string,
): readonly OpeningHours[] {
  const hours = weekly
    .filter((entry) => entry.weekday === weekday)
    .toSorted((one, other) => one.fromMinute - other.fromMinute);
  let end = 0;
  for (const { fromMinute, toMinute } of hours) {
    if (![fromMinute, toMinute].every(Number.isInteger) || toMinute > DAY_MINUTES) {
      throw refusal(key, 'give its hours in whole minutes of the day, from 0 to 1440');
    }
    if (fromMinute >= toMinute) {
      throw refusal(key, 'let its hours end after they begin, and make two of a night shift');
    }
    if (fromMinute < end) {
      throw refusal(key, `let its hours of weekday ${weekday} not overlap and not begin before 0`);
    }
    end = toMinute;
  }
  return hours;
}

function dayOfDate(date: string, key: string): number {
  const midnight = DateTime.fromFormat(date, 'yyyy-MM-dd', { zone: 'utc' });
  if (!midnight.isValid) throw refusal(key, `write its holiday "${date}" like 2026-12-25`);
  return midnight.toMillis() / DAY_MS;
}

function refusal(key: string, advice: string): RangeError {
  return new RangeError(`The schedule "${key}" cannot be kept: ${advice}.`);
}

// 1970-01-01 was a Thursday. Monday is 0.
const weekdayIndexOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
