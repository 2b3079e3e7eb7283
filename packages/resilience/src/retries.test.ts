import { expect, it } from 'vitest';

import { createBudget } from './budget.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { withRetries } from './retries.ts';

interface Run {
  /** When each attempt began. */
  readonly at: number[];
  readonly outcome: Promise<string>;
  readonly clock: ManualClock;
  readonly leaving: AbortController;
}

/** Attempts that end as given, one after the other; only `lost` is worth another one. */
function run(outcomes: readonly string[], over: { deadline?: number; least?: number } = {}): Run {
  const clock = createManualClock();
  const leaving = new AbortController();
  const at: number[] = [];
  const outcome = withRetries(async () => outcomes[at.push(clock.now()) - 1] ?? 'none is left', {
    clock,
    random: () => 0.5,
    budget: createBudget({ ratio: 0.2, perSecond: 0, most: 10, clock }),
    deadline: over.deadline ?? 15_000,
    signal: leaving.signal,
    againAfterMs: (one) => (one === 'lost' ? (over.least ?? 0) : null),
  });
  return { at, outcome, clock, leaving };
}

it('does not try again what went well, or would fail again', async () => {
  const { at, outcome } = run(['answered', 'never seen']);

  expect([await outcome, at]).toEqual(['answered', [0]]);
});

it('tries twice again, after pauses that grow', async () => {
  const { at, outcome, clock } = run(['lost', 'lost', 'answered']);

  await clock.advance(1000);

  expect([await outcome, at]).toEqual(['answered', [0, 25, 75]]);
});

it('takes what comes after three attempts', async () => {
  const { at, outcome, clock } = run(['lost', 'lost', 'lost', 'never seen']);

  await clock.advance(1000);

  expect([await outcome, at.length]).toEqual(['lost', 3]);
});

it('waits as long as the other side wants', async () => {
  const { at, outcome, clock } = run(['lost', 'answered'], { least: 1000 });

  await clock.advance(2000);

  expect([await outcome, at]).toEqual(['answered', [0, 1025]]);
});

it('does not try again when nobody would wait for it', async () => {
  const { at, outcome } = run(['lost', 'never seen'], { deadline: 20 });

  expect([await outcome, at]).toEqual(['lost', [0]]);
});

it('ends its pause with those who wait for it', async () => {
  const { at, outcome, leaving, clock } = run(['lost', 'never seen'], { least: 1000 });
  await clock.advance(10);

  leaving.abort(new Error('They have gone.'));

  await expect(outcome).rejects.toThrow('They have gone.');
  expect([at, clock.scheduled()]).toEqual([[0], 0]);
});

it('tries less and less again when everything fails', async () => {
  const clock = createManualClock();
  const budget = createBudget({ ratio: 0.2, perSecond: 0, most: 10, clock });
  let attempts = 0;

  for (let request = 0; request < 1000; request += 1) {
    const outcome = withRetries(async () => (attempts += 1), {
      clock,
      random: () => 0,
      budget,
      deadline: Infinity,
      signal: new AbortController().signal,
      againAfterMs: () => 0,
    });
    await clock.advance(0);
    await clock.advance(0);
    await outcome;
  }

  expect(attempts).toBeGreaterThan(1190);
  expect(attempts).toBeLessThanOrEqual(1210);
});
