import { buildSubgraphSchema } from '@apollo/subgraph';
import { DatabaseUnavailable } from '@cx/database';
import { LOCAL_PRINCIPAL, signRequest } from '@cx/principals';
import { parse } from 'graphql';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { BadUserInput, ErrorCode, fail } from './errors.ts';
import { DateTime } from './scalars.ts';
import { serveSubgraph } from './server.ts';
import { executeOperation, type SubgraphService } from './service.ts';

const service: SubgraphService = {
  name: 'tickets',
  schema: buildSubgraphSchema([
    {
      typeDefs: parse(`
        scalar DateTime
        enum Status { OPEN CLOSED }
        input Filter { status: Status since: DateTime first: Int! }
        type Ticket @key(fields: "id") { id: ID! subject: String title: String! }
        type Query {
          hello: String
          echo(first: Int, since: DateTime, status: Status, filter: Filter): String
          bug: String
          away: String
          none: String
          refused: String
          unusable: String
          odd: Int
          status: Status
          required: String!
          tickets: [Ticket]
        }
      `),
      resolvers: {
        DateTime,
        Query: {
          hello: () => 'Hello',
          echo: (_root: unknown, args: unknown) => JSON.stringify(args),
          bug: () => {
            throw new Error('the inside of a bug');
          },
          away: () => {
            throw new DatabaseUnavailable(new Error('connect ECONNREFUSED the inside'));
          },
          none: () => fail(ErrorCode.NotFound, 'There is no such ticket any more.'),
          refused: () => fail(ErrorCode.BadUserInput, 'Ask for 100 at most.'),
          unusable: () => {
            throw new BadUserInput('This marker is too long.');
          },
          odd: () => 'the inside',
          status: () => 'the inside',
          required: () => null,
          tickets: () => [{ id: 't1', title: 'One' }, null, { id: 't3', title: null }],
        },
        Ticket: {
          __resolveReference: ({ id }: { id: string }) =>
            id === 'none' ? null : { id, title: id },
          subject: ({ id }: { id: string }) => fail(ErrorCode.NotFound, `No subject of ${id}.`),
        },
      },
    },
  ]),
  createContext: () => ({}),
  readiness: () => Promise.resolve({}),
  close: () => Promise.resolve(),
};

interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Ids of errors differ each time: they become one word. */
function comparable(answer: Answer): unknown {
  const text = (answer.errors ?? []).reduce((found, { extensions }) => {
    const id = extensions?.['errorId'];
    return typeof id === 'string' ? found.replaceAll(id, 'ID') : found;
  }, JSON.stringify(answer));
  const parsed: unknown = JSON.parse(text);
  return parsed;
}

async function overHttp(operation: Operation): Promise<unknown> {
  const server = await serveSubgraph({
    service,
    host: '127.0.0.1',
    port: 0,
    secret: 'a secret',
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  const body = JSON.stringify(operation);
  const response = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signRequest('a secret', LOCAL_PRINCIPAL, body, new Date()),
    },
    body,
  });
  return comparable(await response.json());
}

async function inProcess({ query, ...rest }: Operation): Promise<unknown> {
  const context = service.createContext(LOCAL_PRINCIPAL);
  return comparable(
    await executeOperation(service, { document: parse(query), context, ...rest }, () => undefined),
  );
}

const ENTITIES =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Ticket { id } } }';
const ECHO = (type: string, argument: string): string =>
  `query ($value: ${type}) { hello echo(${argument}: $value) }`;

it.for<Operation>([
  { query: '{ hello }' },
  { query: '{ hello again: hello __typename }' },
  { query: 'query One { hello } query Two { again: hello }', operationName: 'Two' },
  { query: 'query One { hello } query Two { again: hello }', operationName: 'Three' },
  { query: 'query One { hello } query Two { again: hello }' },
  { query: '{ echo(first: 5, since: "2026-03-01T09:00:00+01:00", status: OPEN) }' },
  { query: ECHO('DateTime', 'since'), variables: { value: '2026-03-01T09:00:00+01:00' } },
  { query: ECHO('Filter', 'filter'), variables: { value: { first: 1, status: 'CLOSED' } } },
  { query: ECHO('Int', 'first') },
  // Refused by the text of the operation.
  { query: '{ hello echo(first: "x") }' },
  { query: '{ hello echo(since: "yesterday") }' },
  { query: '{ hello echo(status: LOST) }' },
  { query: '{ hello echo(filter: { status: OPEN }) }' },
  { query: '{ hello echo(nope: 1) }' },
  { query: '{ hello nope }' },
  { query: '{ tickets }' },
  { query: 'mutation { hello }' },
  // Refused by a variable.
  { query: ECHO('Int', 'first'), variables: { value: 'x' } },
  { query: ECHO('Int!', 'first'), variables: {} },
  { query: ECHO('Int!', 'first'), variables: { value: null } },
  { query: ECHO('DateTime', 'since'), variables: { value: 'yesterday' } },
  { query: ECHO('DateTime', 'since'), variables: { value: 5 } },
  { query: ECHO('Status', 'status'), variables: { value: 'LOST' } },
  { query: ECHO('Filter', 'filter'), variables: { value: { status: 'LOST', since: 'x' } } },
  { query: ECHO('Filter', 'filter'), variables: { value: { first: 1, nope: 1 } } },
  // Refused by a resolver.
  { query: '{ hello none refused unusable }' },
  { query: '{ tickets { id subject } }' },
  // Failed.
  { query: '{ hello bug }' },
  { query: '{ hello away }' },
  { query: '{ hello odd status }' },
  { query: '{ hello required }' },
  { query: '{ tickets { title } }' },
  // Asked for by a gateway.
  { query: ENTITIES, variables: { of: [{ __typename: 'Ticket', id: 'a' }] } },
  { query: ENTITIES, variables: { of: [{ __typename: 'Ticket', id: 'none' }] } },
  { query: ENTITIES, variables: { of: [{ __typename: 'Nope', id: 'a' }] } },
  { query: ENTITIES, variables: { of: 'x' } },
])('answers the same over HTTP and in process: $query $variables', async (operation) => {
  const [http, local] = await Promise.all([overHttp(operation), inProcess(operation)]);

  expect(http).toEqual(local);
  expect(JSON.stringify(http)).not.toContain('the inside');
});

it('answers over HTTP with code and path, and with the data that could be had', async () => {
  const answer = await overHttp({ query: '{ hello away tickets { id subject } }' });

  expect(answer).toEqual({
    data: {
      hello: 'Hello',
      away: null,
      tickets: [{ id: 't1', subject: null }, null, { id: 't3', subject: null }],
    },
    errors: [
      {
        message: 'The database behind this field does not answer: ask again in a moment.',
        locations: [{ line: 1, column: 9 }],
        path: ['away'],
        extensions: { code: 'DATABASE_UNAVAILABLE' },
      },
      {
        message: 'No subject of t1.',
        locations: [{ line: 1, column: 27 }],
        path: ['tickets', 0, 'subject'],
        extensions: { code: 'NOT_FOUND' },
      },
      {
        message: 'No subject of t3.',
        locations: [{ line: 1, column: 27 }],
        path: ['tickets', 2, 'subject'],
        extensions: { code: 'NOT_FOUND' },
      },
    ],
  });
});
