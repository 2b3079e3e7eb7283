import { connect } from 'node:net';

import type { Principal } from '@cx/principals';
import { expect, it, vi } from 'vitest';

import { createAccessLog } from './access-log.ts';
import { createMetrics } from './metrics.ts';
import { createOperationNames } from './operation-names.ts';
import {
  partner,
  serveTestGateway,
  type TestGateway,
  type TestGatewayOptions,
} from './test-gateway.test-support.ts';
import { openTestSupergraph, subgraphThatAnswers } from './test-supergraph.test-support.ts';

const STAFF: Principal = { kind: 'staff', id: 'ann', scopes: ['*'], brands: ['*'] };

interface Watched extends TestGateway {
  readonly lines: Record<string, unknown>[];
}

async function serveWatched(options: TestGatewayOptions = {}): Promise<Watched> {
  const lines: Record<string, unknown>[] = [];
  const accessLog = createAccessLog({ write: (line) => void lines.push(JSON.parse(line)) });
  return { ...(await serveTestGateway({ accessLog, ...options })), lines };
}

it('writes a line for each request, without what was asked for', async () => {
  const { ask, lines } = await serveWatched();

  const { headers } = await ask(STAFF, {
    query: 'query Names($first: Int) { customers { name } tickets(first: $first) { id } }',
    variables: { first: 2 },
  });

  await expect.poll(() => lines).toHaveLength(1);
  expect(lines).toEqual([
    {
      log: 'access',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
      requestId: headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      durationMs: expect.any(Number),
      bytes: expect.any(Number),
      isAborted: false,
      principal: { id: 'ann', kind: 'staff' },
      contract: 'internal',
      operation: 'Names',
      codes: [],
      cost: { estimated: 22, actual: 14 },
      subgraphRequests: { customers: 1, tickets: 1 },
    },
  ]);
});

it('tells of requests that come to nothing, and why', async () => {
  const { ask, url, lines } = await serveWatched();

  await ask(STAFF, '{ shoeSize }');
  await ask(STAFF, '{');
  await ask(partner({ contract: 'gold' }), '{ customers { name } }');
  await fetch(`${url}/metrics.csv?signed=a-secret`);
  await fetch(`${url}/healthz`);
  await fetch(`${url}/nothing`);

  await expect.poll(() => lines).toHaveLength(4);
  expect(lines).toMatchObject([
    { status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'], operation: null, cost: null },
    { status: 400, codes: ['GRAPHQL_PARSE_FAILED'] },
    { status: 403, codes: ['UNKNOWN_CONTRACT'], contract: 'gold' },
    { method: 'GET', path: '/metrics.csv', status: 500, principal: null, contract: null },
  ]);
  expect(JSON.stringify(lines)).not.toContain('a-secret');
});

it('takes the id that a proxy gave the request, and makes one up for what can be none', async () => {
  const { url, lines } = await serveWatched();
  const idOf = async (id: string): Promise<string | null> => {
    const response = await fetch(`${url}/healthz`, { headers: { 'x-request-id': id } });
    return response.headers.get('x-request-id');
  };

  expect(await idOf('edge-7:1')).toBe('edge-7:1');
  expect(await idOf('"}, {"fake": 1')).toMatch(/^[\da-f]{8}-/);
  expect(lines).toEqual([]);
});

it('tells of callers who leave before their answer', async () => {
  const asked = Promise.withResolvers<void>();
  const customers = subgraphThatAnswers(async () => {
    asked.resolve();
    return new Promise(() => undefined);
  });
  const { url, ask, lines } = await serveWatched({ supergraph: openTestSupergraph({ customers }) });
  await ask(STAFF, '{ tickets { id } }');
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ query: '{ customers { id } }' });

  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: cx\r\nContent-Type: application/json\r\nX-Caller: ${JSON.stringify(STAFF)}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await asked.promise;
  socket.destroy();

  await vi.waitFor(() => expect(lines).toHaveLength(2));
  expect(lines[1]).toMatchObject({ isAborted: true, subgraphRequests: { customers: 1 } });
});

it('counts requests by operation and subgraphs by outcome, and looks for plans', async () => {
  const metrics = createMetrics();
  const tickets = subgraphThatAnswers(async () => ({
    errors: [{ message: 'No.', extensions: { code: 'SUBGRAPH_TIMEOUT' } }],
  }));
  const supergraph = openTestSupergraph({ tickets });
  const { ask } = await serveTestGateway({ metrics, supergraph });

  await ask(STAFF, 'query Names { customers { name } }');
  await ask(STAFF, 'query Names { customers { name } }');
  await ask(STAFF, 'query Names { customers { name } }');
  await ask(STAFF, '{ tickets { id } }');
  await ask(STAFF, '{ shoeSize }');

  await vi.waitFor(async () => {
    const { body } = await metrics.text();
    for (const line of [
      'cx_request_duration_seconds_count{operation="Names",outcome="ok"} 3',
      'cx_request_duration_seconds_count{operation="anonymous",outcome="SUBGRAPH_TIMEOUT"} 1',
      'cx_request_duration_seconds_count{operation="anonymous",outcome="GRAPHQL_VALIDATION_FAILED"} 1',
      'cx_subgraph_request_duration_seconds_count{subgraph="customers",outcome="ok"} 3',
      'cx_subgraph_request_duration_seconds_count{subgraph="tickets",outcome="SUBGRAPH_TIMEOUT"} 1',
      'cx_plan_lookups_total{result="hit"} 1',
      'cx_plan_lookups_total{result="miss"} 3',
      'cx_planning_duration_seconds_count 3',
      'cx_plans 1',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(body).toContain(line);
    }
    expect(body).toMatch(/^cx_plans_bytes [1-9]\d+$/m);
  });
});

it('bounds the names of operations, with room for those that are trusted', () => {
  const names = createOperationNames();

  for (let index = 0; index < 50; index++) names.labelOf(`Hostile${index}`, false);

  expect(names.labelOf('Hostile49', false)).toBe('Hostile49');
  expect(names.labelOf('Hostile50', false)).toBe('other');
  expect(names.labelOf('Page', true)).toBe('Page');
  expect(names.labelOf('Page', false)).toBe('Page');
  expect(names.labelOf(null, false)).toBe('anonymous');
});
