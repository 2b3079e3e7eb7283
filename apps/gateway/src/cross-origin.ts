import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { HttpProblem } from './http-problem.ts';
import { CLIENT_HEADERS } from './operation-use.ts';

/** Lets pages of these origins call, and refuses those of others before anything is done for them. */
export async function guardOrigins(
  app: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  const allowed = new Set(origins);
  app.addHook('onRequest', async (request) => {
    if (isForeign(request, allowed)) {
      throw new HttpProblem(
        403,
        'Pages of this origin may not call: have it added to CORS_ORIGINS.',
        'FORBIDDEN',
      );
    }
  });
  if (allowed.size === 0) return;
  await app.register(cors, {
    origin: [...allowed],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'x-api-key',
      'content-type',
      'apollo-require-preflight',
      ...CLIENT_HEADERS,
    ],
    exposedHeaders: ['ratelimit', 'ratelimit-policy', 'retry-after'],
    // Callers show a token or a key, never a cookie.
    credentials: false,
    // Otherwise an OPTIONS that asks for nothing is answered in plain text.
    strictPreflight: false,
    maxAge: 600,
  });
}

// Behind a proxy the host may not be what the browser sees: then the browser itself says that it is the same.
function isForeign({ headers, host }: FastifyRequest, allowed: ReadonlySet<string>): boolean {
  const { origin } = headers;
  if (origin === undefined || allowed.has(origin)) return false;
  if (headers['sec-fetch-site'] === 'same-origin') return false;
  return hostOf(origin) !== host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
