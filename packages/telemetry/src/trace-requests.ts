import type { FastifyInstance, FastifyRequest } from 'fastify';

import { type RequestSpan, tracingOfProcess } from './tracing.ts';

/** Asked for all the time by those who watch the process, and of no interest in traces. */
const UNTRACED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/prometheus']);

const spans = new WeakMap<FastifyRequest, RequestSpan>();

/** A span for each request, a part of its caller's trace where it says so. To be called before there are other hooks. */
export function traceRequests(app: FastifyInstance): void {
  const tracing = tracingOfProcess();
  if (tracing === null) return;

  app.addHook('onRequest', (request, { raw }, done) => {
    const { method, url, routeOptions } = request;
    if (routeOptions.url === undefined || UNTRACED.has(routeOptions.url)) return done();
    const span = tracing.request(request.headers, {
      kind: 'server',
      name: `${method} ${routeOptions.url}`,
      attributes: {
        'http.request.method': method,
        'http.route': routeOptions.url,
        // Without what is asked for, in which there may be anything.
        'url.path': url.replace(/\?.*$/s, ''),
        'url.scheme': request.protocol,
      },
    });
    spans.set(request, span);
    raw.once('close', () => {
      span.set({ 'http.response.status_code': raw.statusCode });
      if (raw.statusCode >= 500) span.fail(String(raw.statusCode));
      span.end();
    });
    // Fastify keeps to it while it reads the body, which comes by events of the connection.
    return span.run(done);
  });
}

/** Undefined where it is not traced. */
export function traceIdOf(request: FastifyRequest): string | undefined {
  return spans.get(request)?.traceId;
}
