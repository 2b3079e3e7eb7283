import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';

import { heldClient } from './held-client.test-support.ts';
import { type Message, readParts } from './read-parts.test-support.ts';
import { contract, partner, serveTestGateway, stopTime } from './test-gateway.test-support.ts';
import { clientOf, subgraphThatAnswers } from './test-supergraph.test-support.ts';

const CALLER = partner({ contract: 'tested' });
const SERVED = [contract({ name: 'tested' })];

const TICKETS_LATER = '{ customers { id ... @defer(label: "later") { tickets { id } } } }';

const TICKETS = [
  { label: 'later', path: ['customers', 0], data: { tickets: [{ id: 't1' }, { id: 't2' }] } },
  { label: 'later', path: ['customers', 1], data: { tickets: [{ id: 't3' }] } },
];

it('answers what is not deferred while the subgraph of the rest still works', async () => {
  const tickets = heldClient('tickets');
  const { askInParts } = await serveTestGateway({ served: SERVED, given: { tickets } });

  const response = await askInParts(CALLER, TICKETS_LATER);
  const { next } = readParts(response);

  expect(response.headers.get('content-type')).toBe(
    'multipart/mixed; boundary="-"; deferSpec=20220824',
  );
  expect(await next()).toEqual({
    data: { customers: [{ id: 'c1' }, { id: 'c2' }] },
    hasNext: true,
  });
  tickets.release();
  expect(await next()).toEqual({ incremental: TICKETS, hasNext: false });
  expect(await next()).toBeUndefined();
});

it('answers fields of the root while the subgraph of deferred ones still works', async () => {
  const tickets = heldClient('tickets');
  const { askInParts } = await serveTestGateway({ served: SERVED, given: { tickets } });

  const { next } = readParts(
    await askInParts(CALLER, '{ whoami ... @defer { tickets(first: 1) { id } } }'),
  );

  expect(await next()).toEqual({ data: { whoami: 'agency' }, hasNext: true });
  tickets.release();
  expect(await next()).toEqual({
    incremental: [{ path: [], data: { tickets: [{ id: 't1' }] } }],
    hasNext: false,
  });
});

it('answers what is deferred in something deferred after it', async () => {
  const { askInParts } = await serveTestGateway({ served: SERVED });

  const messages = await readParts(
    await askInParts(
      CALLER,
      `{ customers { ...Outer @defer(label: "outer") } }
       fragment Outer on Customer { tickets { id customer { ... @defer(label: "inner") { name } } } }`,
    ),
  ).rest();

  const parts = messages.flatMap(({ incremental = [] }) => incremental);
  expect(parts.map(({ label, path }) => [label, path])).toEqual([
    ['outer', ['customers', 0]],
    ['outer', ['customers', 1]],
    ['inner', ['customers', 0, 'tickets', 0, 'customer']],
    ['inner', ['customers', 0, 'tickets', 1, 'customer']],
    ['inner', ['customers', 1, 'tickets', 0, 'customer']],
  ]);
  expect(messages.map(({ hasNext }) => hasNext).slice(-2)).toEqual([true, false]);
});

it.for([
  ['a client that does not take parts', {}, undefined],
  ['a variable that says so', { accept: 'multipart/mixed, application/json' }, { isLater: false }],
] as const)('answers at once for %s', async ([, headers, variables]) => {
  const { askInParts } = await serveTestGateway({ served: SERVED });
  const query = `query($isLater: Boolean! = true) {
    customers { id ... @defer(if: $isLater) { tickets { id } } }
  }`;

  const response = await askInParts(CALLER, { query, variables }, { headers });

  expect([response.status, await response.json()]).toEqual([
    200,
    {
      data: {
        customers: [
          { id: 'c1', tickets: [{ id: 't1' }, { id: 't2' }] },
          { id: 'c2', tickets: [{ id: 't3' }] },
        ],
      },
    },
  ]);
});

it.for([
  ['an answer', '{ whoami }', { data: { whoami: 'agency' }, hasNext: false }],
  ['a refusal', '{ nothing }', { errors: [expect.anything()], hasNext: false }],
] as const)('sends %s as one part to a client that takes nothing else', async ([, query, only]) => {
  const { askInParts } = await serveTestGateway({ served: SERVED });

  const response = await askInParts(CALLER, query, { headers: { accept: 'multipart/mixed' } });

  expect(await readParts(response).rest()).toEqual([only]);
});

it('denies in its part what the caller may not see', async () => {
  const { askInParts } = await serveTestGateway({ served: SERVED });

  const messages = await readParts(
    await askInParts(
      CALLER,
      `{ tickets(first: 1) { id ... @defer(label: "all") { notes } }
         customers { id ... @defer(label: "some") { tickets { id notes } } } }`,
    ),
  ).rest();

  const denied = (...path: readonly unknown[]): object => ({
    message: 'This needs the scope tickets:write.',
    path,
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  });
  expect(messages[0]).toEqual({
    data: { tickets: [{ id: 't1' }], customers: [{ id: 'c1' }, { id: 'c2' }] },
    hasNext: true,
  });
  expect(partsIn(messages)).toEqual(
    expect.arrayContaining([
      {
        label: 'all',
        path: ['tickets', 0],
        data: { notes: null },
        errors: [denied('tickets', 0, 'notes')],
      },
      {
        label: 'some',
        path: ['customers', 1],
        data: { tickets: [{ id: 't3', notes: null }] },
        errors: [denied('customers', 1, 'tickets', 0, 'notes')],
      },
    ]),
  );
});

it('masks people in its part', async () => {
  const { askInParts, events } = await serveTestGateway({ served: SERVED });

  const messages = await readParts(
    await askInParts(CALLER, '{ customers { id ... @defer { name } } }'),
  ).rest();

  expect(partsIn(messages).map(({ data }) => data)).toEqual([
    { name: 'Person Q34C-BK6Y-DQV8' },
    { name: 'Person 2EZR-0F7S-C942' },
  ]);
  expect(events).toEqual([]);
});

it('records what each part tells of people before the part is sent', async () => {
  const { askInParts, events } = await serveTestGateway({ served: SERVED });

  await readParts(
    await askInParts(
      { ...CALLER, scopes: ['pii:read'] },
      '{ customers { name ... @defer { tickets { subject } } } }',
    ),
  ).rest();

  expect(events.map(({ details }) => details['values'])).toEqual([
    { 'Customer.name': 2 },
    { 'Ticket.subject': 3 },
  ]);
});

it('withholds a part of which it cannot be recorded what it tells of people', async () => {
  const { askInParts } = await serveTestGateway({
    served: SERVED,
    append: (events) =>
      JSON.stringify(events).includes('Ticket.subject')
        ? Promise.reject(new Error('The disk is full.'))
        : Promise.resolve(),
  });

  const messages = await readParts(
    await askInParts(
      { ...CALLER, scopes: ['pii:read'] },
      '{ tickets(first: 1) { id } customers { name ... @defer { tickets { subject } } } }',
    ),
  ).rest();

  expect(messages[0]?.data).toMatchObject({ customers: [{ name: 'Ann' }, { name: 'Bob' }] });
  expect(partsIn(messages)).toMatchObject([
    { data: null, errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE' } }] },
    { data: null, errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE' } }] },
  ]);
});

it('prices all parts with the last', async () => {
  stopTime('2026-03-01T10:15:00Z');
  const quota = { perSecond: 10, burst: 1_000, perHour: 1_000 };
  const { ask, askInParts, uses } = await serveTestGateway({
    served: [contract({ name: 'tested', quota })],
  });
  const atOnce = await ask(CALLER, TICKETS_LATER);
  const { next } = readParts(await askInParts(CALLER, TICKETS_LATER));

  const first = await next();
  const last = await next();

  expect(first?.extensions).toBeUndefined();
  const { actual } = uses[0] === undefined ? { actual: 0 } : { actual: uses[0].actualCost };
  expect(last?.extensions).toMatchObject({ cost: { actual } });
  expect(atOnce.body).toMatchObject({ extensions: { cost: { actual } } });
  expect(uses.map(({ actualCost, hasErrors }) => [actualCost, hasErrors])).toEqual([
    [actual, false],
    [actual, false],
  ]);
});

it('tells in its part what went wrong, and nothing of what is inside', async () => {
  const { askInParts } = await serveTestGateway({
    served: SERVED,
    given: {
      tickets: subgraphThatAnswers(async () => ({
        errors: [new GraphQLError('A secret.').toJSON()],
      })),
    },
  });

  const [, last] = await readParts(await askInParts(CALLER, TICKETS_LATER)).rest();

  expect(last).toMatchObject({
    incremental: [
      {
        path: ['customers', 0],
        data: { tickets: null },
        errors: [
          {
            path: ['customers', 0, 'tickets'],
            extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) },
          },
        ],
      },
      { path: ['customers', 1], data: { tickets: null } },
    ],
  });
  expect(JSON.stringify(last)).not.toContain('secret');
});

it('answers null in its part for what is late', async () => {
  const { askInParts } = await serveTestGateway({
    served: SERVED,
    given: { tickets: heldClient('tickets') },
    answerTimeoutMs: 500,
  });

  const [first, last] = await readParts(await askInParts(CALLER, TICKETS_LATER)).rest();

  expect(first).toEqual({ data: { customers: [{ id: 'c1' }, { id: 'c2' }] }, hasNext: true });
  expect(last).toMatchObject({
    incremental: [
      { data: { tickets: null }, errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }] },
      { data: { tickets: null }, errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }] },
    ],
    hasNext: false,
  });
});

it('ends what it asks for when the client leaves before the last part, and settles what it has cost', async () => {
  const asked = Promise.withResolvers<AbortSignal | undefined>();
  const used = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  const { askInParts } = await serveTestGateway({
    served: SERVED,
    given: {
      tickets: {
        ...clientOf('tickets'),
        async request(_request, { gone }) {
          gone?.addEventListener('abort', () => aborted.resolve());
          asked.resolve(gone);
          await aborted.promise;
          return { errors: [] };
        },
      },
    },
    records: {
      used: () => used.resolve(),
      disclosed: () => Promise.resolve(),
      rowsUsed: () => undefined,
      rowsDisclosed: () => Promise.resolve(),
      urlCreated: () => Promise.resolve(),
    },
  });
  const leaving = new AbortController();
  const { next } = readParts(await askInParts(CALLER, TICKETS_LATER, { signal: leaving.signal }));
  await next();
  await asked.promise;

  leaving.abort();
  await aborted.promise;
  await used.promise;

  expect((await asked.promise)?.aborted).toBe(true);
});

it.for([
  [
    'two with one label',
    '{ customers { ... @defer(label: "a") { id } ... @defer(label: "a") { name } } }',
    'Two @defer have the label «a»: give each its own.',
  ],
  [
    'a label that is a variable',
    'query($label: String) { customers { ... @defer(label: $label) { id } } }',
    'The label of a @defer is a text, and no variable.',
  ],
] as const)('refuses %s', async ([, query, message]) => {
  const { ask } = await serveTestGateway({ served: SERVED });

  expect(await ask(CALLER, query)).toMatchObject({ status: 400, body: { errors: [{ message }] } });
});

it('shows @defer to those who ask for the schema', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', introspection: true })],
  });

  const { body } = await ask(CALLER, '{ __schema { directives { name locations } } }');

  expect(body).toMatchObject({
    data: {
      __schema: {
        directives: expect.arrayContaining([
          { name: 'defer', locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'] },
        ]),
      },
    },
  });
});

function partsIn(messages: readonly Message[]): readonly Record<string, unknown>[] {
  return messages.flatMap(({ incremental = [] }) => incremental);
}
