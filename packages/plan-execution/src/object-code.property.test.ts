import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Data } from './data.ts';
import { generateCompletion } from './object-code.ts';
import { completeFields, type FieldShape } from './object-shape.ts';
import { type Complete, IMPOSSIBLE, type Note, REPORTED, type Shaping } from './shaping.ts';

const KEYS = ['id', 'name', 'a', 'toString', 'constructor', '__proto__', '__typename', 'valueOf'];

function noted(shaping: Shaping, about: string, result: unknown): unknown {
  shaping.notes.push({ about, path: ['inside'] });
  return result;
}

const asItShouldBe: Complete = (value) => value ?? null;

const OTHERWISE: readonly Complete[] = [
  (value, shaping) => noted(shaping, 'a part is wrong', { part: value ?? null }),
  (_value, shaping) => noted(shaping, 'it is wrong', REPORTED),
  (_value, shaping) => noted(shaping, 'it must be there', IMPOSSIBLE),
];

const aField = (key: string): fc.Arbitrary<FieldShape> =>
  fc.record({
    key: fc.constant(key),
    clientKey: fc.constantFrom(key, `${key}_2`),
    when: fc.constant(null),
    complete: fc.oneof(
      { weight: 8, arbitrary: fc.constant(asItShouldBe) },
      { weight: 2, arbitrary: fc.constantFrom(...OTHERWISE) },
    ),
  });

const fields = fc
  .shuffledSubarray(KEYS, { minLength: 1 })
  .chain((keys) => fc.tuple(...keys.map(aField)));

const object = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), fc.oneof(fc.integer(), fc.constant(null))), {
    selector: ([key]) => key,
  })
  // Not by assignment: `__proto__` is a key like others here.
  .map((entries): Data => Object.fromEntries(entries));

it('makes of every object what a look at each field makes of it, and tells the same of it', () => {
  fc.assert(
    fc.property(fields, fc.array(object, { minLength: 1 }), (drawn, objects) => {
      const program = generateCompletion(drawn);
      const shape = { typeName: 'Thing', fields: drawn, deferred: [] };

      for (const fetched of objects) {
        const expected = told((shaping) => completeFields(shape, fetched, shaping));
        expect(told((shaping) => program(fetched, shaping))).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});

/** The result with its keys in their order, and what was told beside what others told before. */
function told(complete: (shaping: Shaping) => unknown): unknown {
  const notes: Note[] = [{ about: 'of another place', path: ['elsewhere'] }];
  const result = complete({ notes, decisions: {} });
  const entries = typeof result === 'object' && result !== null ? Object.entries(result) : result;
  return { entries, notes };
}
