import { EventEmitter, once } from 'node:events';
import { Agent, request as send } from 'node:http';
import { json } from 'node:stream/consumers';

import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';

import { startTracing } from './start-tracing.ts';
import { traceIdOf, traceRequests } from './trace-requests.ts';
import { traceHeaders } from './tracing.ts';

/** Answers each request with the trace that it finds itself in. */
async function serveTraced(): Promise<{ url: string; begun: () => Promise<unknown> }> {
  const tracing = await startTracing({
    settings: {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
      OTEL_TRACES_SAMPLER: 'always_off',
      OTEL_TRACES_SAMPLER_ARG: 1,
    },
    service: 'test',
    onError: () => undefined,
  });
  onTestFinished(() => tracing.stop());
  const app = Fastify();
  onTestFinished(() => app.close());
  traceRequests(app);
  app.get('/healthz', (request) => ({ id: traceIdOf(request) ?? null, ...traceHeaders() }));
  app.post('/graphql', (request) => ({ id: traceIdOf(request), ...traceHeaders() }));
  const requests = new EventEmitter();
  app.addHook('onRequest', (_request, _reply, done) => {
    setImmediate(() => requests.emit('begun'));
    done();
  });
  return {
    url: await app.listen({ host: '127.0.0.1', port: 0 }),
    // Its headers have been read, and what there was of its body.
    begun: () => once(requests, 'begun'),
  };
}

it('keeps apart what comes over one connection, in pieces', async () => {
  const { url, begun } = await serveTraced();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const sockets = new Set<unknown>();
  const ask = async (trace: string): Promise<unknown> => {
    const request = send(`${url}/graphql`, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': 7,
        traceparent: `00-${trace}-b7ad6b7169203331-00`,
      },
    });
    request.on('socket', (socket) => sockets.add(socket));
    request.write('{"a"');
    await begun();
    request.end(':1}');
    const [response] = await once(request, 'response');
    return json(response);
  };
  const first = '0af7651916cd43dd8448eb211c80319c';
  const second = '1bf7651916cd43dd8448eb211c80319c';

  const answers = [await ask(first), await ask(second)];

  expect(sockets.size).toBe(1);
  expect(answers).toEqual([
    { id: first, traceparent: expect.stringContaining(first) },
    { id: second, traceparent: expect.stringContaining(second) },
  ]);
});

it('leaves those alone who ask how the process is', async () => {
  const { url } = await serveTraced();

  const response = await fetch(`${url}/healthz`);

  expect(await response.json()).toEqual({ id: null });
});
