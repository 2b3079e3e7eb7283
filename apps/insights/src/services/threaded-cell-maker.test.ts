import { expect, it } from 'vitest';

import type { CellRequest } from '../repositories/made-cells.ts';
import { openMetrics } from './open-metrics.test-support.ts';
import { FACTS, randomFrom } from './random-facts.test-support.ts';
import { createThreadedCellMaker } from './threaded-cell-maker.ts';

const REQUEST: CellRequest = {
  family: 'interactions',
  brandId: 'ada',
  zones: [{ zone: 'UTC', first: '2026-03-01', last: '2026-03-31' }],
};

it('makes in its thread what is made in this one', async () => {
  await using metrics = await openMetrics();
  const touch = FACTS['interaction']?.(randomFrom(1)) ?? {};
  await metrics.add('interaction', [
    { ...touch, brand_id: 'ada', occurred_at: '2026-03-05T10:00:00Z' },
  ]);
  const maker = createThreadedCellMaker(metrics.url);

  const [made, again] = await Promise.all([maker.make(REQUEST), maker.make(REQUEST)]);
  await maker.close();

  expect(made.days.days).toEqual(['2026-03-05']);
  expect(made).toEqual(again);
  expect(made).toEqual(await metrics.cells.make(REQUEST));
});

it('says what went wrong, and goes on', async () => {
  await using metrics = await openMetrics();
  const maker = createThreadedCellMaker(metrics.url);

  await expect(maker.make({ ...REQUEST, family: 'unknown' })).rejects.toThrow(
    'There is no family unknown.',
  );
  const made = await maker.make(REQUEST);
  await maker.close();

  expect(made.chunks.parts).toEqual([]);
});

it('lets nobody wait for what a closed one was asked for', async () => {
  await using metrics = await openMetrics();
  const maker = createThreadedCellMaker(metrics.url);

  const asked = maker.make(REQUEST).catch(String);
  await maker.close();

  expect(await asked).toBe('Error: The thread that makes cells has ended.');
});
