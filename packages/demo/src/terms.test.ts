import { expect, it } from 'vitest';

import { createDemo } from './index.ts';

const demo = createDemo({
  customers: 100,
  interactions: 1_000,
  seed: 4,
  until: new Date('2026-11-01T00:00:00Z'),
});

it('gives every brand terms from before the first touch on', () => {
  const openings = [...demo.items()].flatMap((item) =>
    item.domain === 'tickets' ? item.record.at.getTime() : [],
  );

  expect(demo.terms.map(({ brandId }) => brandId)).toEqual(demo.brands.map(({ key }) => key));
  for (const { validFrom } of demo.terms) {
    expect(validFrom).toEqual(new Date('2025-05-01T00:00:00Z'));
    expect(validFrom.getTime()).toBeLessThanOrEqual(Math.min(...openings));
  }
});

it('promises shorter first replies to those in a hurry, by the hours of the desk', () => {
  const [corvelane] = demo.terms;

  expect(corvelane?.schedule.timeZone).toBe('Europe/Paris');
  expect(corvelane?.schedule.weekly[0]).toEqual({
    weekday: 1,
    fromMinute: 480,
    toMinute: 1140,
  });
  expect(
    corvelane?.policy.targets.map(({ metric, priority, targetSeconds, clock }) => [
      metric,
      priority,
      targetSeconds / 3600,
      clock,
    ]),
  ).toEqual([
    ['FIRST_REPLY', 'URGENT', 5, 'BUSINESS'],
    ['FIRST_REPLY', 'HIGH', 9, 'BUSINESS'],
    ['FIRST_REPLY', null, 14, 'BUSINESS'],
    ['NEXT_REPLY', null, 23, 'BUSINESS'],
    ['RESOLUTION', null, 72, 'CALENDAR'],
  ]);
});

it('lets each brand compare itself with the others', () => {
  const panels = demo.terms.map(({ competitors }) => competitors);

  expect(panels).toEqual([
    ['ondeval', 'oakmerrow', 'quibberly'],
    ['corvelane', 'oakmerrow', 'quibberly'],
    ['corvelane', 'ondeval', 'quibberly'],
    ['corvelane', 'ondeval', 'oakmerrow'],
  ]);
});
