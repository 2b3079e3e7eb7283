import { expect, it } from 'vitest';

import {
  contract,
  partner,
  serveTestGateway,
  stopTime,
  type TestGateway,
} from './test-gateway.test-support.ts';

const MORNING = '2026-03-01T10:15:00.000Z';

const CALLER = partner({ contract: 'tested' });

async function serve(): Promise<TestGateway> {
  stopTime(MORNING);
  const quota = { perSecond: 10, burst: 1_000, perHour: 10_000 };
  return serveTestGateway({
    served: [contract({ name: 'tested', quota }), contract({ name: 'strict', denied: 'reject' })],
  });
}

const JOINED = 'query Joined { customers { id tickets { id } } }';

it('records who asked for what at which cost, and how often each subgraph was asked', async () => {
  const { ask, uses } = await serve();

  await ask(CALLER, JOINED);

  expect(uses).toEqual([
    {
      principalId: 'agency',
      keyId: 'k1',
      operation: 'Joined 820df9a3',
      hasErrors: false,
      deniedFields: 0,
      estimatedCost: 120,
      actualCost: 15,
      fetches: { customers: 1, tickets: 1 },
    },
  ]);
});

it('records what callers without a quota use as well', async () => {
  const { ask, uses } = await serve();

  await ask({ kind: 'staff', id: 'ada', scopes: ['*'], brands: ['*'] }, '{ whoami }');

  expect(uses).toEqual([
    {
      principalId: 'ada',
      keyId: undefined,
      operation: 'anonymous 9252acd4',
      hasErrors: false,
      deniedFields: 0,
      estimatedCost: 11,
      actualCost: 11,
      fetches: { customers: 1 },
    },
  ]);
});

it('counts the fields that were denied, and that there was an error', async () => {
  const { ask, uses } = await serve();

  await ask(CALLER, '{ tickets { notes } }');

  expect(uses).toMatchObject([{ hasErrors: true, deniedFields: 1 }]);
});

it('records what was asked for, and by whose program, without a value of it', async () => {
  const { ask, operations, url } = await serve();
  const query = 'query Some($n: Int) { all: tickets(first: $n) { id } customers { id } }';

  await ask(CALLER, { query, variables: { n: 17 } });
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-caller': JSON.stringify(CALLER),
      'graphql-client-name': 'web',
      'apollographql-client-version': '1.4.0',
    },
    body: '{"query":"query Some($x: Int) { b: tickets(first: $x) { id } customers { id } }"}',
  });

  const kept = {
    contract: 'tested',
    principalId: 'agency',
    kind: 'partner',
    client: '',
    clientVersion: '',
    operation: {
      name: 'Some',
      text: 'query Some($v0: Int) {\n  a0: tickets(first: $v0) {\n    id\n  }\n  customers {\n    id\n  }\n}',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      coordinates: [
        'Query.tickets',
        'Query.tickets(first:)',
        'Ticket.id',
        'Query.customers',
        'Customer.id',
      ],
    },
    sent: new Set(),
  };
  expect(operations).toEqual([kept, { ...kept, client: 'web', clientVersion: '1.4.0' }]);
});

it('keeps nothing of operations that ask for the schema alone', async () => {
  const { ask, operations } = await serve();

  await ask(CALLER, '{ __schema { queryType { name } } __typename }');

  expect(operations).toEqual([]);
});

const DENIED = 'query Notes { tickets(first: 1) { id notes } }';

it('puts a denial into the audit log with its fields, and nothing of what was asked with it', async () => {
  const { ask, events } = await serve();

  await ask(CALLER, DENIED);

  expect(events).toEqual([
    {
      at: new Date(MORNING),
      actor: 'agency',
      action: 'access.denied',
      details: {
        contract: 'tested',
        mode: 'filter',
        operation: 'Notes abec2d69',
        fields: ['Ticket.notes'],
      },
    },
  ]);
});

it('puts the same denial into the audit log once in a minute', async () => {
  const { ask, events, uses } = await serve();

  for (let count = 0; count < 3; count += 1) await ask(CALLER, DENIED);
  stopTime('2026-03-01T10:15:59.999Z');
  await ask(CALLER, DENIED);
  const inOneMinute = events.length;
  stopTime('2026-03-01T10:16:00.000Z');
  await ask(CALLER, DENIED);

  expect([inOneMinute, events.length, uses.length]).toEqual([1, 2, 5]);
});

it('tells denials of two callers, and of two operations, apart', async () => {
  const { ask, events } = await serve();

  await ask(CALLER, DENIED);
  await ask({ ...CALLER, id: 'other' }, DENIED);
  await ask(CALLER, '{ tickets { notes } }');

  expect(events.map(({ actor, details }) => [actor, details['operation']])).toEqual([
    ['agency', 'Notes abec2d69'],
    ['other', 'Notes abec2d69'],
    ['agency', 'anonymous 2513afc8'],
  ]);
});

it('keeps what one caller is denied from filling the log, and that of others in it', async () => {
  const { ask, events } = await serve();
  const strict = partner({ contract: 'strict' });
  const names = Array.from({ length: 120 }, (_, index) => `query N${index} { tickets { notes } }`);

  await Promise.all(names.map((operation) => ask(strict, operation)));
  await ask({ ...strict, id: 'other' }, DENIED);

  const actors = events.map(({ actor }) => actor);
  expect(actors.filter((actor) => actor === 'agency')).toHaveLength(100);
  expect(actors.filter((actor) => actor === 'other')).toHaveLength(1);
});
