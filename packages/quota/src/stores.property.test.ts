import { randomUUID } from 'node:crypto';

import { IS_WITHOUT_REDIS, startRedis } from '@cx/testing/redis-server';
import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from 'fast-check';
import { expect, it } from 'vitest';

import { createMemoryQuota } from './memory-quota.ts';
import { type Answer, createModel } from './model.test-support.ts';
import { createQuotaDatabase } from './postgres.test-support.ts';
import type { QuotaPolicy } from './quota-policy.ts';
import type { GrantedHold, Hold, QuotaStore, Standing } from './quota-store.ts';
import { createRedisQuota } from './redis-quota.ts';

const HOUR = 3_600_000;

const START = Date.parse('2026-11-22T11:59:30Z');

const policies = record({
  perSecond: integer({ min: 1, max: 20 }),
  burst: integer({ min: 1, max: 100 }),
  perHour: integer({ min: 1, max: 300 }),
});

/** The clock goes on, stands, or goes back. */
const waits = oneof(
  { weight: 6, arbitrary: integer({ min: 0, max: 3000 }) },
  { weight: 2, arbitrary: integer({ min: -5000, max: 0 }) },
  { weight: 1, arbitrary: constantFrom(-HOUR, HOUR / 10, HOUR, 5 * HOUR) },
);

interface Step {
  readonly action: 'hold' | 'settle' | 'look';
  readonly principal: 'acme' | 'globex';
  readonly cost: number;
  readonly wait: number;
}

const steps = array<Step>(
  record({
    action: constantFrom('hold', 'hold', 'hold', 'settle', 'settle', 'look'),
    principal: constantFrom('acme', 'globex'),
    cost: oneof(integer({ min: 0, max: 30 }), integer({ min: 0, max: 120 })),
    wait: waits,
  }),
  { minLength: 20, maxLength: 60 },
);

type Outcome = Answer | Standing | null;

it('answers from memory what the model answers', async () => {
  const seen = await compare(() => createMemoryQuota(), 300);

  expect(seen).toEqual(new Set(['allowed', 'rate', 'budget', 'too-large', 'standing', 'nothing']));
});

it('answers from Postgres what the model answers', async () => {
  await using database = await createQuotaDatabase();
  const store = database.openStore();

  const seen = await compare(() => store, 100);

  expect(seen).toEqual(new Set(['allowed', 'rate', 'budget', 'too-large', 'standing', 'nothing']));
});

it.skipIf(IS_WITHOUT_REDIS)('answers from Redis what the model answers', async () => {
  await using redis = await startRedis();
  const store = createRedisQuota({ url: redis.url });

  const seen = await compare(() => store, 100);
  await store.close();

  expect(seen).toEqual(new Set(['allowed', 'rate', 'budget', 'too-large', 'standing', 'nothing']));
});

/** Answers which kinds of outcome have occurred. */
async function compare(open: () => QuotaStore, numRuns: number): Promise<Set<string>> {
  const seen = new Set<string>();
  await assert(
    asyncProperty(policies, steps, async (policy, todo) => {
      const expected = outcomesOfModel(policy, todo);

      const outcomes = await outcomesOfStore(open(), policy, todo);

      expect(outcomes).toEqual(expected);
      for (const outcome of outcomes) seen.add(kindOf(outcome));
    }),
    { numRuns, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
  return seen;
}

function outcomesOfModel(policy: QuotaPolicy, todo: readonly Step[]): Outcome[] {
  const models = { acme: createModel(policy), globex: createModel(policy) };
  const open: ((actual: number, later: number) => Standing)[] = [];
  let now = START;
  return todo.map(({ action, principal, cost, wait }) => {
    now += wait;
    const model = models[principal];
    if (action === 'look') return model.standing(now);
    if (action === 'settle') return open.shift()?.(cost, now) ?? null;
    const { answer, work } = model.hold(cost, now);
    if (work) open.push((actual, later) => model.settle(work, actual, later));
    return answer;
  });
}

async function outcomesOfStore(
  store: QuotaStore,
  policy: QuotaPolicy,
  todo: readonly Step[],
): Promise<Outcome[]> {
  const run = randomUUID();
  const open: GrantedHold[] = [];
  const outcomes: Outcome[] = [];
  let now = START;
  for (const { action, principal, cost, wait } of todo) {
    now += wait;
    const id = `${run} ${principal}`;
    const time = new Date(now);
    if (action === 'look') {
      outcomes.push(await store.standing(id, policy, time));
    } else if (action === 'settle') {
      outcomes.push((await open.shift()?.settle(cost, time)) ?? null);
    } else {
      const hold = await store.hold(id, cost, policy, time);
      if (hold.isAllowed) open.push(hold);
      outcomes.push(withoutHandle(hold));
    }
  }
  return outcomes;
}

function withoutHandle(hold: Hold): Answer {
  return hold.isAllowed ? { isAllowed: true, standing: hold.standing } : hold;
}

function kindOf(outcome: Outcome): string {
  if (outcome === null) return 'nothing';
  if (!('isAllowed' in outcome)) return 'standing';
  return outcome.isAllowed ? 'allowed' : outcome.reason;
}
