import { array, constant, assert as hold, integer, oneof, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { createBudget } from './budget.ts';
import { createManualClock } from './manual-clock.ts';

const anyStep = oneof(
  constant({ kind: 'earn', ms: 0 } as const),
  constant({ kind: 'spend', ms: 0 } as const),
  record({ kind: constant('wait' as const), ms: integer({ min: 1, max: 3000 }) }),
);

it('never gives more than was there, earned by requests, and by time', () => {
  let given = 0;
  hold(
    property(array(anyStep, { maxLength: 200 }), (steps) => {
      const time = { now: 0 };
      const clock = { ...createManualClock(), now: () => time.now };
      const budget = createBudget({ ratio: 0.2, perSecond: 2, most: 5, clock });
      let spent = 0;
      let earned = 0;
      for (const { kind, ms } of steps) {
        if (kind === 'earn') {
          budget.earn();
          earned += 1;
        }
        if (kind === 'spend' && budget.spend()) spent += 1;
        time.now += ms;
        expect(spent).toBeLessThanOrEqual(5 + earned * 0.2 + (time.now / 1000) * 2 + 1e-6);
      }
      given += spent;
    }),
  );
  expect(given).toBeGreaterThan(100);
});

it('lets a fifth of the requests have one more when that is its ratio', () => {
  const budget = createBudget({ ratio: 0.2, perSecond: 0, most: 10, clock: createManualClock() });
  while (budget.spend());

  let spent = 0;
  for (let request = 0; request < 1000; request += 1) {
    budget.earn();
    if (budget.spend()) spent += 1;
  }

  expect(spent).toBeGreaterThanOrEqual(199);
  expect(spent).toBeLessThanOrEqual(200);
});

it('fills up with time, and not beyond its most', async () => {
  const clock = createManualClock();
  const budget = createBudget({ ratio: 0, perSecond: 2, most: 3, clock });
  const spendAll = (): number => {
    let spent = 0;
    while (budget.spend()) spent += 1;
    return spent;
  };

  const first = spendAll();
  await clock.advance(1000);
  const aSecondLater = spendAll();
  await clock.advance(3_600_000);

  expect([first, aSecondLater, spendAll()]).toEqual([3, 2, 3]);
});
