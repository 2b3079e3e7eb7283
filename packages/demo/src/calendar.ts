import { DAY, HOUR, SECOND } from './duration.ts';
import { present } from './present.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';
import { offsetMs, type Zone } from './zone-clock.ts';

/** The time that the data covers, in days of 24 hours that end with the last instant. */
export interface Calendar {
  readonly days: number;
  startOf(day: number): number;
  /** How many of so many ordinary touches have happened by the end of a day. */
  dueBy(day: number, touches: number): number;
}

/** Weeks have their rhythm, and the brands grow by half from the beginning to the end. */
export function createCalendar({ from, until }: World): Calendar {
  const days = Math.round((until - from) / DAY);
  const startOf = (day: number): number => from + day * DAY;

  const sums = new Float64Array(days + 1);
  for (let day = 0; day < days; day += 1) {
    const growth = 1_000 + Math.floor((500 * day) / days);
    const weekday = new Date(startOf(day) + DAY / 2).getUTCDay();
    const weight = growth * present(WEEKDAY_WEIGHTS[weekday], 'weekday');
    sums[day + 1] = (sums[day] ?? 0) + weight;
  }
  const total = sums[days] ?? 0;

  return {
    days,
    startOf,
    dueBy: (day, touches) => Math.floor((touches * (sums[day + 1] ?? total)) / total),
  };
}

/** A moment within 24 hours at which somebody in the zone might be awake, to the second. */
export function drawMoment(random: Random, zone: Zone, dayStart: number): number {
  const local = random.weighted(HOUR_WEIGHTS) * HOUR + random.below(3_600) * SECOND;
  const sinceStart = (local - offsetMs(zone, dayStart) - dayStart) % DAY;
  return dayStart + (sinceStart < 0 ? sinceStart + DAY : sinceStart);
}

// From Sunday on.
const WEEKDAY_WEIGHTS = [70, 100, 102, 100, 98, 96, 78];

// From midnight on.
const HOUR_WEIGHTS = [
  6, 3, 2, 2, 2, 4, 10, 22, 40, 55, 60, 58, 52, 54, 56, 54, 52, 54, 56, 58, 56, 46, 30, 14,
];
