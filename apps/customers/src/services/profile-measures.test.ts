import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { type Customers, entities, migrations, openCustomers } from '../index.ts';
import { touch } from './merge-desk.test-support.ts';

const CALLER = { id: 'ada', brands: ['united'] };
const NOW = new Date('2026-03-01T12:00:00Z');
const FROM = new Date('2025-01-01T00:00:00Z');

/** With all that works beside the requests. */
async function openMeasured(): Promise<TestSubgraph<Customers>> {
  const graph = await openTestSubgraph('customers', { entities, migrations }, (databaseUrl) =>
    openCustomers({
      databaseUrl,
      secret: 'test',
      erasureSecret: 'test',
      now: () => NOW,
      background: { eventUrls: {}, onError: () => undefined },
    }),
  );
  await graph.app.brands.enter([
    { key: 'united', name: 'United', industry: null, country: 'US', timeZone: 'America/Chicago' },
  ]);
  return graph;
}

async function meet({ app }: TestSubgraph<Customers>): Promise<string> {
  const profile = { displayName: 'Ada', ageBand: '25-34', gender: 'F', country: 'GB' };
  const [met] = await app.registry.recognise([
    touch('ada@example.com', { occurredAt: FROM, profile }),
  ]);
  return met?.customerId ?? '';
}

const told = (graph: TestSubgraph<Customers>, kind: string): Promise<unknown[]> =>
  graph.query(`
    SELECT brand_id, customer_id, subject_id, occurred_at, payload FROM outbox
    WHERE type = '${kind}.measured' ORDER BY seq`);

const ofNobody = { customer_id: null, subject_id: null, occurred_at: NOW };

it('tells of brands and their touchpoints, also of those that are no more', async () => {
  await using graph = await openMeasured();
  const { touchpointDesk } = graph.app;
  const request = { brandId: 'united', expectedVersion: null };
  await touchpointDesk.define(CALLER, {
    ...request,
    idempotencyKey: 'define',
    key: 'app',
    name: 'The app',
    kind: 'APP',
    stage: 'PURCHASE',
    position: 1,
    team: null,
    topics: ['BOOKING'],
    channels: ['APP'],
  });
  const touchpoint = {
    key: 'app',
    name: 'The app',
    kind: 'APP',
    stage: 'PURCHASE',
    position: 1,
    team: null,
    topics: ['BOOKING'],
    channels: ['APP'],
  };
  await expect.poll(() => told(graph, 'touchpoint')).toHaveLength(1);

  await touchpointDesk.remove(CALLER, { ...request, idempotencyKey: 'remove', key: 'app' });

  await expect
    .poll(() => told(graph, 'touchpoint'))
    .toEqual([
      { ...ofNobody, brand_id: 'united', payload: { ...touchpoint, isRemoved: false } },
      { ...ofNobody, brand_id: 'united', payload: { ...touchpoint, isRemoved: true } },
    ]);
  expect(await told(graph, 'brand')).toEqual([
    {
      ...ofNobody,
      brand_id: 'united',
      payload: { name: 'United', industry: null, country: 'US', timeZone: 'America/Chicago' },
    },
  ]);
});

it('tells what kind of person a customer is, and after an erasure nothing of it', async () => {
  await using graph = await openMeasured();
  const id = await meet(graph);
  const person = { brand_id: null, customer_id: id, subject_id: id, occurred_at: FROM };
  const payload = { kind: 'IDENTIFIED', firstSeenAt: FROM.toISOString() };
  await expect
    .poll(() => told(graph, 'customer'))
    .toEqual([
      { ...person, payload: { ...payload, country: 'GB', ageBand: '25-34', gender: 'F' } },
    ]);

  await graph.app.erasures.erase(CALLER, { idempotencyKey: 'erase', customerId: id });

  await expect
    .poll(() => told(graph, 'customer'))
    .toEqual([
      { ...person, payload: { ...payload, country: '', ageBand: '', gender: '' } },
      { ...person, payload: { ...payload, country: null, ageBand: null, gender: null } },
    ]);
});

it('tells what customers are worth, which outlives an erasure', async () => {
  await using graph = await openMeasured();
  const customerId = await meet(graph);
  await graph.app.valueDesk.record(CALLER, {
    idempotencyKey: 'values',
    brandId: 'united',
    values: [
      {
        customerId,
        periodFrom: FROM,
        periodTo: NOW,
        revenueMinor: 990,
        currency: 'USD',
        orders: 1,
      },
    ],
  });
  await expect.poll(() => told(graph, 'customer-value')).toHaveLength(1);

  await graph.app.erasures.erase(CALLER, { idempotencyKey: 'erase', customerId });

  expect(await told(graph, 'customer-value')).toEqual([
    {
      brand_id: 'united',
      customer_id: customerId,
      subject_id: expect.any(String),
      occurred_at: NOW,
      payload: {
        periodFrom: FROM.toISOString(),
        periodTo: NOW.toISOString(),
        revenueMinor: '990',
        currency: 'USD',
        orders: 1,
      },
    },
  ]);
});

it('tells nothing of a touch that teaches nothing new of the customer', async () => {
  await using graph = await openMeasured();
  await meet(graph);
  await expect.poll(() => told(graph, 'customer')).toHaveLength(1);

  await graph.query('UPDATE customer SET display_name = display_name || $$ L.$$');

  expect(await graph.query('SELECT FROM fact_due')).toEqual([]);
});
