import Fastify, { type FastifyInstance } from 'fastify';

import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `/prometheus` on a port of its own: what is counted there is not for callers of the graph. */
export async function serveMetrics(
  metrics: Pick<Metrics, 'text'>,
  host: string,
  port: number,
): Promise<MetricsServer> {
  const app = Fastify({ forceCloseConnections: 'idle' });
  routeMetrics(app, metrics);
  const url = await app.listen({ host, port });
  return { url, stop: () => app.close() };
}

export function routeMetrics(app: FastifyInstance, metrics: Pick<Metrics, 'text'>): void {
  app.get('/prometheus', async (_request, reply) => {
    const { contentType, body } = await metrics.text();
    return reply.type(contentType).send(body);
  });
}
