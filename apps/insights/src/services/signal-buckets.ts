import { DateTime } from 'luxon';

import type { SignalGrain } from '../entities/signal.ts';

/** An unbroken row of hours or days, each with a number. Instants are milliseconds since 1970 UTC. */
export interface Buckets {
  bucketOf(instant: number): number;
  startOf(bucket: number): number;
}

const HOUR_MS = 3_600_000;

const DAY_MS = 24 * HOUR_MS;

/** Hours of UTC, or days as the zone has them; of a zone that nobody knows those of UTC. */
export function createBuckets(grain: SignalGrain, timeZone: string): Buckets {
  return grain === 'HOUR' ? HOURS : createDays(timeZone);
}

const HOURS: Buckets = {
  bucketOf: (instant) => Math.floor(instant / HOUR_MS),
  startOf: (bucket) => bucket * HOUR_MS,
};

function createDays(timeZone: string): Buckets {
  const zone = DateTime.utc().setZone(timeZone).isValid ? timeZone : 'utc';
  // The zone is asked once for each day, as that formats a date.
  const starts = new Map<number, number>();

  function startOf(day: number): number {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const midnight = DateTime.fromMillis(day * DAY_MS, { zone: 'utc' });
    const start = midnight.setZone(zone, { keepLocalTime: true }).toMillis();
    starts.set(day, start);
    return start;
  }

  return {
    startOf,
    bucketOf(instant) {
      let day = Math.floor(instant / DAY_MS);
      while (startOf(day) > instant) day -= 1;
      while (startOf(day + 1) <= instant) day += 1;
      return day;
    },
  };
}
