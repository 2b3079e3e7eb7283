import type { FastifyReply } from 'fastify';

import type { RowAnswer } from './row-service.ts';

/** Tells at the end how many rows there were, so that a file that was cut shows. */
export const ROW_COUNT_TRAILER = 'x-row-count';

/** How many rows there will be. */
export const ROWS_EXPECTED = 'x-row-count-expected';

/** Sends rows as they come, and stops their reading when nobody is left to get them. */
export function sendRows(
  reply: FastifyReply,
  { status, headers, body, ...answer }: RowAnswer,
): FastifyReply {
  void reply.status(status).headers(headers);
  if (body === null) return reply.send();
  if (typeof body === 'string') return reply.send(body);
  reply.header(ROWS_EXPECTED, String(answer.rows));
  reply.trailer(ROW_COUNT_TRAILER, async () => String(answer.sent() ?? ''));
  return reply.send(body);
}
