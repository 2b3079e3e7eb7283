import type { SubgraphService } from '@cx/subgraph';
import { buildSchema, parse } from 'graphql';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { serviceClient } from './service-client.ts';
import { partner } from './test-gateway.test-support.ts';

const SCHEMA = buildSchema('type Query { caller: String broken: String }');

interface Opened {
  readonly service: SubgraphService;
  readonly log: Record<string, unknown>[];
  readonly calls: string[];
  readonly ask: (query: string) => Promise<unknown>;
}

function open(): Opened {
  const calls: string[] = [];
  const log: Record<string, unknown>[] = [];
  const { caller, broken } = SCHEMA.getQueryType()?.getFields() ?? {};
  Object.assign(caller ?? {}, {
    resolve: (_root: unknown, _args: unknown, { id }: { readonly id: string }) => id,
  });
  Object.assign(broken ?? {}, {
    resolve() {
      throw new Error('the inside');
    },
  });
  const service: SubgraphService = {
    name: 'access',
    schema: SCHEMA,
    createContext({ id }) {
      calls.push(`context of ${id}`);
      return { id };
    },
    readiness: () => Promise.resolve({}),
    async close() {
      calls.push('close');
    },
  };
  const logger = pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) });
  const client = serviceClient(service, logger);
  const incoming = { principal: partner() };
  return {
    service,
    log,
    calls,
    async ask(query) {
      const answer = await client.request({ query, document: parse(query) }, incoming);
      await client.close();
      return answer;
    },
  };
}

it('runs an operation in this process on behalf of the caller, and leaves the service open', async () => {
  const { ask, calls } = open();

  expect(await ask('{ caller }')).toEqual({ data: { caller: 'agency' } });
  expect(calls).toEqual(['context of agency']);
});

it('makes one context for all that one request asks', async () => {
  const { ask, calls } = open();

  await ask('{ caller }');
  await ask('{ again: caller }');

  expect(calls).toEqual(['context of agency']);
});

it('masks what a resolver fails with, and logs it under its id and the name of the subgraph', async () => {
  const { ask, log } = open();

  const answer = await ask('{ broken }');

  expect(JSON.stringify(answer)).not.toContain('the inside');
  expect(answer).toMatchObject({
    data: { broken: null },
    errors: [
      {
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: log[0]?.['errorId'] },
      },
    ],
  });
  expect(log).toMatchObject([
    { subgraph: 'access', msg: 'A resolver failed.', err: { message: 'the inside' } },
  ]);
});
