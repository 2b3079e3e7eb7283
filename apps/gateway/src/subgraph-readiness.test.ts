import { createServer } from 'node:http';

import { expect, it, onTestFinished } from 'vitest';

import { subgraphReadiness } from './subgraph-readiness.ts';

/** The address of the graph of a subgraph that is ready or not. */
async function subgraph(status: number, asked: unknown[] = []): Promise<string> {
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(status).end('{}');
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return `http://127.0.0.1:${address.port}/graphql`;
}

it('tells of each subgraph whether it is ready', async () => {
  const asked: unknown[] = [];
  const urls = new Map([
    ['customers', await subgraph(200, asked)],
    ['tickets', await subgraph(503)],
    ['reviews', 'http://127.0.0.1:1/graphql'],
  ]);

  expect(await subgraphReadiness(urls)).toEqual({
    customers: 'ok',
    tickets: 'It is not ready: its own /readyz tells why.',
    reviews: 'It does not answer.',
  });
  expect(asked).toEqual(['GET /readyz']);
});

it('tells of none where there are none', async () => {
  expect(await subgraphReadiness(new Map())).toEqual({});
});
