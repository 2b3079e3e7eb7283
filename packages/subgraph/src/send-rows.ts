import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';

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
  return reply.send(lettingGo(body, reply.raw));
}

/**
 * The same pieces; the memory of each is given back as soon as it is on the wire. It lies outside of V8's heap, which
 * would free it when 64 MB have come together.
 */
function lettingGo(body: Readable, wire: ServerResponse): ReadableStream {
  const pieces: AsyncIterator<unknown> = body.iterator();
  const handedOver: unknown[] = [];
  return new ReadableStream(
    {
      async pull(controller) {
        if (wire.writableLength === 0) handedOver.splice(0).forEach(free);
        const { value, done } = await pieces.next();
        if (done === true) return controller.close();
        controller.enqueue(value);
        handedOver.push(value);
      },
      cancel: () => void body.destroy(),
    },
    { highWaterMark: 0 },
  );
}

/** Unless it is a part of something. */
function free(piece: unknown): void {
  if (!(piece instanceof Uint8Array)) return;
  const { buffer, byteLength } = piece;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
