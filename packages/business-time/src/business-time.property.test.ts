import { assert, double, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';

import { businessInstant, businessSeconds, isOpen } from './business-time.ts';
import { MINUTE_MS, isOpenByTheWall, scenes } from './random-schedules.test-support.ts';

it('counts what reading the clock on the wall each minute counts', () => {
  let open = 0;
  assert(
    property(scenes, (scene) => {
      const [from, to] = scene.instants;
      let minutes = 0;
      for (let at = from.getTime(); at < to.getTime(); at += MINUTE_MS) {
        minutes += isOpenByTheWall(scene, at) ? 1 : 0;
      }

      open += minutes;
      expect(businessSeconds(from, to, scene.schedules)).toBe(minutes * 60);
      expect(isOpen(to, scene.schedules)).toBe(isOpenByTheWall(scene, to.getTime()));
    }),
    { numRuns: 150, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );

  expect(open).toBeGreaterThan(10_000);
});

it('adds up, never runs backwards and never faster than time', () => {
  assert(
    property(scenes, ({ schedules, instants: [a, b, c] }) => {
      const first = businessSeconds(a, b, schedules);
      const second = businessSeconds(b, c, schedules);

      expect(first + second).toBe(businessSeconds(a, c, schedules));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThanOrEqual((b.getTime() - a.getTime()) / 1000);
    }),
    { numRuns: 500 },
  );
});

it('counts the same when a schedule in force is followed by itself', () => {
  assert(
    property(scenes, double({ min: 0, max: 1, noNaN: true }), (scene, part) => {
      const { schedules } = scene;
      const [from, cut, to] = scene.instants;
      const split = schedules.flatMap((inForce) => {
        const begins = inForce.from?.getTime() ?? -Infinity;
        const ends = inForce.to?.getTime() ?? Infinity;
        const isInside = begins < cut.getTime() && cut.getTime() < ends;
        return isInside
          ? [
              { ...inForce, from: cut },
              { ...inForce, to: cut },
            ]
          : [inForce];
      });
      const seconds = Math.round(businessSeconds(from, to, schedules) * part);

      expect(businessSeconds(from, to, split)).toBe(businessSeconds(from, to, schedules));
      expect(businessInstant(from, seconds, split)).toEqual(
        businessInstant(from, seconds, schedules),
      );
    }),
    { numRuns: 500 },
  );
});

it('finds the first instant at which the seconds have passed', () => {
  let found = 0;
  assert(
    property(scenes, integer({ min: 1, max: 400_000 }), ({ schedules, instants }, seconds) => {
      const [from] = instants;
      const due = businessInstant(from, seconds, schedules);

      const end = due ?? new Date(from.getTime() + 4 * 365 * 24 * 60 * MINUTE_MS);
      const passed = businessSeconds(from, end, schedules);
      const justBefore = businessSeconds(from, new Date(end.getTime() - 1), schedules);
      found += due === null ? 0 : 1;
      expect(due === null ? passed < seconds : passed === seconds).toBe(true);
      expect(justBefore).toBeLessThan(seconds);
    }),
    { numRuns: 500 },
  );

  expect(found).toBeGreaterThan(200);
});

it('goes back no further than the end of the last opening', () => {
  assert(
    property(scenes, ({ schedules, instants: [from, to] }) => {
      const due = businessInstant(from, businessSeconds(from, to, schedules), schedules);

      const found = due ?? new Date(Number.NaN);
      expect(found.getTime()).toBeLessThanOrEqual(to.getTime());
      expect(businessSeconds(found, to, schedules)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

it('counts parts of minutes as it counts minutes', () => {
  assert(
    property(
      scenes,
      tuple(integer({ min: 0, max: 59_999 }), integer({ min: 0, max: 59_999 })),
      (scene, [early, late]) => {
        const [from, , to] = scene.instants;
        const begins = from.getTime() - early;
        const ends = to.getTime() + late;
        const atBegin = isOpenByTheWall(scene, begins) ? early : 0;
        const atEnd = isOpenByTheWall(scene, to.getTime()) ? late : 0;
        const whole = businessSeconds(from, to, scene.schedules) * 1000;

        const seconds = businessSeconds(new Date(begins), new Date(ends), scene.schedules);

        expect(Math.round(seconds * 1000)).toBe(whole + atBegin + atEnd);
      },
    ),
    { numRuns: 300 },
  );
});
