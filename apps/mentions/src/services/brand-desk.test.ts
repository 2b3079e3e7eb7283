import { expect, it } from 'vitest';

import { CALLER, openDesk, UNKNOWN_ID } from '../mention-desk.test-support.ts';
import type { HandleRegistration } from './brand-desk.ts';

const registration = (over: Partial<HandleRegistration> = {}): HandleRegistration => ({
  idempotencyKey: 'one',
  brandId: 'united',
  network: 'x',
  handle: '@united',
  role: 'MARKETING',
  validFrom: new Date('2025-01-01T00:00:00Z'),
  ...over,
});

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

it('keeps a handle for the time in which it is the brand’s', async () => {
  await using desk = await openDesk();
  const { brands } = desk.app.desks;

  const { id } = await brands.registerHandle(CALLER, registration());
  await brands.retireHandle(CALLER, { idempotencyKey: 'two', handleId: id, validTo: null });
  await brands.registerHandle(
    CALLER,
    registration({ idempotencyKey: 'three', validFrom: null, role: 'SUPPORT' }),
  );

  expect(
    await desk.query(
      'SELECT handle, role, valid_from, valid_to FROM brand_handle ORDER BY valid_from',
    ),
  ).toEqual([
    {
      handle: 'united',
      role: 'MARKETING',
      valid_from: day('2025-01-01'),
      valid_to: day('2026-01-10'),
    },
    { handle: 'united', role: 'SUPPORT', valid_from: day('2026-01-10'), valid_to: null },
  ]);
  expect(
    await desk.query(`SELECT type, brand_id FROM outbox WHERE subject_id = '${id}' ORDER BY seq`),
  ).toEqual([
    { type: 'brand-handle.registered', brand_id: 'united' },
    { type: 'brand-handle.retired', brand_id: 'united' },
  ]);
});

it('registers a handle once when many do it at the same time', async () => {
  await using desk = await openDesk();

  const outcomes = await Promise.allSettled(
    ['1', '2', '3', '4'].map((idempotencyKey) =>
      desk.app.desks.brands.registerHandle(CALLER, registration({ idempotencyKey })),
    ),
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await desk.query('SELECT handle FROM brand_handle')).toEqual([{ handle: 'united' }]);
});

it('refuses a handle while it is registered, in whatever letters', async () => {
  await using desk = await openDesk();
  const { brands } = desk.app.desks;
  const { id } = await brands.registerHandle(CALLER, registration());
  const again = registration({ idempotencyKey: 'two', handle: 'UNITED' });

  const refusal = brands.registerHandle(CALLER, again);
  await expect(refusal).rejects.toMatchObject({
    message: 'The handle is registered: retire it before it is registered anew.',
  });
  await brands.retireHandle(CALLER, {
    idempotencyKey: 'three',
    handleId: id,
    validTo: day('2025-06-01'),
  });

  await expect(brands.registerHandle(CALLER, again)).rejects.toMatchObject({
    code: 'HANDLE_REGISTERED',
    message: 'The handle was registered until 2025-06-01T00:00:00.000Z: register it from then on.',
  });
});

it('retires a handle once, and none that the caller does not see', async () => {
  await using desk = await openDesk();
  const { brands } = desk.app.desks;
  const { id } = await brands.registerHandle(CALLER, registration());
  const retire = (idempotencyKey: string, handleId: string, validTo: Date | null, seen: string) =>
    brands.retireHandle({ id: CALLER.id, brands: [seen] }, { idempotencyKey, handleId, validTo });

  await expect(retire('1', id, null, 'delta')).rejects.toMatchObject({ code: 'HANDLE_UNKNOWN' });
  await expect(retire('2', UNKNOWN_ID, null, 'united')).rejects.toMatchObject({
    code: 'HANDLE_UNKNOWN',
  });
  await expect(retire('3', id, day('2025-01-01'), 'united')).rejects.toMatchObject({
    code: 'INSTANT_WRONG',
  });
  await retire('4', id, null, 'united');
  await expect(retire('5', id, null, 'united')).rejects.toMatchObject({ code: 'HANDLE_RETIRED' });
});

it.each([
  ['other words', `UPDATE brand_handle SET handle = 'other'`, 'retired once'],
  [
    'a time that is taken',
    `INSERT INTO brand_handle SELECT gen_random_uuid(), brand_id, network, upper(handle), role, now()
     FROM brand_handle`,
    'registered for this time',
  ],
  [
    'another panel in the place of one',
    `UPDATE competitor_panel SET competitors = '{x}'`,
    'locked',
  ],
  ['the loss of a panel', 'DELETE FROM competitor_panel', 'locked'],
])('does not store %s', async (_, statement, message) => {
  await using desk = await openDesk();
  const { brands } = desk.app.desks;
  await brands.registerHandle(CALLER, registration());
  await brands.choosePanel(CALLER, {
    idempotencyKey: 'panel',
    brandId: 'united',
    competitors: ['delta'],
    validFrom: null,
  });

  await expect(desk.query(statement)).rejects.toThrow(message);
});

it.each([
  ['no brand', []],
  ['the brand itself', ['delta', 'united']],
  ['what is no key', ['Delta Air Lines']],
  ['too many', Array.from({ length: 21 }, (_, number) => `brand-${number}`)],
])('refuses a panel of %s', async (_, competitors) => {
  await using desk = await openDesk();
  const choice = { idempotencyKey: 'one', brandId: 'united', competitors, validFrom: null };

  const refusal = desk.app.desks.brands.choosePanel(CALLER, choice);

  await expect(refusal).rejects.toMatchObject({ code: 'COMPETITORS_WRONG' });
});

it('tells whom a brand compares itself with', async () => {
  await using desk = await openDesk({ isBackground: true });
  const choice = { idempotencyKey: 'one', brandId: 'united', validFrom: day('2026-01-01') };

  await desk.app.desks.brands.choosePanel(CALLER, { ...choice, competitors: ['jet', 'delta'] });

  await expect
    .poll(() =>
      desk.query(`SELECT brand_id, payload FROM outbox WHERE type = 'competitor-panel.measured'`),
    )
    .toEqual([
      {
        brand_id: 'united',
        payload: { validFrom: '2026-01-01T00:00:00.000Z', competitors: ['delta', 'jet'] },
      },
    ]);
});

it('refuses what begins before there were networks', async () => {
  await using desk = await openDesk();
  const { brands } = desk.app.desks;
  const validFrom = new Date('0000-01-01T00:00:00Z');
  const panel = { idempotencyKey: 'two', brandId: 'united', competitors: ['delta'], validFrom };

  await expect(brands.registerHandle(CALLER, registration({ validFrom }))).rejects.toMatchObject({
    code: 'INSTANT_WRONG',
  });
  await expect(brands.choosePanel(CALLER, panel)).rejects.toMatchObject({ code: 'INSTANT_WRONG' });
});

it('refuses a panel that begins before the last one', async () => {
  await using desk = await openDesk();
  const choose = (idempotencyKey: string, validFrom: Date) =>
    desk.app.desks.brands.choosePanel(CALLER, {
      idempotencyKey,
      brandId: 'united',
      competitors: ['delta'],
      validFrom,
    });
  await choose('one', day('2026-01-05'));

  await expect(choose('two', day('2026-01-05'))).rejects.toMatchObject({ code: 'INSTANT_WRONG' });
});

it.each([
  ['the caller does not see', ['delta']],
  ['has no mentions', ['*']],
])('refuses a brand that %s', async (_, brands) => {
  await using desk = await openDesk();

  const refusal = desk.app.desks.brands.registerHandle({ id: 'ada', brands }, registration());

  await expect(refusal).rejects.toMatchObject({ code: 'BRAND_UNKNOWN' });
});
