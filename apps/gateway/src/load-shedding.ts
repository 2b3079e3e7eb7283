import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';

import { HttpProblem } from './http-problem.ts';

export interface LoadSheddingOptions {
  /** How late the event loop may be, on average over half a second. @default 1000 */
  readonly maxLagMs?: number;
}

const MEASURED_EVERY_MS = 500;

/** Who asks for them wants to know how the gateway is, and must not take it for dead. */
const SPARED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/prometheus']);

/**
 * Refuses requests before anything of them is read while the process is behind with its work: some get an answer
 * in time, rather than all too late. To be called before there are routes.
 */
export async function shedLoad(
  app: FastifyInstance,
  { maxLagMs = 1000 }: LoadSheddingOptions = {},
): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: maxLagMs,
    sampleInterval: MEASURED_EVERY_MS,
    async pressureHandler({ routeOptions }) {
      if (SPARED.has(routeOptions.url ?? '')) return;
      throw new HttpProblem(
        503,
        'The gateway has more to do than it can: try again in a second.',
        'GATEWAY_OVERLOADED',
        { 'retry-after': '1' },
      );
    },
  });
}
