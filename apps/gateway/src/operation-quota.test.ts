import { expect, it } from 'vitest';

import {
  type Answer,
  contract,
  partner,
  serveTestGateway,
  stopTime,
  type TestGateway,
} from './test-gateway.test-support.ts';

const CALLER = partner({ contract: 'tested' });

const TWO = '{ tickets(first: 2) { id } }';

/** Serves a contract with this quota at a quarter past ten, when it has planned the operation that costs two. */
async function serve(quota: {
  readonly burst?: number;
  readonly perHour?: number;
}): Promise<TestGateway> {
  stopTime('2026-03-01T10:15:00Z');
  const served = [
    contract({ name: 'tested', quota: { perSecond: 10, burst: 1_000, perHour: 1_000, ...quota } }),
    contract({ name: 'free' }),
  ];
  const gateway = await serveTestGateway({ served });
  await gateway.ask(partner({ contract: 'free', id: 'first' }), TWO);
  gateway.asked.length = 0;
  gateway.uses.length = 0;
  return gateway;
}

function limitsIn({ headers }: Answer): Record<string, string | null> {
  return {
    policy: headers.get('ratelimit-policy'),
    limit: headers.get('ratelimit'),
    retryAfter: headers.get('retry-after'),
  };
}

it('tells what an operation has cost and what is left, in the answer and in headers', async () => {
  const { ask } = await serve({});

  const answer = await ask(CALLER, TWO);

  expect(answer.body).toEqual({
    data: { tickets: [{ id: 't1' }, { id: 't2' }] },
    extensions: {
      cost: { estimated: 2, actual: 2, remaining: 998, resetAt: '2026-03-01T11:00:00.000Z' },
    },
  });
  expect(limitsIn(answer)).toEqual({
    policy: '"burst";q=1000;w=100, "hour";q=1000;w=3600',
    limit: '"hour";r=998;t=2700',
    retryAfter: null,
  });
});

it('gives back what an operation was estimated at and has not cost', async () => {
  const { ask } = await serve({});
  const all = '{ tickets(first: 90) { id } }';

  const first = await ask(CALLER, all);
  const second = await ask(CALLER, all);

  // The first one is planned, for ten units.
  expect([first.body, second.body]).toMatchObject([
    { extensions: { cost: { estimated: 100, actual: 13, remaining: 987 } } },
    { extensions: { cost: { estimated: 90, actual: 3, remaining: 984 } } },
  ]);
});

it('refuses what is asked faster than the bucket fills up, and says how long to wait', async () => {
  const { ask, asked, uses } = await serve({ burst: 25 });
  const most = '{ tickets(first: 15) { id } }';
  await ask(CALLER, TWO);
  asked.length = 0;
  uses.length = 0;

  const answer = await ask(CALLER, most);

  // 23 are left, 25 are asked for, 10 come in a second.
  expect([answer.status, answer.body]).toEqual([
    429,
    {
      errors: [
        {
          message: 'You ask faster than your quota fills up: ask again in 1 s.',
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    },
  ]);
  expect(limitsIn(answer)).toEqual({
    policy: '"burst";q=25;w=3, "hour";q=1000;w=3600',
    limit: '"burst";r=23;t=1',
    retryAfter: '1',
  });
  expect(asked).toEqual([]);
  expect(uses).toMatchObject([{ estimatedCost: 25, actualCost: 0, hasErrors: true, fetches: {} }]);
});

it('refuses what the budget of the hour is too small for, until the next hour', async () => {
  const { ask, asked } = await serve({ perHour: 3 });
  await ask(CALLER, TWO);
  asked.length = 0;

  const answer = await ask(CALLER, TWO);

  expect([answer.status, answer.body]).toEqual([
    429,
    {
      errors: [
        {
          message:
            'Your budget of this hour is used up but for 1 units, and this costs 2: ask again in 2700 s, or for less.',
          extensions: { code: 'BUDGET_EXHAUSTED' },
        },
      ],
    },
  ]);
  expect(limitsIn(answer)).toEqual({
    policy: '"burst";q=1000;w=100, "hour";q=3;w=3600',
    limit: '"hour";r=1;t=2700',
    retryAfter: '2700',
  });
  expect(asked).toEqual([]);
});

it('lets the same caller on in the next hour', async () => {
  const { ask } = await serve({ perHour: 2 });
  await ask(CALLER, TWO);
  const refused = await ask(CALLER, TWO);
  stopTime('2026-03-01T11:00:00Z');

  const answer = await ask(CALLER, TWO);

  expect(refused.status).toBe(429);
  expect(answer).toMatchObject({
    status: 200,
    body: { extensions: { cost: { remaining: 0, resetAt: '2026-03-01T12:00:00.000Z' } } },
  });
});

it('refuses what is never allowed at once, and tells nobody to wait for it', async () => {
  const { ask, asked } = await serve({ burst: 20 });

  const answer = await ask(CALLER, '{ tickets(first: 11) { id } }');

  expect([answer.status, answer.body]).toEqual([
    400,
    {
      errors: [
        {
          message:
            'This operation is estimated at 21 units, which is more than your quota ever allows at once: ask for smaller pages or fewer fields.',
          extensions: { code: 'COST_TOO_HIGH' },
        },
      ],
    },
  ]);
  expect(limitsIn(answer)).toMatchObject({ limit: '"hour";r=1000;t=2700', retryAfter: null });
  expect(asked).toEqual([]);
});

it('refuses what would cost more than quotas count to as any other that is too large', async () => {
  const { ask, asked, log } = await serve({});
  const operation = `{ ${'tickets { customer { '.repeat(9)} id ${'} }'.repeat(9)} }`;

  const { status, body } = await ask(CALLER, operation);

  expect(status).toBe(400);
  expect(body).toMatchObject({
    errors: [
      {
        message:
          'This operation is estimated at 1000000000 units, which is more than your quota ever allows at once: ask for smaller pages or fewer fields.',
        extensions: { code: 'COST_TOO_HIGH' },
      },
    ],
  });
  expect(asked).toEqual([]);
  expect(log).toEqual([]);
});

it('answers as many of a hundred requests at once as the budget is for, and no more', async () => {
  const { ask, asked } = await serve({ perHour: 60 });

  const answers = await Promise.all(Array.from({ length: 100 }, () => ask(CALLER, TWO)));

  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(70);
  expect(asked).toHaveLength(30);
  expect((await ask(CALLER, TWO)).body).toMatchObject({
    errors: [{ extensions: { code: 'BUDGET_EXHAUSTED' } }],
  });
});

it('keeps callers apart, and takes the keys of one caller together', async () => {
  const { ask } = await serve({ perHour: 2 });
  await ask(CALLER, TWO);

  const other = await ask({ ...CALLER, id: 'other' }, TWO);
  const rotated = await ask({ ...CALLER, keyId: 'k2' }, TWO);

  expect([other.status, rotated.status]).toEqual([200, 429]);
});

it.each([
  [4, { remaining: 2 }],
  [5_000, { remaining: 4_998 }],
])('grants a key its own hourly budget of %i in place of its contract’s', async (budget, cost) => {
  const { ask } = await serve({ perHour: 2 });
  const caller = partner({ contract: 'tested', hourlyBudget: budget });

  const answer = await ask(caller, TWO);

  expect(answer).toMatchObject({ status: 200, body: { extensions: { cost } } });
  expect(answer.headers.get('ratelimit-policy')).toContain(`"hour";q=${budget};`);
});

it('serves a key with the largest budget that one can have', async () => {
  const { ask } = await serve({});

  const answer = await ask({ ...CALLER, hourlyBudget: 2_147_483_647 }, TWO);

  expect(answer).toMatchObject({
    status: 200,
    body: { extensions: { cost: { remaining: 999_999_998 } } },
  });
});

it('ignores the budget of a key whose contract has no quota', async () => {
  const { ask } = await serve({});

  const { status, body } = await ask(partner({ contract: 'free', hourlyBudget: 1 }), TWO);

  expect([status, body]).toEqual([200, { data: { tickets: [{ id: 't1' }, { id: 't2' }] } }]);
});

it('does not charge for what is refused before it is run', async () => {
  const { ask } = await serve({});
  await ask(CALLER, '{ nope }');
  await ask(CALLER, '{');

  const { body } = await ask(CALLER, TWO);

  expect(body).toMatchObject({ extensions: { cost: { remaining: 998 } } });
});
