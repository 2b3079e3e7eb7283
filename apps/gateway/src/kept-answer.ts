import { hash } from 'node:crypto';

import type { FastifyReply, FastifyRequest } from 'fastify';

/** To be asked for each time, since who has written sees what was written: what is saved is the way of the answer. */
const KEPT = 'private, no-cache';

/** Lets the caller keep an answer, and ask whether it is the answer still. */
export function letKeep(reply: FastifyReply): void {
  void reply.header('cache-control', KEPT);
}

/** Sends nothing where the caller has the same data already. */
export function answerIfChanged(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): unknown {
  if (reply.getHeader('cache-control') !== KEPT || reply.statusCode !== 200) return payload;
  if (typeof payload !== 'string') return payload;
  const etag = etagOf(payload);
  void reply.header('etag', etag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (!known.includes(etag)) return payload;
  void reply.code(304).removeHeader('content-type');
  return '';
}

/** Of the data alone: beside it is what it has cost this time. */
function etagOf(payload: string): string {
  const answer: unknown = JSON.parse(payload);
  const data =
    typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null;
  return `W/"${hash('sha256', JSON.stringify(data), 'base64url')}"`;
}
