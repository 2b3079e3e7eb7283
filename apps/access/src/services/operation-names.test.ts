import { expect, it } from 'vitest';

import { createOperationNames } from './operation-names.ts';

const HOUR = new Date('2026-03-01T12:00:00Z');
const NEXT_HOUR = new Date('2026-03-01T13:00:00Z');

it('tells a thousand operations of a caller apart in an hour, and leaves the others theirs', () => {
  const names = createOperationNames();
  const named = (caller: string, n: number): string => names.nameOf(HOUR, caller, `Query${n}`);

  const noisy = Array.from({ length: 1001 }, (_, n) => named('noisy', n));
  const again = named('noisy', 7);
  const quiet = named('quiet', 1000);
  const later = names.nameOf(NEXT_HOUR, 'noisy', 'Query1000');

  expect(noisy.slice(999)).toEqual(['Query999', '(other)']);
  expect([again, quiet, later]).toEqual(['Query7', 'Query1000', 'Query1000']);
});

it('tells ten thousand operations of all callers apart in an hour', () => {
  const names = createOperationNames();

  const all = Array.from({ length: 10_001 }, (_, n) => names.nameOf(HOUR, `caller ${n}`, 'Query'));

  expect(all.filter((name) => name === 'Query')).toHaveLength(10_000);
  expect(all.at(-1)).toBe('(other)');
});

it('cuts the name of an operation off', () => {
  const name = createOperationNames().nameOf(HOUR, 'ann', `${'x'.repeat(199)}😀`);

  expect(name).toBe(`${'x'.repeat(199)}\ufffd`);
});
