import { array, assert, asyncProperty, constantFrom, integer, nat, record } from 'fast-check';
import { expect, it } from 'vitest';

import { NOW, openTestAccess } from '../access.test-support.ts';
import type { Use } from './usage-meter.ts';

const use = (over: Partial<Use> = {}): Use => ({
  principalId: 'ann',
  keyId: 'k1',
  operation: 'Newest-3f9a1c',
  hasErrors: false,
  deniedFields: 0,
  estimatedCost: 10,
  actualCost: 4.5,
  fetches: { tickets: 1 },
  ...over,
});

const DAY = { since: new Date('2026-03-01T00:00:00Z'), until: new Date('2026-03-02T00:00:00Z') };

it('sums what a caller did by hour, the newest first, operation and key', async () => {
  await using access = await openTestAccess();
  const { usage } = access;

  usage.record(use());
  usage.record(use({ hasErrors: true, deniedFields: 2, fetches: { tickets: 2, customers: 1 } }));
  usage.record(use({ operation: 'Other-000000', keyId: undefined }));
  usage.record(use({ principalId: 'bob' }));
  access.at(new Date('2026-03-01T13:00:00Z'));
  usage.record(use());
  await usage.close();

  const usual = { principalId: 'ann', hour: NOW, keyId: 'k1', operation: 'Newest-3f9a1c' };
  expect(await usage.usageOf('ann', DAY)).toEqual([
    {
      ...usual,
      hour: new Date('2026-03-01T13:00:00Z'),
      requests: 1,
      errors: 0,
      deniedFields: 0,
      estimatedCost: 10,
      actualCost: 4.5,
      fetches: { tickets: 1 },
    },
    {
      ...usual,
      requests: 2,
      errors: 1,
      deniedFields: 2,
      estimatedCost: 20,
      actualCost: 9,
      fetches: { tickets: 3, customers: 1 },
    },
    {
      ...usual,
      keyId: '',
      operation: 'Other-000000',
      requests: 1,
      errors: 0,
      deniedFields: 0,
      estimatedCost: 10,
      actualCost: 4.5,
      fetches: { tickets: 1 },
    },
  ]);
});

it('counts the hour whole that a period begins in, and not the one that it ends with', async () => {
  await using access = await openTestAccess();
  const { usage } = access;
  for (const hour of [11, 12, 13, 14]) {
    access.at(new Date(`2026-03-01T${hour}:30:00Z`));
    usage.record(use());
  }
  await usage.close();

  const found = await usage.usageOf('ann', {
    since: new Date('2026-03-01T12:59:59Z'),
    until: new Date('2026-03-01T14:00:00Z'),
  });

  expect(found.map(({ hour }) => hour.getUTCHours())).toEqual([13, 12]);
});

it('writes within a second', async () => {
  await using access = await openTestAccess();

  access.usage.record(use());

  await expect.poll(() => access.query('SELECT requests FROM usage')).toEqual([{ requests: '1' }]);
});

it('keeps what it counts while the database is away', async () => {
  await using access = await openTestAccess();
  const replica = access.openReplica();
  await access.query('ALTER TABLE usage RENAME TO away');

  replica.usage.record(use());
  await expect.poll(() => replica.errors.length).toBeGreaterThan(0);
  replica.usage.record(use());
  await access.query('ALTER TABLE away RENAME TO usage');
  await replica.usage.close();

  expect(await access.usage.usageOf('ann', DAY)).toMatchObject([
    { requests: 2, fetches: { tickets: 2 } },
  ]);
});

it('loses nothing where several processes count the same at the same time', async () => {
  await using access = await openTestAccess();
  const counted = record({
    replica: nat({ max: 2 }),
    principalId: constantFrom('ann', 'bob\0', '\ud800'),
    operation: constantFrom('A', 'B', '__proto__'),
    subgraph: constantFrom('tickets', 'constructor', '__proto__'),
    fetches: integer({ min: 0, max: 1000 }),
  });

  await assert(
    asyncProperty(array(counted, { maxLength: 60 }), async (uses) => {
      await access.query('DELETE FROM usage');
      const replicas = [access.openReplica(), access.openReplica(), access.openReplica()];
      for (const { replica, subgraph, fetches, ...who } of uses) {
        const called = Object.fromEntries([[subgraph, fetches]]);
        replicas[replica]?.usage.record(use({ ...who, fetches: called }));
      }
      await Promise.all(replicas.map((replica) => replica.close()));

      const [total] = await access.query(
        `SELECT coalesce(sum(requests), 0)::int AS requests, coalesce(sum(actual_cost), 0) AS cost,
           coalesce(sum((SELECT sum(value::int) FROM jsonb_each_text(fetches))), 0)::int AS fetches
         FROM usage`,
      );
      expect(total).toEqual({
        requests: uses.length,
        cost: uses.length * 4.5,
        fetches: uses.reduce((sum, { fetches }) => sum + fetches, 0),
      });
      expect(replicas.flatMap(({ errors }) => errors)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it('does not run into another process that counts the same in another order', async () => {
  await using access = await openTestAccess();
  const replicas = [access.openReplica(), access.openReplica()];
  const operations = Array.from({ length: 1000 }, (_, n) => `Query${n}`);

  for (let round = 0; round < 3; round += 1) {
    for (const operation of operations) replicas[0]?.usage.record(use({ operation }));
    for (const operation of operations.toReversed()) replicas[1]?.usage.record(use({ operation }));
    await Promise.all(replicas.map(({ usage }) => usage.close()));
  }

  const [count] = await access.query(
    'SELECT count(*)::int AS rows, sum(requests)::int AS requests FROM usage',
  );
  expect(replicas.flatMap(({ errors }) => errors)).toEqual([]);
  expect(count).toEqual({ rows: 1000, requests: 6000 });
});

it('no longer tells operations apart while too many wait', async () => {
  await using access = await openTestAccess();
  const { usage } = access;

  for (const hour of [12, 13]) {
    access.at(new Date(`2026-03-01T${hour}:00:00Z`));
    for (let n = 0; n < 6000; n += 1) {
      usage.record(use({ principalId: `caller ${n % 100}`, operation: `Query${n}` }));
    }
  }
  await usage.close();

  const [count] = await access.query(
    `SELECT count(*)::int AS rows, sum(requests)::int AS requests,
       sum(requests) FILTER (WHERE operation = '(other)')::int AS others FROM usage`,
  );
  expect(count).toEqual({ rows: 10_100, requests: 12_000, others: 2000 });
});
