import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { answerProblems } from './http-problem.ts';
import { type LoadSheddingOptions, shedLoad } from './load-shedding.ts';

async function serve(options?: LoadSheddingOptions): Promise<FastifyInstance> {
  const app = Fastify();
  onTestFinished(() => app.close());
  await shedLoad(app, options);
  for (const path of ['/graphql', '/healthz', '/readyz', '/prometheus']) {
    app.get(path, () => ({ path }));
  }
  answerProblems(app, pino({ level: 'silent' }));
  return app;
}

/** No process is as punctual as this. */
const ALWAYS_LATE = { maxLagMs: 1e-9 };

it('refuses requests while the process is behind with its work, and says when to come again', async () => {
  const app = await serve(ALWAYS_LATE);

  await expect.poll(async () => (await app.inject('/graphql')).statusCode).toBe(503);
  const response = await app.inject('/graphql');

  expect(response.headers['retry-after']).toBe('1');
  expect(response.json()).toEqual({
    errors: [
      {
        message: 'The gateway has more to do than it can: try again in a second.',
        extensions: { code: 'GATEWAY_OVERLOADED' },
      },
    ],
  });
});

it('goes on telling how it is', async () => {
  const app = await serve(ALWAYS_LATE);
  await expect.poll(async () => (await app.inject('/graphql')).statusCode).toBe(503);

  const answers = await Promise.all(
    ['/healthz', '/readyz?verbose', '/prometheus'].map((path) => app.inject(path)),
  );

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
});

it('answers all while there is time for it', async () => {
  const app = await serve({ maxLagMs: 1e9 });
  await expect.poll(() => app.memoryUsage().eventLoopDelay).toBeGreaterThan(0);

  const answers = await Promise.all(Array.from({ length: 50 }, () => app.inject('/graphql')));

  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
});
