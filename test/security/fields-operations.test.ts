import { readOwnSupergraph } from '@cx/gateway';
import { expect, it } from 'vitest';

import { openStubGraph, type StubAnswer } from './fields-graph.ts';

const graph = await openStubGraph(await readOwnSupergraph(), () => 'Ticket');

const refused = (scope: string, ...path: (string | number)[]): object => ({
  message: `This needs the scope ${scope}.`,
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

const errorsOf = ({ answer }: StubAnswer): unknown =>
  answer.errors?.map(({ message, path, extensions }) => ({ message, path, extensions }));

const ask = (
  query: string,
  scopes: readonly string[],
  variables: Readonly<Record<string, unknown>> = {},
): Promise<StubAnswer> => graph.ask({ query, scopes, variables });

it.for<[string, string]>([
  ['an alias', '{ customer(id: "1") { id mine: tickets { totalCount } } }'],
  [
    'a fragment',
    '{ customer(id: "1") { id ...F } } fragment F on Customer { mine: tickets { totalCount } }',
  ],
  [
    'fragments within fragments',
    `{ ...Q } fragment Q on Query { customer(id: "1") { id ...F } }
     fragment F on Customer { ... { ... on Customer { mine: tickets { totalCount } } } }`,
  ],
  [
    'the same twice',
    '{ customer(id: "1") { id mine: tickets { totalCount } mine: tickets { nodes { id } } } }',
  ],
  [
    'a variable of its own',
    'query ($n: Int! = 5) { customer(id: "1") { id mine: tickets(first: $n) { totalCount } } }',
  ],
  [
    'a condition that holds',
    'query ($yes: Boolean! = true) { customer(id: "1") { id mine: tickets @include(if: $yes) { totalCount } } }',
  ],
])('is not talked round by %s', async ([, query]) => {
  const found = await ask(query, ['customers:read']);

  expect(found.answer.data).toEqual({ customer: { id: 'text', mine: null } });
  expect(errorsOf(found)).toEqual([refused('tickets:read', 'customer', 'mine')]);
  expect([...found.asked]).toEqual(['Query.customer', 'Customer.id']);
});

it.for([
  ['@include(if: $no)', { no: false }],
  ['@skip(if: $no)', { no: true }],
  ['@include(if: false)', {}],
] as const)('says nothing of a field that %s leaves out', async ([condition, variables]) => {
  const head = condition.includes('$no') ? 'query ($no: Boolean!)' : 'query';
  const query = `${head} { customer(id: "1") { id tickets ${condition} { totalCount } } }`;

  const { answer } = await ask(query, ['customers:read'], variables);

  expect(answer).toEqual({ data: { customer: { id: 'text' } } });
});

it('keeps the name of a member of a union that it may not read', async () => {
  const query =
    '{ customer(id: "1") { journey(first: 1) { nodes { subject { __typename ... on Ticket { subject } ... on Review { title } } } } } }';

  const found = await ask(query, ['customers:read', 'reviews:read']);

  const subject = { __typename: 'Ticket', subject: null };
  expect(found.answer.data).toEqual({
    customer: { journey: { nodes: [{ subject }, { subject }] } },
  });
  expect(errorsOf(found)).toEqual(
    [0, 1].map((index) =>
      refused('tickets:read', 'customer', 'journey', 'nodes', index, 'subject', 'subject'),
    ),
  );
  expect(found.asked).not.toContain('Ticket.subject');
});

it('takes away what is around a null that must not be', async () => {
  const query =
    '{ customer(id: "1") { id journey { nodes { channel subject { ... on Ticket { id } } } } } }';

  const found = await ask(query, ['customers:read']);

  const node = { channel: 'PHONE', subject: null };
  expect(found.answer.data).toEqual({ customer: { id: 'text', journey: { nodes: [node, node] } } });
  expect(found.answer.errors).toHaveLength(2);
});

it('asks no subgraph where nothing is left to ask', async () => {
  const found = await ask('{ tickets { totalCount } reviews { totalCount } }', []);

  expect(found.answer.data).toEqual({ tickets: null, reviews: null });
  expect(errorsOf(found)).toEqual([
    refused('tickets:read', 'tickets'),
    refused('reviews:read', 'reviews'),
  ]);
  expect([...found.asked]).toEqual([]);
});

it('still asks whether there is a customer of whom nothing may be read', async () => {
  const found = await ask('{ customer(id: "1") { tickets { totalCount } } }', ['customers:read']);

  expect(found.answer.data).toEqual({ customer: { tickets: null } });
  expect([...found.asked]).toEqual(['Query.customer']);
});

it('lets whoever reads tickets know the brand, and not the customer, of each', async () => {
  const found = await ask('{ ticket(id: "1") { id brand { key } customer { id } } }', [
    'tickets:read',
  ]);

  expect(found.answer.data).toEqual({
    ticket: { id: 'text', brand: { key: 'text' }, customer: null },
  });
  expect(errorsOf(found)).toEqual([refused('customers:read', 'ticket', 'customer')]);
});

it('shows words of a touch only to those who may read all domains they can come from', async () => {
  const query = '{ customer(id: "1") { journey { nodes { channel summary } } } }';
  const domains = ['tickets:read', 'reviews:read', 'mentions:read', 'surveys:read'];

  const [some, all] = await Promise.all([
    ask(query, ['customers:read', ...domains.slice(1)]),
    ask(query, ['customers:read', ...domains]),
  ]);

  expect(some.answer.errors?.[0]?.message).toBe(
    'This needs the scopes tickets:read and reviews:read and mentions:read and surveys:read.',
  );
  expect(all.answer.errors).toBe(undefined);
});

it('refuses a bad variable of a field that was taken out', async () => {
  const query = 'query ($n: Int!) { customer(id: "1") { id tickets(first: $n) { totalCount } } }';

  const found = await ask(query, ['customers:read'], { n: 'many' });

  expect(found.answer.data).toBe(undefined);
  expect(found.answer.errors?.[0]?.message).toContain('Variable "$n" got invalid value "many"');
  expect([...found.asked]).toEqual([]);
});

it('keeps the answers of two callers apart who send the same operation in turn', async () => {
  const query = '{ customer(id: "1") { id tickets { totalCount } } }';
  const answerTo = async (...scopes: string[]): Promise<unknown> =>
    (await ask(query, scopes)).answer.data;

  const answers = [
    await answerTo('customers:read', 'tickets:read'),
    await answerTo('customers:read'),
    await answerTo('tickets:read', 'customers:read'),
    await answerTo('tickets:read'),
    await answerTo('*'),
  ];

  const whole = { customer: { id: 'text', tickets: { totalCount: 1 } } };
  expect(answers).toEqual([
    whole,
    { customer: { id: 'text', tickets: null } },
    whole,
    { customer: null },
    whole,
  ]);
});

it('answers introspection to everybody: what a caller may know of the schema is another question', async () => {
  const { answer } = await ask(
    '{ __typename __type(name: "Ticket") { name } tickets { totalCount } }',
    [],
  );

  expect(answer.data).toEqual({ __typename: 'Query', __type: { name: 'Ticket' }, tickets: null });
});
