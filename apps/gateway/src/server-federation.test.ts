import { createServer } from 'node:http';

import {
  createRemoteSubgraphClient,
  openSupergraph,
  type SubgraphClient,
  type Supergraph,
} from '@cx/federation';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { JOIN_SDL } from '@cx/testing/join-sdl';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { type GatewayOptions, serveGateway } from './server.ts';
import { openTestSupergraph, subgraphThatAnswers } from './test-supergraph.test-support.ts';

async function serve(
  supergraph: Supergraph,
  options: Partial<GatewayOptions> = {},
): Promise<(query: string) => Promise<unknown>> {
  const server = await serveGateway({
    ...options,
    supergraph,
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  return async (query) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
}

/** A subgraph as it is, which counts what it is asked for. */
function counted(client: SubgraphClient, counts: string[], name: string): SubgraphClient {
  return {
    request(request, context) {
      counts.push(name);
      return client.request(request, context);
    },
    close: () => client.close(),
  };
}

const EVERYTHING = '{ customers { id name tickets { id subject } } }';

it('joins what two subgraphs know of one customer', async () => {
  const ask = await serve(openTestSupergraph());

  expect(await ask(EVERYTHING)).toEqual({
    data: {
      customers: [
        {
          id: 'c1',
          name: 'Ann',
          tickets: [
            { id: 't1', subject: 'Subject of t1' },
            { id: 't2', subject: 'Subject of t2' },
          ],
        },
        { id: 'c2', name: 'Bob', tickets: [{ id: 't3', subject: 'Subject of t3' }] },
      ],
    },
  });
});

it('goes from one subgraph to the other and back', async () => {
  const ask = await serve(openTestSupergraph());

  expect(await ask('{ tickets(first: 2) { id customer { name tickets { id } } } }')).toEqual({
    data: {
      tickets: [
        { id: 't1', customer: { name: 'Ann', tickets: [{ id: 't1' }, { id: 't2' }] } },
        { id: 't2', customer: { name: 'Ann', tickets: [{ id: 't1' }, { id: 't2' }] } },
      ],
    },
  });
});

it('answers the same again from the plan that it has kept', async () => {
  const ask = await serve(openTestSupergraph());

  expect(await ask(EVERYTHING)).toEqual(await ask(EVERYTHING));
});

it('asks each subgraph once for all customers, and none that it does not need', async () => {
  const counts: string[] = [];
  const answer = { data: { _entities: [{ tickets: [] }, { tickets: [] }] } };
  const tickets = subgraphThatAnswers(() => Promise.resolve(structuredClone(answer)));
  const ask = await serve(openTestSupergraph({ tickets: counted(tickets, counts, 'tickets') }));

  await ask(EVERYTHING);
  await ask('{ customers { name } }');

  expect(counts).toEqual(['tickets']);
});

it('runs on behalf of the principal that the gateway was given', async () => {
  const ask = await serve(openTestSupergraph());

  expect(await ask('{ whoami }')).toEqual({ data: { whoami: 'local' } });
});

it('loses only the fields of a subgraph that is dead', async () => {
  const tickets = createRemoteSubgraphClient({
    name: 'tickets',
    url: 'http://127.0.0.1:1/graphql',
  });
  const ask = await serve(openTestSupergraph({ tickets }));

  expect(await ask(EVERYTHING)).toEqual({
    data: {
      customers: [
        { id: 'c1', name: 'Ann', tickets: null },
        { id: 'c2', name: 'Bob', tickets: null },
      ],
    },
    errors: [0, 1].map((index) => ({
      message: 'The subgraph tickets does not answer.',
      path: ['customers', index, 'tickets'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    })),
  });
});

it('answers in time what is there, when a subgraph hangs', async () => {
  const tickets = subgraphThatAnswers(() => new Promise(() => undefined));
  const ask = await serve(openTestSupergraph({ tickets }), { answerTimeoutMs: 50 });

  expect(await ask('{ customers { name tickets { id } } }')).toEqual({
    data: {
      customers: [
        { name: 'Ann', tickets: null },
        { name: 'Bob', tickets: null },
      ],
    },
    errors: [0, 1].map((index) => ({
      message: 'The subgraph tickets took too long to answer.',
      path: ['customers', index, 'tickets'],
      extensions: { code: 'SUBGRAPH_TIMEOUT' },
    })),
  });
});

it('puts what a subgraph says of one customer at the place of that customer', async () => {
  const tickets = subgraphThatAnswers(() =>
    Promise.resolve({
      data: { _entities: [{ tickets: [] }, { tickets: null }] },
      errors: [
        {
          message: 'There are no tickets of Bob any more.',
          path: ['_entities', 1, 'tickets'],
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    }),
  );
  const ask = await serve(openTestSupergraph({ tickets }));

  expect(await ask('{ customers { name tickets { id } } }')).toEqual({
    data: {
      customers: [
        { name: 'Ann', tickets: [] },
        { name: 'Bob', tickets: null },
      ],
    },
    errors: [
      {
        message: 'There are no tickets of Bob any more.',
        path: ['customers', 1, 'tickets'],
        extensions: { code: 'NOT_FOUND' },
      },
    ],
  });
});

it('answers over HTTP what a subgraph behind HTTP answers', async () => {
  const subgraph = createServer((_request, response) => {
    response.end('{"data":{"tickets":[{"id":"t9"}]}}');
  });
  const listening = Promise.withResolvers<void>();
  subgraph.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  onTestFinished(() => void subgraph.close());
  const address = subgraph.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const tickets = createRemoteSubgraphClient({ name: 'tickets', url: `http://127.0.0.1:${port}/` });
  const ask = await serve(openTestSupergraph({ tickets }));

  expect(await ask('{ tickets { id } }')).toEqual({ data: { tickets: [{ id: 't9' }] } });
});

it('refuses a subscription of a graph that has some, and asks no subgraph for it', async () => {
  const asked: string[] = [];
  const supergraph = openSupergraph({
    supergraphSdl: `
      schema
        @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
      { query: Query subscription: Subscription }
      ${JOIN_SDL}
      enum join__Graph { CLOCK @join__graph(name: "clock", url: "") }
      type Query @join__type(graph: CLOCK) { now: Int }
      type Subscription @join__type(graph: CLOCK) { ticked: Int }
    `,
    clientOf: () =>
      subgraphThatAnswers(async () => {
        asked.push('clock');
        return { data: { now: 7 } };
      }),
  });
  const ask = await serve(supergraph);

  expect(await ask('subscription { ticked }')).toEqual({
    errors: [
      {
        message: 'Subscriptions are not served here: ask by a query.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  });
  expect(asked).toEqual([]);
  expect(await ask('{ now }')).toEqual({ data: { now: 7 } });
});
