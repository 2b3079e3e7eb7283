import { array, assert as hold, double, property } from 'fast-check';
import { expect, it } from 'vitest';

import { createLatencies } from './latencies.ts';

it('says nothing of a few calls', () => {
  const latencies = createLatencies();
  for (let call = 0; call < 19; call += 1) latencies.add(5);

  expect(latencies.quantile(0.95)).toBe(null);
});

it('answers what a twentieth of the calls exceeds', () => {
  const latencies = createLatencies();
  for (let call = 1; call <= 200; call += 1) latencies.add(201 - call);

  expect(latencies.quantile(0.95)).toBe(191);
  expect(latencies.quantile(0.5)).toBe(101);
  expect(latencies.quantile(1)).toBe(200);
});

it('forgets what was long ago', () => {
  const latencies = createLatencies();
  for (let call = 0; call < 1000; call += 1) latencies.add(900);
  for (let call = 0; call < 200; call += 1) latencies.add(3);

  expect(latencies.quantile(0.95)).toBe(3);
});

it('answers with one of the calls of late, which no more than that share exceed', () => {
  hold(
    property(
      array(double({ min: 0, max: 1e6, noNaN: true }), { minLength: 200, maxLength: 500 }),
      (all) => {
        const calls = all.slice(0, all.length - (all.length % 20));
        const latencies = createLatencies();
        for (const call of calls) latencies.add(call);
        const recent = calls.slice(-200);
        const found = latencies.quantile(0.9) ?? -1;

        expect(recent).toContain(found);
        expect(recent.filter((call) => call > found).length).toBeLessThanOrEqual(20);
        expect(recent.filter((call) => call >= found).length).toBeGreaterThanOrEqual(20);
      },
    ),
  );
});
