import type { SubgraphAnswer } from '@cx/federation';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { serveGateway } from './server.ts';
import { openTestSupergraph, subgraphThatAnswers } from './test-supergraph.test-support.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

interface Asked {
  readonly answer: unknown;
  readonly log: readonly Record<string, unknown>[];
}

/** Asks for tickets, and for what another subgraph knows, when the subgraph of tickets answers so. */
async function askWhen(tickets: () => Promise<SubgraphAnswer>): Promise<Asked> {
  const log: Record<string, unknown>[] = [];
  const server = await serveGateway({
    supergraph: openTestSupergraph({ tickets: subgraphThatAnswers(tickets) }),
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) }),
  });
  onTestFinished(() => server.stop());
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ whoami tickets { id subject } }' }),
  });
  return { answer: await response.json(), log };
}

it.for([
  'BAD_USER_INPUT',
  'DATABASE_UNAVAILABLE',
  'NOT_FOUND',
  'SUBGRAPH_BAD_RESPONSE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
])(
  'shows sentence, path and code of a subgraph’s %s, and not which subgraph it was',
  async (code) => {
    const { answer, log } = await askWhen(() =>
      Promise.resolve({
        data: { tickets: [{ id: 't1', subject: null }] },
        errors: [
          {
            message: 'A sentence.',
            path: ['tickets', 0, 'subject'],
            extensions: { code, stacktrace: ['at the inside'], exception: { stack: 'the inside' } },
          },
        ],
      }),
    );

    expect(answer).toEqual({
      data: { whoami: 'local', tickets: [{ id: 't1', subject: null }] },
      errors: [{ message: 'A sentence.', path: ['tickets', 0, 'subject'], extensions: { code } }],
    });
    expect(log).toEqual([]);
  },
);

it('passes on the id of an error that a subgraph has masked', async () => {
  const errorId = '019a0000-0000-4000-8000-000000000001';

  const { answer, log } = await askWhen(() =>
    Promise.resolve({
      data: { tickets: null },
      errors: [
        {
          message: 'Something went wrong on our side.',
          path: ['tickets'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
        },
      ],
    }),
  );

  expect(answer).toEqual({
    data: { whoami: 'local', tickets: null },
    errors: [
      {
        message: `Something went wrong on our side. Quote the error id ${errorId} to have it looked up.`,
        path: ['tickets'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
      },
    ],
  });
  expect(log).toEqual([]);
});

it.for<[string, () => Promise<SubgraphAnswer>]>([
  ['a client that throws', () => Promise.reject(new Error('the inside of 10.0.0.7'))],
  [
    'a subgraph of another make',
    () => Promise.resolve({ errors: [{ message: 'the inside of 10.0.0.7' }] }),
  ],
  [
    'a code that is not public',
    () =>
      Promise.resolve({
        errors: [{ message: 'the inside of 10.0.0.7', extensions: { code: 'ECONNREFUSED' } }],
      }),
  ],
])('masks %s, and logs the inside under the id that the caller gets', async ([, tickets]) => {
  const { answer, log } = await askWhen(tickets);
  const errorId = String(log[0]?.['errorId']);

  expect(errorId).toMatch(UUID);
  expect(log).toMatchObject([{ err: { message: 'the inside of 10.0.0.7' } }]);
  expect(answer).toEqual({
    data: { whoami: 'local', tickets: null },
    errors: [
      {
        message: `Something went wrong on our side. Quote the error id ${errorId} to have it looked up.`,
        path: ['tickets'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
      },
    ],
  });
});

it('gives null, and says why, for a field whose answer does not fit the graph', async () => {
  const { answer } = await askWhen(() =>
    Promise.resolve({ data: { tickets: [{ id: null, subject: 'One' }] } }),
  );

  expect(answer).toEqual({
    data: { whoami: 'local', tickets: null },
    errors: [
      {
        message: 'Cannot return null for non-nullable field Ticket.id.',
        path: ['tickets', 0, 'id'],
        extensions: { code: 'SUBGRAPH_BAD_RESPONSE' },
      },
    ],
  });
});
