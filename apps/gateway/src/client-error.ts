import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import { problem } from './http-problem.ts';

/** Answers what is no HTTP request, or does not come in time, in the form of every other refusal. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerTo(error.code));
  socket.destroy(error);
}

function answerTo(code: string | undefined): string {
  const [status, message] = REFUSALS.get(code ?? '') ?? [400, 'This is not a valid HTTP request.'];
  const body = JSON.stringify(problem(message, 'BAD_REQUEST'));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}

const REFUSALS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request did not come in time: send it faster.']],
  ['HPE_HEADER_OVERFLOW', [431, 'The headers are too large: send a query by POST.']],
]);
