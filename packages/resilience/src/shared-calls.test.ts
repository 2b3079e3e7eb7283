import {
  array,
  asyncProperty,
  constantFrom,
  assert as hold,
  integer,
  oneof,
  record,
  constant,
} from 'fast-check';
import { expect, it } from 'vitest';

import { createManualClock } from './manual-clock.ts';
import { createSharedCalls, type SharedCalls } from './shared-calls.ts';

interface Begun {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly end: (outcome: string) => void;
  readonly fail: (reason: Error) => void;
}

interface Opened {
  readonly calls: SharedCalls<string>;
  readonly begun: Begun[];
  readonly join: (key: string, signal?: AbortSignal, deadline?: number) => Promise<string>;
}

function open(): Opened {
  const calls = createSharedCalls<string>(createManualClock());
  const begun: Begun[] = [];
  return {
    calls,
    begun,
    join: (key, signal = new AbortController().signal, deadline = 15_000) =>
      calls.join(key, { signal, deadline }, (ending) => {
        const { promise, resolve, reject } = Promise.withResolvers<string>();
        begun.push({ key, signal: ending, end: resolve, fail: reject });
        return promise;
      }),
  };
}

it('makes one call for all who ask the same at the same time', async () => {
  const { join, begun } = open();

  const waiting = [join('a'), join('a'), join('b'), join('a')];
  for (const { key, end } of begun) end(`the answer of ${key}`);

  expect(await Promise.all(waiting)).toEqual([
    'the answer of a',
    'the answer of a',
    'the answer of b',
    'the answer of a',
  ]);
  expect(begun.map(({ key }) => key)).toEqual(['a', 'b']);
});

it('asks again once the answer is there', async () => {
  const { join, begun } = open();

  const first = join('a');
  begun[0]?.end('one');
  await first;
  const second = join('a');
  begun[1]?.end('two');

  expect([await first, await second]).toEqual(['one', 'two']);
});

it('tells all of a failure, and asks again after it', async () => {
  const { join, begun } = open();

  const waiting = [join('a'), join('a')];
  begun[0]?.fail(new Error('It broke.'));
  const results = await Promise.allSettled(waiting);
  void join('a');

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(begun.length).toBe(2);
});

it('goes on for the others when one goes away, and ends with the last one', async () => {
  const { join, begun } = open();
  const [first, second] = [new AbortController(), new AbortController()];
  const waiting = Promise.allSettled([join('a', first.signal), join('a', second.signal)]);

  first.abort(new Error('gone'));
  await Promise.resolve();
  await Promise.resolve();
  const afterOne = begun[0]?.signal.aborted;
  second.abort(new Error('gone, too'));
  const results = await waiting;

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect([afterOne, begun[0]?.signal.aborted]).toEqual([false, true]);
});

it('lets nobody wait for a call that has ended with its last waiter', async () => {
  const { join, begun } = open();
  const leaving = new AbortController();
  const left = join('a', leaving.signal).catch(() => 'gone');
  leaving.abort(new Error('gone'));
  await left;

  const next = join('a');
  begun[1]?.end('answer');

  expect(await next).toBe('answer');
});

it('makes a call of its own for whoever has much more time than the one under way', async () => {
  const { join, begun } = open();

  void join('a', undefined, 100);
  void join('a', undefined, 15_000);
  void join('a', undefined, 14_000);
  void join('a', undefined, 200);

  expect(begun.length).toBe(2);
});

const anyKey = constantFrom('a', 'b');
const anyStep = oneof(
  {
    weight: 4,
    arbitrary: record({ kind: constant('join' as const), key: anyKey, number: constant(0) }),
  },
  {
    weight: 3,
    arbitrary: record({
      kind: constant('leave' as const),
      key: anyKey,
      number: integer({ min: 0 }),
    }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constant('end' as const), key: anyKey, number: constant(0) }),
  },
);

it('has one call under way for each key that somebody waits for, and none for the others', async () => {
  const seen = { answered: 0, left: 0, ended: 0 };
  await hold(
    asyncProperty(array(anyStep, { minLength: 20, maxLength: 60 }), async (steps) => {
      const clock = createManualClock();
      const { join, begun } = open();
      const waiting: { readonly key: string; readonly leaving: AbortController }[] = [];
      const done = new Set<Begun>();
      const answers: [string, string][] = [];
      const running = (key: string): Begun[] =>
        begun.filter((one) => one.key === key && !one.signal.aborted && !done.has(one));

      for (const [index, { kind, key, number }] of steps.entries()) {
        if (kind === 'join') {
          const waiter = { key, leaving: new AbortController() };
          waiting.push(waiter);
          void join(key, waiter.leaving.signal)
            .then((answer) => answers.push([key, answer]))
            .catch(() => (seen.left += 1));
        }
        if (kind === 'leave') {
          waiting.splice(number % (waiting.length + 1), 1)[0]?.leaving.abort(new Error('gone'));
        }
        const [call] = running(key);
        if (kind === 'end' && call !== undefined) {
          done.add(call);
          call.end(`${key} ${index}`);
          for (const waiter of waiting.splice(0)) if (waiter.key !== key) waiting.push(waiter);
        }
        await clock.advance(0);

        for (const each of ['a', 'b']) {
          const isWaitedFor = waiting.some((waiter) => waiter.key === each);
          expect(running(each).length).toBe(isWaitedFor ? 1 : 0);
        }
      }
      expect(answers.filter(([key, answer]) => !answer.startsWith(key))).toEqual([]);
      seen.answered += answers.length;
      seen.ended += begun.filter(({ signal }) => signal.aborted).length;
    }),
  );
  expect(Math.min(seen.answered, seen.left, seen.ended)).toBeGreaterThan(20);
});
