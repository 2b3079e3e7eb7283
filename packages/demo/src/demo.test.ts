import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { createDemo, type DemoItem, type DemoOptions } from './index.ts';
import { recognise, touchKey } from './journeys.ts';

const options = (over: Partial<DemoOptions> = {}): DemoOptions => ({
  customers: 2_000,
  interactions: 24_000,
  seed: 1,
  until: new Date('2026-11-01T00:00:00Z'),
  ...over,
});

const small = options({ customers: 500, interactions: 3_000 });

function itemsOf(given: DemoOptions): DemoItem[] {
  return [...createDemo(given).items()];
}

function firstOf(given: DemoOptions, count: number): DemoItem[] {
  const first: DemoItem[] = [];
  for (const item of createDemo(given).items()) {
    first.push(item);
    if (first.length === count) break;
  }
  return first;
}

function fingerprint(items: readonly DemoItem[]): string {
  return createHash('sha256').update(JSON.stringify(items)).digest('hex');
}

it('tells the same for the same options, and again from the beginning with each call', () => {
  const demo = createDemo(small);

  const told = fingerprint([...demo.items()]);

  expect(fingerprint([...demo.items()])).toBe(told);
  expect(fingerprint(itemsOf(small))).toBe(told);
});

// Whoever changes what the world tells changes this too, on purpose.
it('tells exactly this', () => {
  expect(fingerprint(firstOf(options(), 2_000))).toBe(
    'c7618fc77fff25ce1f45c37ef03b14688b1ccdeeebdd94c2b95b1e7166747cd4',
  );
});

it('tells something else for another seed', () => {
  const told = [1, 2, -1, 2 ** 40].map((seed) => fingerprint(firstOf({ ...small, seed }, 500)));

  expect(new Set(told).size).toBe(4);
});

it.each([
  small,
  options({ customers: 500, interactions: 500 }),
  options({ customers: 500, interactions: 620 }),
  options({ customers: 3, interactions: 2_000 }),
  options({ customers: 1, interactions: 1 }),
  options({ customers: 100, interactions: 40 }),
  options({ interactions: 0 }),
  options({ customers: 700, interactions: 3_333, until: new Date('2026-03-30T15:17:23.456Z') }),
])('has $interactions touches of $customers customers whom their marks tell apart', (given) => {
  const items = itemsOf(given);

  const { journeys, torn } = recognise(items);

  expect(torn).toBe(0);
  expect(journeys).toHaveLength(Math.min(given.customers, given.interactions));
  expect(new Set(items.map(touchKey)).size).toBe(given.interactions);
});

it.each([1, 2, 3])('shows the newest 50 people in all domains with seed %i', (seed) => {
  const { journeys, torn } = recognise(createDemo(options({ seed })).items());

  expect([journeys.length, torn]).toEqual([2_000, 0]);
  // Journeys stand in the order of their first touches.
  const newest = journeys.slice(-50).flatMap(({ items }) => items);

  expect([...new Set(newest.map(({ domain }) => domain))].toSorted()).toEqual([
    'mentions',
    'reviews',
    'surveys',
    'tickets',
  ]);
});

it('spreads touches over the domains, and activity unevenly over people', () => {
  const items = itemsOf(options({ customers: 1_000, interactions: 12_000 }));
  const touches = [...new Map(items.map((item) => [touchKey(item), item])).values()];
  const shareOf = (domain: DemoItem['domain']): number =>
    touches.filter((item) => item.domain === domain).length / touches.length;

  expect(shareOf('tickets')).toBeCloseTo(0.35, 1);
  expect(shareOf('mentions')).toBeCloseTo(0.3, 1);
  expect(shareOf('reviews')).toBeCloseTo(0.15, 1);
  expect(shareOf('surveys')).toBeCloseTo(0.2, 1);

  const counts = recognise(items)
    .journeys.map((journey) => journey.touches.size)
    .toSorted((one, other) => other - one);
  const ofBusiest = counts.slice(0, 100).reduce((sum, count) => sum + count, 0);
  expect(ofBusiest / 12_000).toBeGreaterThan(0.3);
  expect(counts[0]).toBeLessThan(200);
});

it('has every brand, in every domain, in both languages', () => {
  const demo = createDemo(small);
  const seen = new Set<string>();
  for (const item of demo.items()) {
    const brand = item.domain === 'tickets' ? item.record.ticket.brandId : item.record.brandId;
    seen.add(`${brand} ${item.domain}`);
    if (item.domain !== 'tickets') seen.add(`${brand} ${item.record.language}`);
  }

  const wanted = demo.brands.flatMap(({ key }) =>
    ['fr', 'en', 'tickets', 'reviews', 'mentions', 'surveys'].map((what) => `${key} ${what}`),
  );
  expect([...seen].toSorted()).toEqual(wanted.toSorted());
  expect(demo.brands).toHaveLength(4);
});

it('is written in each language about as often', () => {
  const languages = itemsOf(options({ interactions: 10_000 })).flatMap((item) =>
    item.domain === 'tickets' ? [] : item.record.language,
  );

  const french = languages.filter((language) => language === 'fr').length;

  expect(french / languages.length).toBeGreaterThan(0.45);
  expect(french / languages.length).toBeLessThan(0.57);
});

it('refuses worlds that cannot be', () => {
  expect(() => createDemo(options({ customers: 0 }))).toThrow(RangeError);
  expect(() => createDemo(options({ interactions: -1 }))).toThrow(RangeError);
  expect(() => createDemo(options({ interactions: 1.5 }))).toThrow(RangeError);
  expect(() => createDemo(options({ seed: 0.5 }))).toThrow(RangeError);
  expect(() => createDemo(options({ until: new Date('nonsense') }))).toThrow(RangeError);
});
