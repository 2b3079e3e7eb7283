import { expect, it } from 'vitest';

import { compareDrivers } from './compare-drivers.ts';
import { correlate } from './correlation.ts';
import { driverImportance } from './driver-importance.ts';
import { driverImportanceBySegment } from './importance-by-segment.ts';
import { createRandom } from './random.ts';

it('ranks drivers by the size of r, with their share and their lead', () => {
  const found = driverImportance(
    [1, 2, 3, 4, 5, 6],
    [
      { name: 'price', values: [3, 1, 2, 2, 3, 2] },
      { name: 'waiting', values: [6, 5, 4, 3, 1, 2] },
      { name: 'constant', values: [4, 4, 4, 4, 4, 4] },
      { name: 'staff', values: [1, 3, 2, null, 5, 4] },
    ],
    { resamples: 0 },
  );

  expect(found.drivers.map(({ name, rank, n }) => [rank, name, n])).toEqual([
    [1, 'waiting', 6],
    [2, 'staff', 5],
    [3, 'price', 6],
    [4, 'constant', 6],
  ]);
  const [waiting, staff, price, constant] = found.drivers;
  expect(waiting?.r).toBeCloseTo(-33 / 35, 12);
  expect(waiting?.gapToNext?.difference).toBeCloseTo(33 / 35 - (staff?.r ?? 0), 12);
  expect(price?.gapToNext).toBeNull();
  expect(constant).toMatchObject({ r: null, interval: null, share: null, gapToNext: null });
});

it('shares out all that is explained', () => {
  const { outcome, drivers } = people(400);

  const found = driverImportance(outcome, drivers, { resamples: 0 });

  const shares = found.drivers.map(({ share }) => share ?? 0);
  const weights = found.drivers.map(({ relativeWeight }) => relativeWeight ?? 0);
  expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
  expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(
    found.explained ?? 0,
    12,
  );
});

it('gives no weights when two drivers were never answered by one person', () => {
  const found = driverImportance(
    [1, 2, 3, 4, 5, 6],
    [
      { name: 'early', values: [1, 3, 2, null, null, null] },
      { name: 'late', values: [null, null, null, 1, 2, 4] },
    ],
    { resamples: 0 },
  );

  expect(found.explained).toBeNull();
  expect(found.drivers.map(({ name, share }) => [name, share])).toEqual([
    ['late', null],
    ['early', null],
  ]);
});

it('puts an interval of resampled rows around r that is the one of Fisher where values are even', () => {
  const { outcome, drivers } = people(400);

  const found = driverImportance(outcome, drivers, { resamples: 500 });

  for (const { name, interval } of found.drivers) {
    const values = drivers.find((driver) => driver.name === name)?.values ?? [];
    const fisher = correlate(outcome, values).interval;
    expect(Math.abs((interval?.low ?? 9) - (fisher?.low ?? 0))).toBeLessThan(0.03);
    expect(Math.abs((interval?.high ?? 9) - (fisher?.high ?? 0))).toBeLessThan(0.03);
  }
  const [first, second] = found.drivers;
  expect(first?.name).toBe('staff');
  expect(first?.gapToNext?.interval?.low).toBeGreaterThan(0);
  expect(first?.shareInterval?.low).toBeGreaterThan(second?.shareInterval?.high ?? 1);
});

it('repeats itself by its seed', () => {
  const { outcome, drivers } = people(60);
  const run = (seed: number, method: 'PEARSON' | 'SPEARMAN'): unknown =>
    driverImportance(outcome, drivers, { resamples: 50, seed, method });

  expect(run(7, 'PEARSON')).toEqual(run(7, 'PEARSON'));
  expect(run(7, 'SPEARMAN')).toEqual(run(7, 'SPEARMAN'));
  expect(run(7, 'PEARSON')).not.toEqual(run(8, 'PEARSON'));
});

it('looks at each segment by itself', () => {
  const { outcome, drivers } = people(60);
  const weights = outcome.map((_, row) => 1 + (row % 4));
  const segments = outcome.map((_, row) => ['women', 'men', null][row % 3] ?? null);
  const isWoman = (_: unknown, row: number): boolean => row % 3 === 0;
  const options = { resamples: 20, seed: 3 };

  const found = driverImportanceBySegment(outcome, drivers, segments, { ...options, weights });

  const women = driverImportance(
    outcome.filter(isWoman),
    drivers.map(({ name, values }) => ({ name, values: values.filter(isWoman) })),
    { ...options, weights: weights.filter(isWoman) },
  );
  expect(found.map(({ segment }) => segment)).toEqual(['men', 'women']);
  expect(found[1]).toEqual({ segment: 'women', ...women });
  expect(() => driverImportanceBySegment(outcome, drivers, ['men'])).toThrow('one value for each');
});

it('tells by how much one driver beats another, and whether that may be chance', () => {
  const { outcome, drivers } = people(400);
  const [price, staff] = drivers;
  if (price === undefined || staff === undefined) throw new Error('Two drivers were made.');

  const found = compareDrivers(outcome, staff, price, { resamples: 300 });
  const same = compareDrivers(outcome, staff, staff, { resamples: 50 });

  expect(found.difference).toBeCloseTo((found.first.r ?? 0) - (found.second.r ?? 0), 12);
  expect(found.interval?.low).toBeGreaterThan(0);
  expect(found.interval?.high).toBeGreaterThan(found.difference ?? 1);
  expect(same).toMatchObject({ difference: 0, interval: { low: 0, high: 0 } });
});

it('has no interval where resamples often do not vary', () => {
  const found = driverImportance([1, 2, 3], [{ name: 'staff', values: [1, 1, 2] }], {
    resamples: 100,
  });

  expect(found.drivers[0]).toMatchObject({ n: 3, interval: null });
});

/** Staff moves the outcome more than the price does, and the two go together. */
function people(count: number): {
  readonly outcome: readonly number[];
  readonly drivers: readonly { readonly name: string; readonly values: readonly number[] }[];
} {
  const random = createRandom(42);
  // Nearly normal.
  const draw = (): number => Array.from({ length: 6 }, random).reduce((sum, one) => sum + one, -3);
  const rows = Array.from({ length: count }, () => {
    const mood = draw();
    const staff = mood + draw();
    const price = mood + draw() * 2;
    return { staff, price, outcome: staff + price * 0.1 + draw() };
  });
  return {
    outcome: rows.map(({ outcome }) => outcome),
    drivers: [
      { name: 'price', values: rows.map(({ price }) => price) },
      { name: 'staff', values: rows.map(({ staff }) => staff) },
    ],
  };
}

it('leaves the intervals of shares out where nobody wants them, and changes nothing else', () => {
  const { outcome, drivers } = people(120);

  const alone = driverImportance(outcome, drivers, { resamples: 50, withShareIntervals: false });

  const whole = driverImportance(outcome, drivers, { resamples: 50 });
  expect(whole.drivers.every(({ shareInterval }) => shareInterval !== null)).toBe(true);
  expect(alone).toEqual({
    ...whole,
    drivers: whole.drivers.map((driver) => ({ ...driver, shareInterval: null })),
  });
});
