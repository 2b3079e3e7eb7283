import { expect, it } from 'vitest';

import { OPERATOR, startAccessGraph } from '../support/access-graph.ts';

const ME = `{ me { id kind scopes brands contract
  quota { burst perSecond perHour burstRemaining remaining resetAt } } }`;

const ON_THE_HOUR = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/);

it('tells somebody of the house who they are, and that nothing limits them', async () => {
  await using graph = await startAccessGraph();
  const viewer = {
    kind: 'staff',
    id: 'eve',
    scopes: ['tickets:read'],
    brands: ['united'],
  } as const;

  expect(await graph.ask(viewer, ME)).toEqual({
    data: {
      me: {
        id: 'eve',
        kind: 'STAFF',
        scopes: ['tickets:read'],
        brands: ['united'],
        contract: 'internal',
        quota: null,
      },
    },
  });
});

it('tells a partner the budget of its key, and what is left of it', async () => {
  await using graph = await startAccessGraph();
  const { key, record } = await graph.access.desk.create(OPERATOR, {
    name: 'Agence Étoile',
    kind: 'partner',
    scopes: ['tickets:read', 'reviews:read'],
    brands: ['united', 'delta'],
    hourlyBudget: 1000,
  });

  const answer = await graph.ask(key, ME);

  expect(answer).toMatchObject({
    data: {
      me: {
        id: record.id,
        kind: 'PARTNER',
        scopes: ['tickets:read', 'reviews:read'],
        brands: ['united', 'delta'],
        contract: 'partner',
        quota: {
          burst: 5000,
          perSecond: 500,
          perHour: 1000,
          burstRemaining: expect.any(Number),
          // Two objects, and 10 for what was never planned before.
          remaining: 988,
          resetAt: ON_THE_HOUR,
        },
      },
    },
  });
});

it('tells a BI tool of its contract and its quota', async () => {
  await using graph = await startAccessGraph();
  const { key, record } = await graph.access.desk.create(OPERATOR, {
    name: 'Dashboards',
    kind: 'bi',
    scopes: ['metrics:read'],
    brands: ['*'],
  });

  const answer = await graph.ask(key, ME);

  expect(answer).toMatchObject({
    data: {
      me: {
        id: record.id,
        kind: 'BI',
        scopes: ['metrics:read'],
        brands: ['*'],
        contract: 'bi',
        quota: { burst: 50_000, perSecond: 2000, perHour: 5_000_000, resetAt: ON_THE_HOUR },
      },
    },
  });
});

it('keeps the id of a caller whose key is rotated, and what it has used up', async () => {
  await using graph = await startAccessGraph();
  const { key, record } = await graph.access.desk.create(OPERATOR, {
    name: 'Agence Étoile',
    kind: 'partner',
    scopes: ['tickets:read'],
    brands: ['united'],
    hourlyBudget: 1000,
  });
  const young = await graph.access.desk.rotate(OPERATOR, record.id, { overlapMs: 60_000 });
  await graph.ask(key, ME);

  const answer = await graph.ask(young.key, ME);

  expect(young.record.id).not.toBe(record.id);
  expect(answer).toMatchObject({
    data: { me: { id: record.id, quota: { perHour: 1000, remaining: 1000 - 12 - 2 } } },
  });
});

it('tells what is left as the quota has it', async () => {
  const asked: string[] = [];
  await using graph = await startAccessGraph({
    async quotaOf({ id }) {
      asked.push(id);
      return {
        burst: 50,
        perSecond: 5,
        perHour: 500,
        burstRemaining: 0,
        remaining: 7,
        resetAt: new Date('2026-03-01T13:00:00Z'),
      };
    },
  });

  const answer = await graph.ask(OPERATOR, ME);
  await graph.ask(OPERATOR, '{ me { id } }');

  expect(answer).toMatchObject({
    data: {
      me: {
        quota: {
          burst: 50,
          perSecond: 5,
          perHour: 500,
          burstRemaining: 0,
          remaining: 7,
          resetAt: '2026-03-01T13:00:00.000Z',
        },
      },
    },
  });
  // Who does not want to know it costs no look at the store.
  expect(asked).toEqual(['ann']);
});

it('tells who the caller is while nobody can tell what is left', async () => {
  await using graph = await startAccessGraph({
    quotaOf: () => Promise.reject(new Error('The store at 10.0.0.7 is away.')),
  });

  const answer = await graph.ask(OPERATOR, '{ me { id quota { remaining } } }');

  expect(answer).toEqual({
    data: { me: { id: 'ann', quota: null } },
    errors: [
      {
        message: expect.stringMatching(/^Something went wrong on our side\. Quote the error id /),
        path: ['me', 'quota'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) },
      },
    ],
  });
});
