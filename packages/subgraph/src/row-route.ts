import type { Principal } from '@cx/principals';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { callerGone } from './caller-gone.ts';
import type { RowService } from './row-service.ts';
import { sendRows } from './send-rows.ts';

const Question = z.object({
  path: z.string(),
  query: z.string(),
  base: z.string(),
  hidden: z.array(z.string()),
  acceptEncoding: z.string().optional(),
  ifNoneMatch: z.string().optional(),
});

/** Gives rows to gateways, as {@link RowService} does in the same process. */
export function routeRows(
  app: FastifyInstance,
  rows: RowService,
  callerOf: (request: FastifyRequest) => Principal | undefined,
): void {
  app.post('/rows', async (request, reply) => {
    const principal = callerOf(request);
    if (principal === undefined) {
      throw Object.assign(new Error('Only a gateway is answered here.'), { statusCode: 401 });
    }
    const question = Question.safeParse(request.body);
    if (!question.success) {
      throw Object.assign(new Error('This is no question for rows.'), { statusCode: 400 });
    }
    const gone = callerGone(reply);
    return sendRows(reply, await rows.answer({ ...question.data, principal, gone }));
  });
}
