import { expect, it } from 'vitest';

import { createExportUrls } from './export-url.ts';
import { HttpProblem } from './http-problem.ts';
import { partner } from './test-gateway.test-support.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const LATER = new Date('2026-03-01T10:30:00Z');
const READER = partner({ scopes: ['tickets:read'], contract: 'agencies' });

const urls = createExportUrls('a secret of the tests, long enough to be one');

function refusalOf(target: string, now: Date): unknown {
  try {
    return urls.verify(target, now);
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return { status: error.statusCode, code: error.code };
  }
}

it.each(['/export/tickets.csv', '/metrics.csv?measures=NPS&from=2026-01-01T00:00:00Z'])(
  'asks on behalf of who had it made: %s',
  (target) => {
    const signed = urls.sign(target, READER, LATER);

    expect(urls.verify(signed, NOW)).toEqual(READER);
    expect(urls.verify(target, NOW)).toBeNull();
  },
);

it('is good for nothing once it has expired', () => {
  const signed = urls.sign('/export/tickets.csv', READER, LATER);

  expect(refusalOf(signed, LATER)).toEqual({ status: 401, code: 'URL_EXPIRED' });
});

it.each([
  ['another path', (url: string) => url.replace('tickets', 'reviews')],
  ['another parameter', (url: string) => url.replace('limit=1', 'limit=2')],
  ['one more parameter', (url: string) => url.replace('?', '?brands=delta&')],
  ['another caller', (url: string) => url.replace(/signed=[\w-]+/, claims({ brands: ['*'] }))],
  ['a later end', (url: string) => url.replace(/signed=[\w-]+/, claims({}))],
  ['no signature', (url: string) => url.replace(/\.[\w-]+$/, '.x')],
])('is good for nothing with %s', (_name, change) => {
  const signed = urls.sign('/export/tickets.csv?limit=1', READER, LATER);

  expect(refusalOf(change(signed), NOW)).toEqual({ status: 403, code: 'URL_CHANGED' });
});

function claims(over: object): string {
  const forged = { expiresAt: LATER.valueOf() + 1, principal: { ...READER, ...over } };
  return `signed=${Buffer.from(JSON.stringify(forged)).toString('base64url')}`;
}
