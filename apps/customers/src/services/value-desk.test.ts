import { expect, it } from 'vitest';

import { CALLER, openDesk, STARTED_AT, type TestDesk } from './merge-desk.test-support.ts';
import type { ValueDraft } from './value-desk.ts';

const YEAR = {
  periodFrom: new Date('2025-01-01T00:00:00Z'),
  periodTo: new Date('2026-01-01T00:00:00Z'),
};
const NOBODY = '019a0000-0000-7000-8000-0000000000ff';

let keys = 0;

function record(
  { app }: TestDesk,
  values: readonly ValueDraft[],
  brandId = 'united',
): Promise<{ recorded: number }> {
  keys += 1;
  return app.valueDesk.record(CALLER, { idempotencyKey: `values-${keys}`, brandId, values });
}

function value(customerId: string, over: Partial<ValueDraft> = {}): ValueDraft {
  return { ...YEAR, customerId, revenueMinor: 125_000, currency: 'EUR', orders: 3, ...over };
}

it('records values, each customer and period once, as it was told last', async () => {
  await using desk = await openDesk();
  const ada = await desk.meet('ada@example.com');
  const bob = await desk.meet('bob@example.com');

  const first = await record(desk, [value(ada), value(bob, { orders: null })]);
  const [before] = await desk.query(`SELECT id FROM customer_value WHERE customer_id = '${ada}'`);
  await record(desk, [value(ada, { revenueMinor: 9_007_199_254_740_991 })]);

  expect(first).toEqual({ recorded: 2 });
  expect(await desk.query('SELECT * FROM customer_value ORDER BY orders')).toEqual([
    {
      id: before?.['id'],
      customer_id: ada,
      brand_id: 'united',
      period_from: YEAR.periodFrom,
      period_to: YEAR.periodTo,
      revenue_minor: '9007199254740991',
      currency: 'EUR',
      orders: 3,
      recorded_at: STARTED_AT,
      recorded_by: 'ada',
    },
    expect.objectContaining({ customer_id: bob, revenue_minor: '125000', orders: null }),
  ]);
});

it('keeps a value under the id that it was told under', async () => {
  await using desk = await openDesk();
  const winner = await desk.meet('ada@example.com');
  const loser = await desk.meet('lovelace@example.com');
  await desk.merge(winner, loser);

  await record(desk, [value(loser)]);

  expect(await desk.query('SELECT customer_id FROM customer_value')).toEqual([
    { customer_id: loser },
  ]);
});

it('records none of the values where one cannot be', async () => {
  await using desk = await openDesk();
  const ada = await desk.meet('ada@example.com');

  await expect(record(desk, [value(ada), value(NOBODY)])).rejects.toMatchObject({
    code: 'CUSTOMER_UNKNOWN',
    field: ['input', 'values', '1', 'customerId'],
  });
  expect(await desk.query('SELECT FROM customer_value')).toEqual([]);
});

it('refuses the value of a customer whom another brand has met, and of one who is forgotten', async () => {
  await using desk = await openDesk();
  const ada = await desk.meet('ada@example.com');
  await expect(record(desk, [value(ada)], 'delta')).rejects.toMatchObject({
    code: 'CUSTOMER_UNKNOWN',
  });
  await desk.app.erasures.erase(CALLER, { idempotencyKey: 'erase', customerId: ada });

  await expect(record(desk, [value(ada)])).rejects.toMatchObject({ code: 'CUSTOMER_ERASED' });
});
