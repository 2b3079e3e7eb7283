import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { AccessRecords } from './access-records.ts';
import type { Authenticate } from './authentication.ts';
import type { ExportUrls } from './export-url.ts';
import { HttpProblem } from './http-problem.ts';

export interface ExportUrlRouteOptions {
  readonly authenticate: Authenticate;
  readonly urls: ExportUrls;
  readonly records: AccessRecords;
  readonly now: () => Date;
}

const LONGEST_SECONDS = 3_600;

const Wanted = z.strictObject({
  path: z
    .string()
    .max(4_000)
    .regex(/^\/(?:export\/|metrics\.)[\w.,:;@%&=?/+*~!-]*$/)
    .refine((path) => !/[?&]signed=/.test(path)),
  expiresInSeconds: z.int().min(1).max(LONGEST_SECONDS).default(LONGEST_SECONDS),
});

/** `POST /export-urls`: makes addresses by which a tool that sends no headers reads what the caller may. */
export function routeExportUrls(app: FastifyInstance, options: ExportUrlRouteOptions): void {
  const { authenticate, urls, records, now } = options;
  app.post('/export-urls', async (request, reply) => {
    const principal = await authenticate(request);
    const wanted = Wanted.safeParse(request.body);
    if (!wanted.success) {
      throw new HttpProblem(
        400,
        `Send {"path": "/export/… or /metrics.… with its query, encoded", "expiresInSeconds": 1 to ${LONGEST_SECONDS}}.`,
        'BAD_USER_INPUT',
      );
    }
    const { path, expiresInSeconds } = wanted.data;
    const expiresAt = new Date(now().valueOf() + expiresInSeconds * 1_000);
    const url = `${request.protocol}://${request.host}${urls.sign(path, principal, expiresAt)}`;
    await records.urlCreated(principal, path, expiresAt);
    return reply.status(201).send({ url, expiresAt: expiresAt.toISOString() });
  });
}
