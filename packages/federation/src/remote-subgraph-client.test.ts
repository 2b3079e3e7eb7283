import { LOCAL_PRINCIPAL, verifyRequest } from '@cx/principals';
import { createManualClock } from '@cx/resilience/testing';
import { expect, it } from 'vitest';

import {
  ask,
  BAD_RESPONSE,
  CALLER,
  clientOf,
  cutOff,
  failure,
  type Handler,
  hang,
  hangUp,
  readNumber,
  reply,
  serve,
  TIMEOUT,
  UNAVAILABLE,
} from './misbehaving-subgraph.test-support.ts';
import { createRemoteSubgraphClient } from './remote-subgraph-client.ts';
import type { SubgraphAnswer } from './subgraph-client.ts';

it('posts the operation, signed on behalf of its caller', async () => {
  const received: unknown[] = [];
  const { url, asked } = await serve((request, response) => {
    const body = asked[0] ?? '';
    received.push({
      method: request.method,
      url: request.url,
      contentType: request.headers['content-type'],
      body: JSON.parse(body),
      principal: verifyRequest('a secret', request.headers, body, new Date()),
    });
    response.end('{"data":{}}');
  });

  await clientOf(url, { secret: 'a secret' }).request(
    {
      query: 'query Tickets($first: Int) { tickets(first: $first) { id } }',
      operationName: 'Tickets',
      variables: { first: 3, note: 'é€😀' },
    },
    CALLER,
  );

  expect(received).toEqual([
    {
      method: 'POST',
      url: '/graphql',
      contentType: 'application/json',
      body: {
        query: 'query Tickets($first: Int) { tickets(first: $first) { id } }',
        operationName: 'Tickets',
        variables: { first: 3, note: 'é€😀' },
      },
      principal: LOCAL_PRINCIPAL,
    },
  ]);
});

it('sends nothing of its caller where there is no secret', async () => {
  const names: string[] = [];
  const { url } = await serve((request, response) => {
    names.push(...Object.keys(request.headers));
    response.end('{"data":{}}');
  });

  await ask(clientOf(url));

  expect(names.filter((name) => name.startsWith('x-cx'))).toEqual([]);
});

it.for<[number, SubgraphAnswer]>([
  [200, { data: { tickets: [{ id: 't1' }] } }],
  [200, { data: null, errors: [{ message: 'It failed.' }] }],
  [200, { data: null }],
  [200, { data: { tickets: null }, errors: [{ message: 'None.', path: ['tickets'] }] }],
  [400, { errors: [{ message: 'No.', extensions: { code: 'BAD_USER_INPUT' } }] }],
  [500, { errors: [{ message: 'A bug.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }],
])('passes on what a subgraph answers in GraphQL with status %i: %j', async ([status, answer]) => {
  const { url } = await serve(reply(status, JSON.stringify(answer)));

  expect(await ask(clientOf(url))).toEqual(answer);
});

it('keeps its connections for the requests that follow', async () => {
  const { url, sockets } = await serve(reply(200, '{"data":{}}'));
  // No answer is late.
  const client = clientOf(url, { clock: createManualClock() });

  for (let count = 0; count < 50; count += 1) await ask(client);

  // The second one is opened when a request comes before the connection of the last is known to be free.
  expect(sockets.length).toBeLessThanOrEqual(2);
});

it('opens connections for requests at the same time, and not without end', async () => {
  const { url, sockets } = await serve(reply(200, '{"data":{}}'));
  const client = clientOf(url);

  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) => ask(client, readNumber(number))),
  );

  expect(answers).toEqual(Array.from({ length: 200 }, () => ({ data: {} })));
  expect(sockets.length).toBeGreaterThan(1);
  expect(sockets.length).toBeLessThanOrEqual(64);
});

it.for([
  ['HTML', 200, '<html><body>Welcome to this server</body></html>'],
  ['a page of an error', 500, 'Internal Server Error'],
  ['JSON that is cut', 200, '{"data":{"tickets":[{"id":"t1"'],
  ['nothing', 200, ''],
  ['an empty object', 200, '{}'],
  ['a list', 200, '[{"data":{}}]'],
  ['a text', 200, '"data"'],
  ['null', 200, 'null'],
  ['data that is no object', 200, '{"data":5}'],
  ['data that is a list', 200, '{"data":[]}'],
  ['data with errors that are none', 200, '{"data":{},"errors":"all of them"}'],
  ['an empty list of errors', 500, '{"errors":[]}'],
  ['errors that are none', 500, '{"errors":"all of them"}'],
  ['errors without messages', 500, '{"errors":[{"code":1},null]}'],
  ['the answer of another framework', 404, '{"statusCode":404,"error":"Not Found"}'],
] as const)('takes %s for no answer', async ([, status, body]) => {
  const { url } = await serve(reply(status, body));

  expect(await ask(clientOf(url))).toEqual(BAD_RESPONSE);
});

it('takes an answer that is too large for no answer', async () => {
  const { url } = await serve(reply(200, JSON.stringify({ data: { text: 'x'.repeat(2000) } })));

  expect(await ask(clientOf(url, { maxBytes: 1000 }))).toEqual(
    failure(
      'SUBGRAPH_BAD_RESPONSE',
      'The subgraph tickets answered with more than 1000 bytes: ask for less at a time.',
    ),
  );
});

it('says that a subgraph does not answer when its connection is refused', async () => {
  // Nobody listens on port 1.
  expect(await ask(clientOf('http://127.0.0.1:1/graphql'))).toEqual(UNAVAILABLE);
});

it.for<[string, Handler]>([
  ['hangs up before it answers', hangUp],
  ['hangs up within its answer', cutOff],
  ['is away, as a proxy before it says', reply(502, '<html>Bad gateway</html>')],
  ['is overloaded', reply(503, 'Service Unavailable')],
  ['is too slow for a proxy before it', reply(504, '')],
])('says that a subgraph does not answer when it %s', async ([, handler]) => {
  const { url } = await serve(handler);

  expect(await ask(clientOf(url))).toEqual(UNAVAILABLE);
});

it.for<[string, Handler]>([
  ['answers nothing', hang],
  ['does not end its answer', (_request, response) => response.writeHead(200).write('{"data":')],
])('says that a subgraph took too long when it %s', async ([, handler]) => {
  const { url } = await serve(handler);

  expect(await ask(clientOf(url, { timeoutMs: 50 }))).toEqual(TIMEOUT);
});

it('goes on asking a subgraph that has come back', async () => {
  let isAway = true;
  const { url } = await serve((request, response) => {
    if (isAway) request.socket.destroy();
    else response.end('{"data":{"back":true}}');
  });
  const client = clientOf(url);

  const first = await ask(client);
  isAway = false;

  expect([first, await ask(client)]).toEqual([UNAVAILABLE, { data: { back: true } }]);
});

it('tells nobody where the subgraph is', async () => {
  const { url } = await serve((request) => request.socket.destroy());
  const answers = [
    await ask(clientOf(url)),
    await ask(clientOf('http://127.0.0.1:1/graphql')),
    await ask(clientOf('http://no-such-host.invalid/graphql')),
    await ask(clientOf('no address at all')),
  ];

  expect(answers).toEqual([UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE]);
});

it('asks nobody any more once it is closed', async () => {
  const { url, sockets } = await serve(reply(200, '{"data":{}}'));
  const client = createRemoteSubgraphClient({ name: 'tickets', url });

  await client.close();

  expect(await ask(client)).toEqual(UNAVAILABLE);
  expect(sockets).toEqual([]);
});
