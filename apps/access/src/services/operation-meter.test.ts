import { expect, it } from 'vitest';

import { NOW, openTestAccess } from '../access.test-support.ts';
import type { OperationUse } from './operation-meter.ts';

const CARD = {
  name: 'Card',
  text: 'query Card { customers { id } }',
  hash: 'c0ffee',
  coordinates: ['Query.customers', 'Customer.id'],
};

const use = (over: Partial<OperationUse> = {}): OperationUse => ({
  contract: 'partner',
  principalId: 'agency',
  kind: 'partner',
  client: 'web',
  clientVersion: '1.4.0',
  operation: CARD,
  sent: new Set(),
  ...over,
});

const named = (name: string): OperationUse => {
  const operation = { ...CARD, name, hash: name };
  return use({ operation });
};

const MIDNIGHT = '2026-03-01T00:00:00Z';

it('keeps an operation once, with who sent it how often, and what came in its variables', async () => {
  await using access = await openTestAccess();
  const { operations } = access;

  operations.record(use());
  operations.record(use({ sent: new Set(['State.OPEN']) }));
  operations.record(use({ client: '', clientVersion: '' }));
  operations.record(use({ contract: 'internal', kind: 'staff', sent: new Set(['State.CLOSED']) }));
  await operations.close();

  expect(await operations.operations(30)).toEqual([
    {
      contract: 'partner',
      hash: 'c0ffee',
      name: 'Card',
      text: CARD.text,
      sent: ['State.OPEN'],
      lastSeen: NOW,
      requests: 3,
      clients: [
        { kind: 'partner', client: 'web', clientVersion: '1.4.0', requests: 2 },
        { kind: 'partner', client: '', clientVersion: '', requests: 1 },
      ],
    },
    {
      contract: 'internal',
      hash: 'c0ffee',
      name: 'Card',
      text: CARD.text,
      sent: ['State.CLOSED'],
      lastSeen: NOW,
      requests: 1,
      clients: [{ kind: 'staff', client: 'web', clientVersion: '1.4.0', requests: 1 }],
    },
  ]);
});

it('adds up over days and replicas, and answers those of the days that are asked for', async () => {
  await using access = await openTestAccess();
  const other = access.openReplica();
  for (const [day, sent] of [
    ['2026-01-20T10:00:00Z', 'State.OPEN'],
    ['2026-02-27T10:00:00Z', 'State.CLOSED'],
    ['2026-03-01T10:00:00Z', 'State.OPEN'],
  ] as const) {
    access.at(new Date(day));
    access.operations.record(use({ sent: new Set([sent]) }));
    other.operations.record(use());
  }
  access.operations.record(named('Recent'));
  await access.operations.close();
  await other.operations.close();

  const [first, second] = await access.operations.operations(30);

  expect(first).toMatchObject({ name: 'Card', requests: 4, sent: ['State.CLOSED', 'State.OPEN'] });
  expect(second).toMatchObject({ name: 'Recent', requests: 1 });
  expect(await access.operations.operations(89)).toMatchObject([{ requests: 6 }, { requests: 1 }]);
  expect(await access.operations.firstDay()).toEqual(new Date('2026-01-20T00:00:00Z'));
});

it('counts what of the schema is asked for, in texts and variables, by contract', async () => {
  await using access = await openTestAccess();
  const { operations } = access;

  operations.record(use({ sent: new Set(['State.OPEN', 'Customer.id']) }));
  operations.record(use());
  operations.record(use({ contract: 'internal' }));
  await operations.close();

  expect(await operations.fields(0)).toEqual([
    { contract: 'partner', coordinate: 'Customer.id', requests: 2 },
    { contract: 'partner', coordinate: 'Query.customers', requests: 2 },
    { contract: 'internal', coordinate: 'Customer.id', requests: 1 },
    { contract: 'internal', coordinate: 'Query.customers', requests: 1 },
    { contract: 'partner', coordinate: 'State.OPEN', requests: 1 },
  ]);
});

it('counts the fields of an operation that is too long to be kept', async () => {
  await using access = await openTestAccess();
  const { operations } = access;

  operations.record(use({ operation: { ...CARD, text: 'x'.repeat(32_001) } }));
  await operations.close();

  expect(await operations.operations(30)).toEqual([]);
  expect(await operations.fields(30)).toHaveLength(2);
});

it('keeps a thousand operations of one caller in an hour, and counts the fields of all', async () => {
  await using access = await openTestAccess();
  const { operations } = access;

  for (let index = 0; index < 1_200; index += 1) operations.record(named(`N${index}`));
  operations.record({ ...named('Other'), principalId: 'other' });
  await operations.close();

  const kept = await operations.operations(30);
  expect(kept).toHaveLength(1_001);
  expect(kept.map(({ name }) => name)).toContain('Other');
  expect(await operations.fields(30)).toMatchObject([{ requests: 1_201 }, { requests: 1_201 }]);
});

it('cuts the name of a client that is long, and takes out of it what a text cannot hold', async () => {
  await using access = await openTestAccess();
  const { operations } = access;

  operations.record(use({ client: 'w\0eb'.padEnd(200, 'x'), clientVersion: '\ud83d' }));
  await operations.close();

  expect(await operations.operations(30)).toMatchObject([
    { clients: [{ client: 'web'.padEnd(59, 'x'), clientVersion: '\ufffd' }] },
  ]);
});

it('forgets after 90 days, and what was sent least of more than it keeps', async () => {
  await using access = await openTestAccess();
  await access.query(`
    INSERT INTO operation SELECT 'partner', 'h' || n, '', '{ a }', '{}', n, '${MIDNIGHT}'
    FROM generate_series(1, 5100) AS n;
    INSERT INTO operation VALUES ('internal', 'old', '', '{ a }', '{}', 7, '2025-11-30T23:59:59Z');
    INSERT INTO operation_use SELECT 'partner', hash, '${MIDNIGHT}', 'partner', '', '', 1
    FROM operation WHERE contract = 'partner';
    INSERT INTO operation_use VALUES ('partner', 'h5100', '2025-11-30T00:00:00Z', 'partner', '', '', 1);
    INSERT INTO field_use VALUES ('partner', 'A.b', '2025-11-30T00:00:00Z', 1),
      ('partner', 'A.b', '2025-12-01T00:00:00Z', 2)`);

  access.operations.record(named('h5000'));
  await access.operations.close();

  expect(
    await access.query(`
      SELECT count(*)::int AS count, min(requests)::int AS least,
        (SELECT count(*)::int FROM operation_use) AS uses,
        (SELECT sum(requests)::int FROM field_use WHERE coordinate = 'A.b') AS fields
      FROM operation`),
  ).toEqual([{ count: 5_000, least: 101, uses: 5_001, fields: 2 }]);
});
