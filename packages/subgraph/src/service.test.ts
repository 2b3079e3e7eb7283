import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { DateTime } from './scalars.ts';
import { executeOperation, type SubgraphResult } from './service.ts';

interface Context {
  readonly calls: string[];
}

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      scalar DateTime
      enum Status { OPEN CLOSED }
      type Query {
        hello(name: String): String
        tickets(first: Int!, since: DateTime, status: Status): [ID!]
        fails: String
      }
    `),
    resolvers: {
      DateTime,
      Query: {
        hello: (_root: unknown, { name }: { name: string }, { calls }: Context) => {
          calls.push('hello');
          return `Hello ${name}`;
        },
        tickets: (_root: unknown, _args: unknown, { calls }: Context) => {
          calls.push('tickets');
          return ['t1'];
        },
        fails: () => {
          throw new Error('a bug');
        },
      },
    },
  },
]);

interface Run {
  readonly result: SubgraphResult;
  readonly calls: readonly string[];
  readonly reports: readonly (readonly [error: unknown, errorId: string])[];
}

async function run(
  query: string,
  variables?: Record<string, unknown>,
  operationName?: string,
): Promise<Run> {
  const calls: string[] = [];
  const reports: (readonly [unknown, string])[] = [];
  const result = await executeOperation(
    { schema },
    { document: parse(query), variables, operationName, context: { calls } },
    (error, errorId) => void reports.push([error, errorId]),
  );
  return { result, calls, reports };
}

it('answers with data, and with no errors when there are none', async () => {
  expect(await run('query ($name: String) { hello(name: $name) }', { name: 'Ann' })).toEqual({
    result: { data: { hello: 'Hello Ann' } },
    calls: ['hello'],
    reports: [],
  });
});

it('runs the operation that is named', async () => {
  const query = 'query One { hello(name: "one") } query Two { hello(name: "two") }';

  const { result } = await run(query, {}, 'Two');

  expect(result).toEqual({ data: { hello: 'Hello two' } });
});

it.for([
  ['{ hello tickets(first: "x") }', 'Int cannot represent non-integer value: "x"'],
  [
    '{ hello tickets(first: 3000000000) }',
    'Int cannot represent non 32-bit signed integer value: 3000000000',
  ],
  [
    '{ hello tickets(first: 1, status: "OPEN") }',
    'Enum "Status" cannot represent non-enum value: "OPEN". Did you mean the enum value "OPEN"?',
  ],
  [
    '{ hello tickets(first: 1, since: "yesterday") }',
    'A DateTime is an instant with its offset in ISO 8601, such as 2026-11-21T09:00:00Z.',
  ],
  [
    '{ hello tickets }',
    'Field "tickets" argument "first" of type "Int!" is required, but it was not provided.',
  ],
] as const)(
  'refuses a bad value in the text of an operation, before any resolver: %s',
  async ([query, message]) => {
    expect(await run(query)).toEqual({
      result: { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] },
      calls: [],
      reports: [],
    });
  },
);

it.for([
  [
    { first: 'x' },
    'Variable "$first" got invalid value "x"; Int cannot represent non-integer value: "x"',
  ],
  [{}, 'Variable "$first" of required type "Int!" was not provided.'],
  [{ first: null }, 'Variable "$first" of non-null type "Int!" must not be null.'],
  [
    { first: 1, status: 'LOST' },
    'Variable "$status" got invalid value "LOST"; Value "LOST" does not exist in "Status" enum.',
  ],
  [
    { first: 1, since: 0 },
    'Variable "$since" got invalid value 0; A DateTime is an instant with its offset in ISO 8601, such as 2026-11-21T09:00:00Z.',
  ],
] as const)(
  'refuses a bad variable before any resolver, and takes it for no bug: %j',
  async ([variables, message]) => {
    const { result, calls, reports } = await run(
      `query ($first: Int!, $since: DateTime, $status: Status) {
      tickets(first: $first, since: $since, status: $status)
    }`,
      variables,
    );

    expect(result.data).toBe(undefined);
    expect(result.errors?.map(({ message: found, extensions }) => ({ found, extensions }))).toEqual(
      [{ found: message, extensions: { code: 'BAD_USER_INPUT' } }],
    );
    expect([calls, reports]).toEqual([[], []]);
  },
);

it('refuses an operation again each time, the same document too', async () => {
  const document = parse('{ tickets(first: "x") }');
  const again = (): Promise<SubgraphResult> =>
    executeOperation({ schema }, { document, context: { calls: [] } }, () => undefined);

  expect(await again()).toEqual(await again());
});

it('stops at ten complaints of one operation', async () => {
  const fields = Array.from({ length: 50 }, (_, index) => `nope${index}`).join(' ');

  const { result } = await run(`{ ${fields} }`);

  expect(result.errors).toHaveLength(11);
});

it('masks a bug, reports it, and answers the other fields', async () => {
  const { result, reports } = await run('{ fails tickets(first: 1) }');

  expect(reports).toEqual([[new Error('a bug'), expect.any(String)]]);
  expect(result.data).toEqual({ fails: null, tickets: ['t1'] });
  expect(result.errors).toEqual([
    {
      message: `Something went wrong on our side. Quote the error id ${reports[0]?.[1]} to have it looked up.`,
      locations: [{ line: 1, column: 3 }],
      path: ['fails'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: reports[0]?.[1] },
    },
  ]);
});
