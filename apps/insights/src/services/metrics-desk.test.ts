import { expect, it } from 'vitest';

import type { MetricsAnswer } from './metrics-desk.ts';
import type { MetricsQuestion } from './metrics-request.ts';
import { openMetrics, type OpenMetrics } from './open-metrics.test-support.ts';
import { FACTS, type FactRow, randomFrom } from './random-facts.test-support.ts';

let seed = 0;

function touch(at: string, over: FactRow = {}): FactRow {
  seed += 1;
  const row = FACTS['interaction']?.(randomFrom(seed)) ?? {};
  return { ...row, brand_id: 'ada', occurred_at: at, channel: 'EMAIL', ...over };
}

const YEAR = {
  from: new Date('2026-01-01T00:00:00Z'),
  to: new Date('2027-01-01T00:00:00Z'),
};

const VOLUME: MetricsQuestion = { measures: ['VOLUME'], range: YEAR };

async function opened(rows: readonly FactRow[]): Promise<OpenMetrics> {
  const metrics = await openMetrics();
  await metrics.add('interaction', rows);
  await metrics.refresh();
  return metrics;
}

/** Rows as short lists: bucket, dimensions, values. */
function listOf({ rows }: MetricsAnswer): (string | number | null)[][] {
  return rows.map(({ bucket, dimensions, values }) => [
    ...(bucket === null ? [] : [bucket.toISOString()]),
    ...dimensions.map(({ value }) => value),
    ...values.map(({ value }) => value),
  ]);
}

it('answers one row where nothing is split, also of nothing', async () => {
  await using metrics = await openMetrics();

  const answer = await metrics.desk().answer({ ...VOLUME, measures: ['VOLUME', 'FRT_MEAN'] });

  expect(answer.rows).toEqual([
    {
      bucket: null,
      dimensions: [],
      values: [
        {
          measure: 'VOLUME',
          value: 0,
          n: 0,
          excluded: [],
          marginOfError95: null,
          reason: null,
          previous: null,
          difference: null,
        },
        {
          measure: 'FRT_MEAN',
          value: null,
          n: 0,
          excluded: [],
          marginOfError95: null,
          reason: 'NO_FACTS',
          previous: null,
          difference: null,
        },
      ],
    },
  ]);
});

it('begins days when those of the zone of the one brand asked for begin, also where clocks change', async () => {
  await using metrics = await opened([
    touch('2026-03-28T23:30:00Z'),
    touch('2026-03-29T22:30:00Z'),
    touch('2026-10-25T22:59:59Z'),
  ]);
  await metrics.tellZones({ ada: 'Europe/Paris' });
  await metrics.worker.refreshDue();
  await metrics.refresh();

  const answer = await metrics
    .desk()
    .answer({ ...VOLUME, grain: 'DAY', filter: { brands: ['ada'] } });

  expect(answer.timeZone).toBe('Europe/Paris');
  expect(listOf(answer)).toEqual([
    ['2026-03-28T23:00:00.000Z', 1],
    ['2026-03-29T22:00:00.000Z', 1],
    ['2026-10-24T22:00:00.000Z', 1],
  ]);
});

it('tells both of the hours that have one name apart', async () => {
  await using metrics = await opened([
    touch('2026-10-25T00:30:00Z'),
    touch('2026-10-25T01:30:00Z'),
  ]);

  const answer = await metrics.desk().answer({
    ...VOLUME,
    grain: 'HOUR',
    range: {
      from: new Date('2026-10-25T00:00:00Z'),
      to: new Date('2026-10-25T03:00:00Z'),
      timeZone: 'Europe/Paris',
    },
    fillGaps: true,
  });

  expect(listOf(answer)).toEqual([
    ['2026-10-25T00:00:00.000Z', 1],
    ['2026-10-25T01:00:00.000Z', 1],
    ['2026-10-25T02:00:00.000Z', 0],
  ]);
});

it('fills gaps for each combination of dimensions', async () => {
  await using metrics = await opened([
    touch('2026-01-10T00:00:00Z'),
    touch('2026-03-10T00:00:00Z', { channel: 'PHONE' }),
  ]);

  const answer = await metrics.desk().answer({
    ...VOLUME,
    grain: 'MONTH',
    dimensions: ['CHANNEL'],
    range: { from: YEAR.from, to: new Date('2026-03-11T00:00:00Z') },
    fillGaps: true,
  });

  expect(listOf(answer)).toEqual([
    ['2026-01-01T00:00:00.000Z', 'EMAIL', 1],
    ['2026-01-01T00:00:00.000Z', 'PHONE', 0],
    ['2026-02-01T00:00:00.000Z', 'EMAIL', 0],
    ['2026-02-01T00:00:00.000Z', 'PHONE', 0],
    ['2026-03-01T00:00:00.000Z', 'EMAIL', 0],
    ['2026-03-01T00:00:00.000Z', 'PHONE', 1],
  ]);
});

it('compares months with as many months before', async () => {
  await using metrics = await opened([
    touch('2026-01-31T00:00:00Z'),
    touch('2026-02-01T00:00:00Z'),
    touch('2026-03-31T00:00:00Z'),
    touch('2026-03-31T00:00:00Z'),
  ]);
  const march = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') };

  const { rows, totals } = await metrics
    .desk()
    .answer({ ...VOLUME, range: march, compareTo: 'PREVIOUS_PERIOD', totals: true });

  expect(rows[0]?.values).toMatchObject([{ value: 2, previous: 1, difference: 1 }]);
  expect(totals?.values).toMatchObject([{ value: 2, previous: 1, difference: 1 }]);
});

it('compares each bucket with that of the year before', async () => {
  await using metrics = await opened([
    touch('2025-02-03T00:00:00Z'),
    touch('2025-02-10T00:00:00Z'),
    touch('2026-02-02T00:00:00Z'),
  ]);

  const { rows } = await metrics.desk().answer({
    ...VOLUME,
    grain: 'WEEK',
    range: { from: new Date('2026-02-02T00:00:00Z'), to: new Date('2026-02-16T00:00:00Z') },
    compareTo: 'SAME_PERIOD_LAST_YEAR',
    fillGaps: true,
  });

  expect(rows.map(({ values }) => [values[0]?.value, values[0]?.previous])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

it('orders by values, and says what the limit has cut', async () => {
  await using metrics = await opened([
    touch('2026-01-10T00:00:00Z', { channel: 'PHONE' }),
    touch('2026-01-10T00:00:00Z', { channel: 'PHONE' }),
    touch('2026-01-10T00:00:00Z'),
    touch('2026-01-10T00:00:00Z', { channel: 'LIVE_CHAT' }),
  ]);

  const answer = await metrics.desk().answer({
    ...VOLUME,
    dimensions: ['CHANNEL'],
    orderBy: [{ measure: 'VOLUME', direction: 'DESC' }],
    limit: 2,
  });

  expect(listOf(answer)).toEqual([
    ['PHONE', 2],
    ['EMAIL', 1],
  ]);
  expect(answer.truncated).toBe(true);
});

it('shows a caller the brands that it may see, and no other', async () => {
  await using metrics = await opened([
    touch('2026-01-10T00:00:00Z'),
    touch('2026-01-10T00:00:00Z', { brand_id: 'bel' }),
  ]);
  const question: MetricsQuestion = { ...VOLUME, dimensions: ['BRAND'] };

  expect(listOf(await metrics.desk(['ada']).answer(question))).toEqual([['ada', 1]]);
  expect(
    listOf(await metrics.desk(['ada']).answer({ ...question, filter: { brands: ['bel'] } })),
  ).toEqual([]);
  expect(listOf(await metrics.desk([]).answer({ ...question, grain: 'HOUR' }))).toEqual([]);
});

it('answers of one customer alone', async () => {
  const customer = '019a0000-0000-7000-8000-00000000000a';
  await using metrics = await opened([
    touch('2026-01-10T00:00:00Z', { customer_id: customer }),
    touch('2026-01-10T00:00:00Z'),
  ]);

  const answer = await metrics.desk().answerOf(customer, { ...VOLUME, dimensions: ['CHANNEL'] });

  expect(listOf(answer)).toEqual([['EMAIL', 1]]);
});

it('is as old as the oldest change that is not in the cells', async () => {
  await using metrics = await opened([touch('2026-01-10T00:00:00Z')]);
  const before = await metrics.desk().answer(VOLUME);

  await metrics.add('interaction', [touch('2026-01-11T00:00:00Z')]);
  await metrics.query(`UPDATE rollup_mark SET marked_at = '2026-01-12T00:00:00Z'`);
  const after = await metrics.desk().answer(VOLUME);

  expect(after.asOf).toEqual(new Date('2026-01-12T00:00:00Z'));
  expect(before.asOf.valueOf()).toBeGreaterThan(after.asOf.valueOf());
  expect(listOf(after)).toEqual([[1]]);
});

it('is as old as what waits to be reckoned of customers, where that matters', async () => {
  await using metrics = await openMetrics();
  await metrics.query(
    `INSERT INTO customer_due (customer_id, due_at) VALUES (gen_random_uuid(), '2026-01-12T00:00:00Z')`,
  );
  const asOf = async (measures: MetricsQuestion['measures']): Promise<Date> =>
    (await metrics.desk().answer({ ...VOLUME, measures })).asOf;

  expect(await asOf(['VOLUME', 'FCR'])).toEqual(new Date('2026-01-12T00:00:00Z'));
  expect((await asOf(['VOLUME'])).valueOf()).toBeGreaterThan(Date.parse('2026-01-12T00:00:00Z'));
});

it('refuses more buckets than anybody reads', async () => {
  await using metrics = await openMetrics();

  const refused = metrics.desk().answer({
    ...VOLUME,
    grain: 'HOUR',
    range: { from: YEAR.from, to: new Date('2036-01-01T00:00:00Z') },
  });

  await expect(refused).rejects.toThrow('more than 20000 buckets');
});

it('names the cost of what it will not read', async () => {
  await using metrics = await opened([touch('2026-01-10T00:00:00Z')]);
  await metrics.query('UPDATE interactions_rollup SET n = 3000000 WHERE n > 0');

  const refused = metrics.desk().answer({ ...VOLUME, dimensions: ['DIRECTION', 'GENDER'] });

  await expect(refused).rejects.toThrow('about 3000000 rows, 2000000 at most');
});
