import { buildSubgraphSchema } from '@apollo/subgraph';
import { LOCAL_PRINCIPAL, signRequest } from '@cx/principals';
import { parse } from 'graphql';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';

import { serveSubgraph } from './server.ts';

const SECRET = 'a secret of the cluster';

interface Context {
  readonly gone: AbortSignal;
}

const schema = buildSubgraphSchema([
  {
    typeDefs: parse('type Query { waits: String! looks: Boolean! }'),
    resolvers: {
      Query: {
        waits: (_root: unknown, _args: unknown, { gone }: Context) =>
          new Promise((resolve) => gone.addEventListener('abort', () => resolve('It has ended.'))),
        looks: (_root: unknown, _args: unknown, { gone }: Context) => gone.aborted,
      },
    },
  },
]);

interface Served {
  /** @param deadline what the header says, if it is there */
  readonly ask: (query: string, deadline?: string, signal?: AbortSignal) => Promise<unknown>;
  readonly contexts: Context[];
}

async function serve(): Promise<Served> {
  const contexts: Context[] = [];
  const server = await serveSubgraph({
    service: {
      name: 'tickets',
      schema,
      createContext(_principal, gone = new AbortController().signal) {
        contexts.push({ gone });
        return { gone };
      },
      readiness: () => Promise.resolve({}),
      close: () => Promise.resolve(),
    },
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  return {
    contexts,
    async ask(query, deadline, signal) {
      const body = JSON.stringify({ query });
      const response = await fetch(server.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...signRequest(SECRET, LOCAL_PRINCIPAL, body, new Date()),
          ...(deadline === undefined ? {} : { 'x-cx-deadline-ms': deadline }),
        },
        body,
        signal: signal ?? null,
      });
      return response.json();
    },
  };
}

it('ends what is read when the time of its caller is over', async () => {
  const { ask } = await serve();

  expect(await ask('{ waits }', '20')).toEqual({ data: { waits: 'It has ended.' } });
});

it.for([undefined, '60000', '', 'soon', '-1', '1e9', '99999999999'])(
  'does not end what is read before that, or when it is told %j',
  async (deadline) => {
    const { ask } = await serve();

    expect(await ask('{ looks }', deadline)).toEqual({ data: { looks: false } });
  },
);

it('ends what is read when its caller goes away before its time', async () => {
  const { ask, contexts } = await serve();
  const going = new AbortController();

  const asked = ask('{ waits }', '60000', going.signal);
  await vi.waitFor(() => expect(contexts.length).toBe(1), { timeout: 30_000 });
  going.abort();

  await expect(asked).rejects.toThrow('aborted');
  await vi.waitFor(() => expect(contexts[0]?.gone.aborted).toBe(true), { timeout: 30_000 });
});
