import { expect, it } from 'vitest';

import { checkVariables } from './check-variables.ts';

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

it('lets variables pass that are as nested as is allowed', () => {
  expect(checkVariables({}, { nesting: 1 })).toBe(null);
  expect(checkVariables({ a: nested(9), b: [[null]], c: 'text' }, { nesting: 10 })).toBe(null);
});

it.for([10, 1_000, 100_000])('refuses variables with %i levels, however deep', (levels) => {
  expect(checkVariables({ first: 1, filter: nested(levels) }, { nesting: 10 })).toMatchObject({
    extensions: { code: 'OPERATION_LIMIT', limit: 'nesting', maximum: 10, found: levels + 1 },
  });
});

it('reads many values at one level', () => {
  const ids = Array.from({ length: 200_000 }, (_, index) => ({ index }));

  expect(checkVariables({ ids }, { nesting: 10 })).toBe(null);
});
