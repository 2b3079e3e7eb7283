import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import {
  type Customers,
  type CustomerTouch,
  entities,
  migrations,
  openCustomers,
} from '../index.ts';

const NOBODY = { displayName: null, ageBand: null, gender: null, country: null };

it('recognises a customer by any mark that was seen with another one before', async () => {
  await using graph = await openTest();
  const [first] = await graph.app.registry.recognise([
    touch({ claims: [email('ada@example.com'), handle('ada')] }),
  ]);

  const later = await graph.app.registry.recognise([
    touch({ claims: [handle('@ADA')] }),
    touch({ claims: [email('ADA@example.com '), loyalty('L-1')] }),
    touch({ claims: [loyalty('L-1')] }),
  ]);

  expect(later).toEqual([
    { customerId: first?.customerId, outcome: 'updated' },
    { customerId: first?.customerId, outcome: 'unchanged' },
    { customerId: first?.customerId, outcome: 'unchanged' },
  ]);
});

it('ties marks together within one batch, in order of arrival', async () => {
  await using graph = await openTest();

  const recognised = await graph.app.registry.recognise([
    touch({ claims: [email('ada@example.com')] }),
    touch({ claims: [email('ada@example.com'), handle('ada')] }),
    touch({ claims: [handle('ada')] }),
    touch({ claims: [handle('bob')] }),
  ]);

  const ids = recognised.map(({ customerId }) => customerId);
  expect(new Set(ids.slice(0, 3)).size).toBe(1);
  expect(ids[3]).not.toBe(ids[0]);
  expect(recognised.map(({ outcome }) => outcome)).toEqual([
    'inserted',
    'unchanged',
    'unchanged',
    'inserted',
  ]);
});

it('lets the stronger mark decide when two marks lead to two customers', async () => {
  await using graph = await openTest();
  const { registry } = graph.app;
  const [byHandle] = await registry.recognise([touch({ claims: [handle('ada')] })]);
  const [byEmail] = await registry.recognise([touch({ claims: [email('ada@example.com')] })]);

  const [both] = await registry.recognise([
    touch({ claims: [handle('ada'), email('ada@example.com')] }),
  ]);

  expect(both?.customerId).toBe(byEmail?.customerId);
  expect(both?.customerId).not.toBe(byHandle?.customerId);
});

it('keeps handles of two networks apart', async () => {
  await using graph = await openTest();

  const [one, other] = await graph.app.registry.recognise([
    touch({ claims: [handle('ada', 'x')] }),
    touch({ claims: [handle('ada', 'facebook')] }),
  ]);

  expect(one?.customerId).not.toBe(other?.customerId);
});

it('makes nobody of a touch without marks', async () => {
  await using graph = await openTest();

  const recognised = await graph.app.registry.recognise([touch({ claims: [] })]);

  expect(recognised).toEqual([{ customerId: null, outcome: 'unchanged' }]);
  expect(await graph.query('SELECT FROM customer')).toEqual([]);
});

it('fills in what was unknown and believes whoever said something first', async () => {
  await using graph = await openTest();
  const { registry } = graph.app;
  const claims = [email('ada@example.com')];

  await registry.recognise([touch({ claims, profile: { ...NOBODY, displayName: 'Ada' } })]);
  const second = await registry.recognise([
    touch({ claims, profile: { ...NOBODY, displayName: 'Augusta', country: 'GB' } }),
  ]);
  const third = await registry.recognise([
    touch({ claims, profile: { ...NOBODY, displayName: 'Augusta', country: 'FR' } }),
  ]);

  expect(await graph.query('SELECT display_name, country FROM customer')).toEqual([
    { display_name: 'Ada', country: 'GB' },
  ]);
  expect([second[0]?.outcome, third[0]?.outcome]).toEqual(['updated', 'unchanged']);
});

it('ties a customer to every brand that it has been in touch with, once', async () => {
  await using graph = await openTest();
  const claims = [email('ada@example.com')];

  await graph.app.registry.recognise([
    touch({ claims }),
    touch({ claims, brandId: 'delta' }),
    touch({ claims }),
  ]);

  expect(await graph.query('SELECT brand_id FROM customer_brand ORDER BY brand_id')).toEqual([
    { brand_id: 'delta' },
    { brand_id: 'united' },
  ]);
});

it('makes one customer of one person whom two writers meet at the same time', async () => {
  await using graph = await openTest();
  const { registry } = graph.app;

  const met = await Promise.all(
    Array.from({ length: 12 }, () => registry.recognise([touch({ claims: [handle('ada')] })])),
  );

  expect(new Set(met.flat().map(({ customerId }) => customerId)).size).toBe(1);
  expect(await graph.query('SELECT count(*)::int AS n FROM customer')).toEqual([{ n: 1 }]);
});

it('tells the outbox of each new customer and of nobody else', async () => {
  await using graph = await openTest();
  const claims = [email('ada@example.com')];

  const [ada] = await graph.app.registry.recognise([touch({ claims })]);
  await graph.app.registry.recognise([touch({ claims })]);

  expect(
    await graph.query(`SELECT customer_id, payload FROM outbox WHERE type = 'customer.recorded'`),
  ).toEqual([{ customer_id: ada?.customerId, payload: { kind: 'IDENTIFIED' } }]);
});

it('takes a customer of whom only a device is known for anonymous', async () => {
  await using graph = await openTest();

  await graph.app.registry.recognise([
    touch({ claims: [{ kind: 'DEVICE', value: 'd-1', network: 'web' }] }),
  ]);

  expect(await graph.query('SELECT kind FROM customer')).toEqual([{ kind: 'ANONYMOUS' }]);
});

it('identifies a customer of whom a device was known, as soon as another mark comes with it', async () => {
  await using graph = await openTest();
  const device = { kind: 'DEVICE', value: 'd-1', network: 'web' } as const;

  await graph.app.registry.recognise([touch({ claims: [device] })]);
  await graph.app.registry.recognise([touch({ claims: [device, email('ada@example.com')] })]);
  await graph.app.registry.recognise([touch({ claims: [device] })]);

  expect(await graph.query('SELECT kind FROM customer')).toEqual([{ kind: 'IDENTIFIED' }]);
});

it.each([
  ['one batch', 1],
  ['the order of their arrival', 4],
])('sees everybody and everything first at the earliest touch, whatever %s', async (_, batches) => {
  await using graph = await openTest();
  const days = [5, 9, 2, 7];
  const touches = days.map((day) =>
    touch({ occurredAt: january(day), claims: [email('ada@example.com'), handle(`ada${day}`)] }),
  );

  for (let begin = 0; begin < days.length; begin += days.length / batches) {
    await graph.app.registry.recognise(touches.slice(begin, begin + days.length / batches));
  }

  expect(await graph.query('SELECT first_seen_at FROM customer')).toEqual([
    { first_seen_at: january(2) },
  ]);
  expect(await graph.query('SELECT value, first_seen_at FROM identity ORDER BY value')).toEqual([
    { value: 'ada2', first_seen_at: january(2) },
    { value: 'ada5', first_seen_at: january(5) },
    { value: 'ada7', first_seen_at: january(7) },
    { value: 'ada9', first_seen_at: january(9) },
    { value: 'ada@example.com', first_seen_at: january(2) },
  ]);
});

const january = (day: number): Date => new Date(Date.UTC(2026, 0, day));

const email = (value: string): CustomerTouch['claims'][number] => ({ kind: 'EMAIL', value });

const handle = (value: string, network = 'x'): CustomerTouch['claims'][number] => ({
  kind: 'HANDLE',
  value,
  network,
});

const loyalty = (value: string): CustomerTouch['claims'][number] => ({
  kind: 'EXTERNAL_ID',
  value,
  network: 'loyalty',
});

const touch = (over: Partial<CustomerTouch> = {}): CustomerTouch => ({
  brandId: 'united',
  source: 'test',
  occurredAt: new Date('2026-01-01T00:00:00Z'),
  claims: [],
  profile: NOBODY,
  ...over,
});

async function openTest(): Promise<TestSubgraph<Customers>> {
  const graph = await openTestSubgraph('customers', { entities, migrations }, (databaseUrl) =>
    openCustomers({ databaseUrl, secret: 'test', erasureSecret: 'test' }),
  );
  await graph.app.brands.enter(
    ['united', 'delta'].map((key) => ({
      key,
      name: key,
      industry: null,
      country: null,
      timeZone: 'UTC',
    })),
  );
  return graph;
}
