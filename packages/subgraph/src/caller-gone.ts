import type { FastifyReply } from 'fastify';

/** Aborted when whoever asked goes away before the answer is out. */
export function callerGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
