import type { RowRequest, RowService } from '@cx/subgraph';
import { expect, it } from 'vitest';

import { HttpProblem } from './http-problem.ts';
import { partner, serveTestGateway } from './test-gateway.test-support.ts';

const READER = partner({ kind: 'bi', scopes: ['tickets:read'] });

function rowsThatKeep(asked: RowRequest[]): RowService {
  return {
    async answer(request) {
      asked.push(request);
      return { status: 200, headers: {}, rows: 0, body: '{"value":[]}', sent: () => null };
    },
  };
}

async function serve(): Promise<{ readonly url: string; readonly asked: RowRequest[] }> {
  const asked: RowRequest[] = [];
  const { url } = await serveTestGateway({
    rows: rowsThatKeep(asked),
    async authenticate({ headers: { authorization } }) {
      if (authorization === 'Bearer the-key') return READER;
      throw new HttpProblem(401, 'Say who you are.', 'UNAUTHENTICATED', {
        'www-authenticate': 'Bearer',
      });
    },
  });
  return { url, asked };
}

function basic(credentials: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}

it.each(['excel:the-key', ':the-key'])('takes a key as the password of %s', async (credentials) => {
  const { url, asked } = await serve();

  const response = await fetch(`${url}/odata/v4/tickets?$top=1`, { headers: basic(credentials) });

  expect(response.status).toBe(200);
  expect(asked).toMatchObject([
    { principal: READER, path: 'odata/v4/tickets', query: '$top=1', base: url },
  ]);
});

it.each([{}, basic('excel:another'), basic('the-key')])(
  'asks who it is for a password, as OData says it',
  async (headers) => {
    const { url } = await serve();

    const response = await fetch(`${url}/odata/v4`, { headers });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Basic');
    expect(await response.json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
  },
);

it('takes no password elsewhere', async () => {
  const { url } = await serve();

  const response = await fetch(`${url}/export/tickets.csv`, { headers: basic('excel:the-key') });

  expect(response.status).toBe(401);
});
