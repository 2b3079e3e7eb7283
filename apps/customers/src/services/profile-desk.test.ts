import { expect, it } from 'vitest';

import { CALLER, openDesk, STARTED_AT, type TestDesk } from './merge-desk.test-support.ts';
import type { ConsentRequest } from './profile-desk.ts';

let keys = 0;

function record(
  { app }: TestDesk,
  customerId: string,
  over: Partial<ConsentRequest> = {},
): Promise<{ customerId: string }> {
  keys += 1;
  return app.profileDesk.recordConsent(CALLER, {
    idempotencyKey: `consent-${keys}`,
    customerId,
    brandId: 'united',
    purpose: 'MARKETING',
    granted: true,
    at: null,
    source: 'newsletter form',
    ...over,
  });
}

it('adds what a customer said, and tells of it', async () => {
  await using desk = await openDesk();
  const id = await desk.meet('ada@example.com');

  await record(desk, id);
  await record(desk, id, { granted: false, at: new Date('2026-02-01T00:00:00Z') });

  expect(
    await desk.query(
      'SELECT customer_id, brand_id, purpose, granted, at, recorded_at, recorded_by FROM consent ORDER BY at',
    ),
  ).toEqual([
    {
      customer_id: id,
      brand_id: 'united',
      purpose: 'MARKETING',
      granted: false,
      at: new Date('2026-02-01T00:00:00Z'),
      recorded_at: STARTED_AT,
      recorded_by: 'ada',
    },
    {
      customer_id: id,
      brand_id: 'united',
      purpose: 'MARKETING',
      granted: true,
      at: STARTED_AT,
      recorded_at: STARTED_AT,
      recorded_by: 'ada',
    },
  ]);
  expect(
    await desk.query(
      `SELECT customer_id, payload FROM outbox WHERE type = 'consent.recorded' ORDER BY seq`,
    ),
  ).toEqual([
    { customer_id: id, payload: { purpose: 'MARKETING', granted: true } },
    { customer_id: id, payload: { purpose: 'MARKETING', granted: false } },
  ]);
});

it('changes no statement, not even as the owner of the table', async () => {
  await using desk = await openDesk();
  await record(desk, await desk.meet('ada@example.com'));

  await expect(desk.query('UPDATE consent SET granted = false')).rejects.toThrow(
    'What was said of a consent stays: add what is said now.',
  );
});

it.each([
  ['a brand that the customer has not met', { brandId: 'delta' }, 'BRAND_UNKNOWN'],
  ['a time to come', { at: new Date('2026-03-01T12:00:00.001Z') }, 'TIME_IN_FUTURE'],
  ['a source without a name', { source: ' ' }, 'TEXT_LENGTH_WRONG'],
  ['nobody', { customerId: '019a0000-0000-7000-8000-0000000000ff' }, 'CUSTOMER_UNKNOWN'],
])('refuses a consent for %s, and keeps nothing', async (_what, over, code) => {
  await using desk = await openDesk();
  const id = await desk.meet('ada@example.com');

  await expect(record(desk, id, over)).rejects.toMatchObject({ code });
  expect(await desk.query('SELECT FROM consent')).toEqual([]);
});

it('takes no word on a customer of brands that the caller does not see', async () => {
  await using desk = await openDesk();
  const id = await desk.meet('ada@example.com', { brandId: 'virgin' });

  await expect(record(desk, id, { brandId: 'virgin' })).rejects.toMatchObject({
    code: 'CUSTOMER_UNKNOWN',
  });
});

it('verifies a mark of the customer once, in whatever form it is written', async () => {
  await using desk = await openDesk();
  const id = await desk.meet('ada@example.com');
  const verify = (idempotencyKey: string, value: string): Promise<unknown> =>
    desk.app.profileDesk.verifyIdentity(CALLER, {
      idempotencyKey,
      customerId: id,
      kind: 'EMAIL',
      value,
    });

  await verify('one', ' ADA@example.com');
  desk.clock.now = new Date('2026-03-02T00:00:00Z');
  await verify('two', 'ada@example.com');

  expect(await desk.query('SELECT verified, verified_at, verified_by FROM identity')).toEqual([
    { verified: true, verified_at: STARTED_AT, verified_by: 'ada' },
  ]);
  expect(
    await desk.query(`SELECT customer_id, payload FROM outbox WHERE type = 'identity.verified'`),
  ).toEqual([{ customer_id: id, payload: { kind: 'EMAIL' } }]);
  await expect(verify('three', 'bob@example.com')).rejects.toMatchObject({
    code: 'IDENTITY_UNKNOWN',
  });
  await expect(verify('four', 'no address')).rejects.toMatchObject({
    code: 'IDENTITY_UNUSABLE',
  });
});
