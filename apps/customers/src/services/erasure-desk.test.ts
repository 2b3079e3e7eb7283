import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { type Customers, entities, migrations, openCustomers } from '../index.ts';
import type { CustomerTouch } from './identity-registry.ts';

const SEES_ALL = { id: 'desk-1', brands: ['*'] };

const NOW = new Date('2026-03-01T12:00:00Z');

const ADA: CustomerTouch = {
  brandId: 'united',
  source: 'test',
  occurredAt: new Date('2026-01-01T09:00:00Z'),
  claims: [
    { kind: 'EMAIL', value: 'Ada@example.com' },
    { kind: 'HANDLE', value: '@ada_l', network: 'x' },
  ],
  profile: { displayName: 'Ada Lovelace', ageBand: '25-34', gender: 'female', country: 'GB' },
};

async function openRegistry(): Promise<TestSubgraph<Customers>> {
  const subgraph = await openTestSubgraph('customers', { entities, migrations }, (databaseUrl) =>
    openCustomers({ databaseUrl, secret: 'test', erasureSecret: 'test', now: () => NOW }),
  );
  await subgraph.app.brands.enter(
    ['united', 'delta'].map((key) => ({
      key,
      name: key,
      industry: null,
      country: null,
      timeZone: 'UTC',
    })),
  );
  return subgraph;
}

async function enter({ app }: TestSubgraph<Customers>, touch = ADA): Promise<string> {
  const [recognised] = await app.registry.recognise([touch]);
  return recognised?.customerId ?? '';
}

const erase = (
  { app }: TestSubgraph<Customers>,
  customerId: string,
  over: { caller?: typeof SEES_ALL; key?: string } = {},
): Promise<{ erasureId: string }> =>
  app.erasures.erase(over.caller ?? SEES_ALL, { idempotencyKey: over.key ?? 'key-1', customerId });

it('leaves of a customer an id, the first touch and the brands', async () => {
  await using customers = await openRegistry();
  const id = await enter(customers);

  await erase(customers, id);

  expect(await customers.query('SELECT * FROM customer')).toEqual([
    {
      id,
      kind: 'IDENTIFIED',
      display_name: null,
      age_band: null,
      gender: null,
      country: null,
      first_seen_at: ADA.occurredAt,
      received_at: expect.any(Date),
      erased_at: NOW,
      merged_into: null,
    },
  ]);
  expect(await customers.query('SELECT * FROM identity')).toEqual([]);
  expect(await customers.query('SELECT brand_id FROM customer_brand')).toEqual([
    { brand_id: 'united' },
  ]);
});

it('asks the other domains, by one event that names the ids of the person', async () => {
  await using customers = await openRegistry();
  const id = await enter(customers);

  const { erasureId } = await erase(customers, id);

  expect(
    await customers.query(`SELECT type, payload FROM outbox WHERE type LIKE '%eras%' ORDER BY seq`),
  ).toEqual([
    { type: 'erasure.done', payload: { erasureId, domain: 'customers', rows: 3 } },
    { type: 'customer.erased', payload: { erasureId, customerIds: [id] } },
  ]);
  expect(
    await customers.query('SELECT domain, erased_at, rows FROM erasure_receipt ORDER BY domain'),
  ).toEqual([
    { domain: 'customers', erased_at: NOW, rows: 3 },
    ...['insights', 'mentions', 'reviews', 'surveys', 'tickets'].map((domain) => ({
      domain,
      erased_at: null,
      rows: null,
    })),
  ]);
});

it('keeps no mark in the clear, and refuses who comes with one again', async () => {
  await using customers = await openRegistry();
  await erase(customers, await enter(customers));
  const stranger = { ...ADA, claims: [{ kind: 'EMAIL' as const, value: 'eve@example.com' }] };
  const handleAlone = { ...ADA, claims: ADA.claims.slice(1) };
  const withNewMark = {
    ...ADA,
    claims: [...ADA.claims.slice(0, 1), { kind: 'PHONE' as const, value: '+33639980166' }],
  };

  const recognised = await customers.app.registry.recognise([
    ADA,
    handleAlone,
    stranger,
    withNewMark,
  ]);

  expect(recognised).toEqual([
    { customerId: null, outcome: 'erased' },
    { customerId: null, outcome: 'erased' },
    { customerId: expect.any(String), outcome: 'inserted' },
    { customerId: null, outcome: 'erased' },
  ]);
  expect(await customers.query('SELECT value FROM identity')).toEqual([
    { value: 'eve@example.com' },
  ]);
  expect(JSON.stringify(await customers.query('SELECT * FROM erased_mark'))).not.toMatch(
    /ada@|ada_l/i,
  );
});

it('answers the same erasure however often and under whatever key it is asked for', async () => {
  await using customers = await openRegistry();
  const id = await enter(customers);

  const first = await erase(customers, id);
  const replayed = await erase(customers, id);
  const other = await erase(customers, id, { key: 'key-2' });

  expect([replayed, other]).toEqual([first, first]);
  expect(await customers.query(`SELECT FROM outbox WHERE type = 'customer.erased'`)).toHaveLength(
    1,
  );
});

it('erases once what many ask for at the same time', async () => {
  await using customers = await openRegistry();
  const id = await enter(customers);

  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => erase(customers, id, { key: `key-${index}` })),
  );

  expect(new Set(answers.map(({ erasureId }) => erasureId)).size).toBe(1);
  expect(await customers.query('SELECT FROM erasure')).toHaveLength(1);
});

it('recognises nobody beside an erasure: an import is before it or refused', async () => {
  await using customers = await openRegistry();
  const id = await enter(customers);

  const [[again]] = await Promise.all([
    customers.app.registry.recognise([ADA]),
    erase(customers, id),
  ]);

  expect([id, null]).toContain(again?.customerId);
  expect(await customers.query('SELECT FROM identity')).toEqual([]);
  expect(await customers.query('SELECT FROM customer')).toHaveLength(1);
});

it.each([
  ['CUSTOMER_UNKNOWN', ['delta']],
  ['CUSTOMER_UNKNOWN', []],
  ['CUSTOMER_OF_OTHER_BRANDS', ['united']],
])('refuses with %s who sees the brands %j', async (code, brands) => {
  await using customers = await openRegistry();
  const id = await enter(customers);
  await enter(customers, code === 'CUSTOMER_UNKNOWN' ? ADA : { ...ADA, brandId: 'delta' });

  const refused = erase(customers, id, { caller: { id: 'desk-2', brands } });

  await expect(refused).rejects.toMatchObject({ code });
  expect(await customers.query('SELECT FROM erasure')).toEqual([]);
});

it('refuses a customer who is not there', async () => {
  await using customers = await openRegistry();

  const refused = erase(customers, '019a0000-0000-7000-8000-0000000000ff');

  await expect(refused).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
});

it('stops an import under another secret: it would bring people back', async () => {
  await using customers = await openRegistry();
  await erase(customers, await enter(customers));
  await customers.query(`UPDATE erased_mark SET digest = 'of another secret ' || digest`);

  const recognising = customers.app.registry.recognise([ADA]);

  await expect(recognising).rejects.toThrow(
    'The marks of erased people were kept under another ERASURE_SECRET: set it to the one of then.',
  );
});

it('erases a merged customer under all ids, and keeps the merge from being undone or built on', async () => {
  await using customers = await openRegistry();
  const winnerId = await enter(customers);
  const loserId = await enter(customers, {
    ...ADA,
    claims: [{ kind: 'EMAIL', value: 'lovelace@example.com' }],
  });
  const otherId = await enter(customers, {
    ...ADA,
    claims: [{ kind: 'EMAIL', value: 'eve@example.com' }],
  });
  const { mergeDesk } = customers.app;
  const merged = await mergeDesk.merge(SEES_ALL, {
    idempotencyKey: 'merge',
    winnerId,
    loserId,
    reason: 'She is called Lovelace.',
  });

  await erase(customers, loserId);

  const told = await customers.query(`SELECT payload FROM outbox WHERE type = 'customer.erased'`);
  expect(told).toEqual([
    { payload: { erasureId: expect.any(String), customerIds: [winnerId, loserId] } },
  ]);
  expect(await customers.query('SELECT id FROM customer WHERE erased_at IS NULL')).toEqual([
    { id: otherId },
  ]);
  expect(await customers.query('SELECT reason FROM merge_event')).toEqual([{ reason: null }]);
  expect(await customers.query('SELECT value FROM identity')).toEqual([
    { value: 'eve@example.com' },
  ]);
  await expect(
    mergeDesk.undo(SEES_ALL, { idempotencyKey: 'undo', mergeId: merged.mergeId }),
  ).rejects.toMatchObject({ code: 'CUSTOMER_ERASED' });
  await expect(
    mergeDesk.merge(SEES_ALL, {
      idempotencyKey: 'again',
      winnerId: otherId,
      loserId: winnerId,
      reason: 'Again.',
    }),
  ).rejects.toMatchObject({ code: 'CUSTOMER_ERASED' });
});
