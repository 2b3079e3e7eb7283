import { expect, it } from 'vitest';

import { createRandom, STREAM } from './random.ts';
import { isStaffed, localTime, offsetMs, workingMoment, type Zone } from './zone-clock.ts';

const HOUR = 3_600_000;

it.each<[Zone, string, number]>([
  ['Europe/Paris', '2026-03-29T00:59:59Z', 1],
  ['Europe/Paris', '2026-03-29T01:00:00Z', 2],
  ['Europe/Paris', '2026-10-25T00:59:59Z', 2],
  ['Europe/Paris', '2026-10-25T01:00:00Z', 1],
  ['Europe/London', '2025-03-30T01:00:00Z', 1],
  ['Europe/London', '2025-12-25T12:00:00Z', 0],
  ['America/New_York', '2026-03-08T06:59:59Z', -5],
  ['America/New_York', '2026-03-08T07:00:00Z', -4],
  ['America/New_York', '2026-11-01T05:59:59Z', -4],
  ['America/New_York', '2026-11-01T06:00:00Z', -5],
])('knows how far %s is ahead at %s', (zone, at, hours) => {
  expect(offsetMs(zone, Date.parse(at))).toBe(hours * HOUR);
});

it('tells the hour and the weekday on the wall', () => {
  const saturdayNightUtc = Date.parse('2026-01-03T23:30:00Z');

  expect(localTime('Europe/Paris', saturdayNightUtc)).toEqual({ hour: 0, weekday: 0 });
  expect(localTime('America/New_York', saturdayNightUtc)).toEqual({ hour: 18, weekday: 6 });
});

it('lets agents work when the desk is staffed, and soon after it opens otherwise', () => {
  const random = createRandom(1, STREAM.BURST, 1);
  const start = Date.parse('2026-03-20T00:00:00Z');

  for (let hour = 0; hour < 24 * 14; hour += 1) {
    const at = start + hour * HOUR;
    const moment = workingMoment('Europe/Paris', at, random);
    expect(isStaffed('Europe/Paris', moment)).toBe(true);
    expect(moment).toBeGreaterThanOrEqual(at);
    expect(moment - at).toBeLessThan(40 * HOUR);
    expect(moment === at).toBe(isStaffed('Europe/Paris', at));
  }
});
