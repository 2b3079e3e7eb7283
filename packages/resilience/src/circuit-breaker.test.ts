import { array, constant, assert as hold, integer, oneof, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import {
  type BreakerState,
  type CallResult,
  type CircuitBreaker,
  createCircuitBreaker,
  type Permit,
} from './circuit-breaker.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

interface Opened {
  readonly breaker: CircuitBreaker;
  readonly clock: ManualClock;
  readonly states: BreakerState[];
}

function open(): Opened {
  const clock = createManualClock();
  const states: BreakerState[] = [];
  const breaker = createCircuitBreaker({ clock, onState: (state) => states.push(state) });
  return { breaker, clock, states };
}

function call({ breaker }: Opened, result: CallResult, times = 1): void {
  for (let made = 0; made < times; made += 1) breaker.enter()?.(result);
}

it('opens when half of at least 20 calls failed, and not before', () => {
  const opened = open();

  call(opened, 'success', 10);
  call(opened, 'failure', 9);
  const before = opened.breaker.state();
  call(opened, 'failure');

  expect([before, opened.breaker.state(), opened.breaker.enter()]).toEqual([
    'closed',
    'open',
    null,
  ]);
});

it('does not open for failures among many successes', () => {
  const opened = open();

  for (let round = 0; round < 100; round += 1) {
    call(opened, 'success', 2);
    call(opened, 'failure');
  }

  expect(opened.states).toEqual([]);
});

it('forgets failures of long ago', async () => {
  const opened = open();

  call(opened, 'failure', 19);
  await opened.clock.advance(10_000);
  call(opened, 'failure', 19);

  expect(opened.states).toEqual([]);
});

it('lets one call at a time try when it was open for a while, and closes when it succeeds', async () => {
  const opened = open();
  call(opened, 'failure', 20);

  await opened.clock.advance(4999);
  const tooEarly = opened.breaker.enter();
  await opened.clock.advance(1);
  const probe = opened.breaker.enter();
  const beside = opened.breaker.enter();
  probe?.('success');

  expect([tooEarly, beside]).toEqual([null, null]);
  expect(opened.states).toEqual(['open', 'half-open', 'closed']);
  expect(opened.breaker.enter()).not.toBe(null);
});

it('opens again when its probe fails', async () => {
  const opened = open();
  call(opened, 'failure', 20);
  await opened.clock.advance(5000);

  call(opened, 'failure');
  await opened.clock.advance(4999);

  expect(opened.breaker.enter()).toBe(null);
  expect(opened.states).toEqual(['open', 'half-open', 'open']);
});

it('lets another one try when a probe ended without a result', async () => {
  const opened = open();
  call(opened, 'failure', 20);
  await opened.clock.advance(5000);

  call(opened, 'unknown');
  call(opened, 'success');

  expect(opened.states).toEqual(['open', 'half-open', 'closed']);
});

it('does not listen to calls that began before it opened', async () => {
  const opened = open();
  const early = Array.from({ length: 50 }, () => opened.breaker.enter());
  call(opened, 'failure', 20);
  await opened.clock.advance(5000);
  call(opened, 'success');

  for (const permit of early) permit?.('failure');

  expect(opened.states).toEqual(['open', 'half-open', 'closed']);
});

const anyStep = oneof(
  { weight: 6, arbitrary: constant({ kind: 'enter', number: 0 } as const) },
  {
    weight: 5,
    arbitrary: record({ kind: constant('fail' as const), number: integer({ min: 0 }) }),
  },
  {
    weight: 3,
    arbitrary: record({ kind: constant('succeed' as const), number: integer({ min: 0 }) }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constant('leave' as const), number: integer({ min: 0 }) }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constant('wait' as const), number: integer({ min: 1, max: 700 }) }),
  },
);

const RESULTS = { fail: 'failure', succeed: 'success', leave: 'unknown' } as const;

/** The same in the plainest way: all calls are kept, and counted anew. */
function createModel(now: () => number) {
  let calls: { readonly tenth: number; readonly failed: boolean }[] = [];
  let state: BreakerState = 'closed';
  let openedAt = 0;
  let probes = 0;
  const recent = () => calls.filter(({ tenth }) => tenth > Math.floor(now() / 100) - 10);

  return {
    state: () => state,
    enter(): boolean {
      if (state === 'open' && now() - openedAt >= 500) {
        state = 'half-open';
        probes = 0;
      }
      if (state === 'half-open') probes += 1;
      const isLetIn = state === 'closed' || (state === 'half-open' && probes === 1);
      if (!isLetIn && state === 'half-open') probes -= 1;
      return isLetIn;
    },
    end(result: CallResult): void {
      if (state === 'half-open') {
        probes = 0;
        if (result === 'success') {
          state = 'closed';
          calls = [];
        }
        if (result === 'failure') {
          state = 'open';
          openedAt = now();
        }
        return;
      }
      if (result === 'unknown') return;
      calls.push({ tenth: Math.floor(now() / 100), failed: result === 'failure' });
      const failures = recent().filter(({ failed }) => failed).length;
      if (result === 'failure' && recent().length >= 5 && failures >= recent().length / 2) {
        state = 'open';
        openedAt = now();
      }
    },
  };
}

it('goes from state to state as a model does that keeps all calls', () => {
  const seen = new Set<BreakerState>();
  hold(
    property(array(anyStep, { minLength: 20, maxLength: 200 }), (steps) => {
      const time = { now: 0 };
      const clock = { ...createManualClock(), now: () => time.now };
      const breaker = createCircuitBreaker({ clock, leastCalls: 5, windowMs: 1000, openMs: 500 });
      const model = createModel(() => time.now);
      let running: { readonly permit: Permit; readonly era: number }[] = [];
      let era = 0;
      const answers: [boolean, boolean][] = [];

      for (const { kind, number } of steps) {
        const before = model.state();
        if (kind === 'wait') {
          time.now += number;
        } else if (kind === 'enter') {
          const isLetIn = model.enter();
          if (model.state() !== before) era += 1;
          const permit = breaker.enter();
          answers.push([permit !== null, isLetIn]);
          if (permit !== null) running.push({ permit, era });
        } else {
          const chosen = running[number % running.length];
          if (chosen === undefined) continue;
          running = running.filter((one) => one !== chosen);
          if (chosen.era === era) model.end(RESULTS[kind]);
          if (model.state() !== before) era += 1;
          chosen.permit(RESULTS[kind]);
        }
        expect(breaker.state()).toBe(model.state());
        seen.add(breaker.state());
      }
      expect(answers.filter(([isLetIn, isExpected]) => isLetIn !== isExpected)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect([...seen].toSorted()).toEqual(['closed', 'half-open', 'open']);
});
