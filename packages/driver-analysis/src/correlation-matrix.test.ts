import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { createCorrelationMatrix } from './correlation-matrix.ts';

const answer = option(integer({ min: 1, max: 5 }), { freq: 8 });
const people = array(
  record({
    outcome: answer,
    staff: answer,
    price: answer,
    app: answer,
    times: integer({ min: 0, max: 3 }),
  }),
  { minLength: 12, maxLength: 40 },
);

it('measures rows drawn several times as that many rows', () => {
  let weighed = 0;
  assert(
    property(people, constantFrom('PEARSON' as const, 'SPEARMAN' as const), (list, method) => {
      const drawn = list.flatMap((row) => Array.from({ length: row.times }, () => row));

      const counted = matrixOf(list, method).measure(Uint32Array.from(list, ({ times }) => times));
      const repeated = matrixOf(drawn, method).measure();

      expectClose(counted.r, repeated.r);
      expect(counted.weights === null).toBe(repeated.weights === null);
      expectClose(counted.weights ?? [], repeated.weights ?? []);
      weighed += counted.weights === null ? 0 : 1;
    }),
  );

  expect(weighed).toBeGreaterThan(20);
});

type Person = Readonly<Record<'outcome' | 'staff' | 'price' | 'app', number | null>>;

const matrixOf = (
  list: readonly Person[],
  method: 'PEARSON' | 'SPEARMAN',
): ReturnType<typeof createCorrelationMatrix> =>
  createCorrelationMatrix(
    list.map(({ outcome }) => outcome),
    [list.map(({ staff }) => staff), list.map(({ price }) => price), list.map(({ app }) => app)],
    { method },
  );

function expectClose(
  found: readonly (number | null)[],
  expected: readonly (number | null)[],
): void {
  expect(found.map((value) => value === null)).toEqual(expected.map((value) => value === null));
  for (const [at, value] of found.entries()) expect(value ?? 0).toBeCloseTo(expected[at] ?? 0, 7);
}
