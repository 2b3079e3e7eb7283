import { FAMILIES, type MeasuredFamily } from '@cx/metrics';
import { expect, it } from 'vitest';

import { createMetricsRepository } from '../repositories/metrics.ts';
import { openMetrics } from './open-metrics.test-support.ts';
import { FACTS, type FactRow, randomFrom } from './random-facts.test-support.ts';

function touch(brand: string, at: string, seed: number): FactRow {
  const row = FACTS['interaction']?.(randomFrom(seed)) ?? {};
  return { ...row, brand_id: brand, occurred_at: at };
}

function familyOf(name: string): MeasuredFamily {
  const family = FAMILIES.find((one) => one.name === name);
  if (family === undefined) throw new Error(`There is no family ${name}.`);
  return family;
}

it('counts the facts of both ends of a range and of other brands, however few groups are let through', async () => {
  await using metrics = await openMetrics();
  await metrics.add('interaction', [
    touch('ada', '2026-01-01T20:00:00Z', 1),
    touch('ada', '2026-01-03T04:00:00Z', 2),
    touch('bel', '2026-01-02T12:00:00Z', 3),
  ]);
  const repository = createMetricsRepository(metrics.database.unrestricted, {
    completeAt: () => null,
  });
  const family = familyOf('interactions');

  const groups = await repository.findGroups({
    family,
    parts: family.parts,
    dimensions: [],
    filters: [],
    customerId: null,
    grain: null,
    zone: 'UTC',
    from: new Date('2026-01-01T12:00:00Z'),
    to: new Date('2026-01-03T12:00:00Z'),
    cells: {
      brands: ['ada'],
      cube: 0,
      from: '2026-01-02',
      to: '2026-01-03',
      bucketOf: () => null,
      factsBefore: '2026-01-02',
      factsFrom: '2026-01-03',
    },
    factBrands: ['bel'],
    limit: 1,
  });

  expect(groups.map(({ parts }) => parts.number('n'))).toEqual([3n]);
});
