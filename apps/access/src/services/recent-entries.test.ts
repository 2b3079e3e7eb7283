import { expect, it } from 'vitest';

import { createRecentEntries } from './recent-entries.ts';

it('forgets what nobody has asked for longest', () => {
  const entries = createRecentEntries<number>(2);

  entries.set('a', 1);
  entries.set('b', 2);
  entries.get('a');
  entries.set('c', 3);

  expect(['a', 'b', 'c'].map((key) => entries.get(key))).toEqual([1, undefined, 3]);
});

it('takes no more room for a key that it has', () => {
  const entries = createRecentEntries<number>(2);

  entries.set('a', 1);
  entries.set('b', 2);
  entries.set('b', 3);

  expect(['a', 'b'].map((key) => entries.get(key))).toEqual([1, 3]);
});

it('forgets one, or all', () => {
  const entries = createRecentEntries<number>(3);
  for (const key of ['a', 'b', 'c']) entries.set(key, 1);

  entries.delete('b');
  const rest = ['a', 'b', 'c'].map((key) => entries.get(key));
  entries.clear();

  expect(rest).toEqual([1, undefined, 1]);
  expect(entries.get('a')).toBe(undefined);
});
