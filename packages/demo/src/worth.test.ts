import { expect, it } from 'vitest';

import { createDemo, type DemoItem } from './index.ts';
import { recognise } from './journeys.ts';

const demo = createDemo({
  customers: 400,
  interactions: 3_000,
  seed: 2,
  until: new Date('2026-11-01T00:00:00Z'),
});

const brandOf = ({ domain, record }: DemoItem): string =>
  domain === 'tickets' ? record.ticket.brandId : record.brandId;

it('tells what some people spent in the last year, whichever of their touches is asked', () => {
  const { journeys } = recognise(demo.items());
  const worths = journeys.map(({ items }) => {
    const told = items.flatMap((item) => {
      const worth = demo.worthOf(item);
      return worth === null ? [] : [JSON.stringify([brandOf(item), worth])];
    });
    return new Set(told);
  });

  expect(Math.max(...worths.map(({ size }) => size))).toBe(1);
  const known = worths.filter(({ size }) => size === 1).length / journeys.length;
  expect(known).toBeGreaterThan(0.15);
  expect(known).toBeLessThan(0.6);
});

it('tells it in the currency of the brand, of the year before the end', () => {
  for (const item of demo.items()) {
    const worth = demo.worthOf(item);
    if (worth === null || brandOf(item) !== 'quibberly') continue;
    expect(worth).toEqual({
      periodFrom: new Date('2025-11-01T00:00:00Z'),
      periodTo: new Date('2026-11-01T00:00:00Z'),
      revenueMinor: expect.any(Number),
      currency: 'USD',
      orders: expect.any(Number),
    });
    return;
  }
  expect.unreachable('Somebody spends something.');
});
