import { expect, it } from 'vitest';

import { telephoneNumber } from './telephone-numbers.ts';

it.each([
  ['FR', 60_000, /^\+33(?:63998|19900|26191|35301|46571|53649)\d{4}$/],
  ['GB', 13_000, /^\+44\d{10}$/],
  ['US', 20_000, /^\+1[2-9]\d{2}55501\d{2}$/],
])('has a number of %s for each of %i positions and none beyond', (country, count, form) => {
  const numbers = Array.from({ length: count }, (_, position) =>
    telephoneNumber(country, position),
  );

  expect(new Set(numbers).size).toBe(count);
  for (const number of numbers) expect(number).toMatch(form);
  expect(telephoneNumber(country, count)).toBeNull();
});

it('has no numbers of other countries', () => {
  expect(telephoneNumber('BE', 0)).toBeNull();
});
