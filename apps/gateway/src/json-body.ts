import { MIMEType } from 'node:util';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import { HttpProblem } from './http-problem.ts';
import { findBadKey } from './json-keys.ts';

/** Takes bodies of JSON in UTF-8, as they are, and no others. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addHook('onRequest', async ({ headers }) => {
    assertNotPacked(headers['content-encoding']);
  });
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, body: Buffer) => {
      assertUtf8(headers['content-type']);
      return parseBody(body);
    },
  );
}

// A few bytes could unpack to any number.
function assertNotPacked(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new HttpProblem(415, 'Send the body as it is, without a content-encoding.');
}

function assertUtf8(contentType: string | undefined): void {
  const charset = charsetOf(contentType ?? '');
  if (charset === 'utf-8' || charset === 'utf8') return;
  throw new HttpProblem(415, 'Send the body in UTF-8: «content-type: application/json».');
}

function charsetOf(contentType: string): string | null {
  try {
    return (new MIMEType(contentType).params.get('charset') ?? 'utf-8').toLowerCase();
  } catch {
    return null;
  }
}

function parseBody(body: Buffer): unknown {
  if (body.length === 0) {
    throw new HttpProblem(400, 'The body is empty: send JSON with a «query».');
  }
  const text = decode(body);
  const value = parse(text);
  const bad = findBadKey(text);
  if (bad === 'twice') {
    throw new HttpProblem(400, 'An object of the body has one key twice: leave one of them out.');
  }
  if (bad === 'prototype') {
    throw new HttpProblem(
      400,
      'The body has a key «__proto__», or a «prototype» in a «constructor»: rename the variable.',
    );
  }
  return value;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new HttpProblem(400, 'The body is not valid UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'The body is not valid JSON.');
  }
}
