import { expect, it } from 'vitest';

import { createLeastRecentlyUsed } from './least-recently-used.ts';

interface Recorded {
  /** Asks for each key in turn; the digit of a key is its weight. */
  readonly ask: (...keys: readonly string[]) => string[];
  /** What had to be made. */
  readonly made: string[];
}

function memoryOf(capacity: number): Recorded {
  const made: string[] = [];
  const memory = createLeastRecentlyUsed<string>(capacity);
  return {
    made,
    ask: (...keys) =>
      keys.map((key) =>
        memory.get(key, Number(key[1]), () => {
          made.push(key);
          return key.toUpperCase();
        }),
      ),
  };
}

it('forgets what nobody has asked for longest', () => {
  const { ask, made } = memoryOf(2);

  const answers = ask('a1', 'b1', 'a1', 'c1', 'a1', 'b1');

  expect(answers).toEqual(['A1', 'B1', 'A1', 'C1', 'A1', 'B1']);
  expect(made).toEqual(['a1', 'b1', 'c1', 'b1']);
});

it('forgets as many as it takes to make room', () => {
  const { ask, made } = memoryOf(5);

  ask('a1', 'b2', 'c2', 'd4', 'c2', 'd4', 'a1', 'd4');

  expect(made).toEqual(['a1', 'b2', 'c2', 'd4', 'c2', 'd4', 'a1']);
});

it('gives nothing away for what is heavier than all it may keep', () => {
  const { ask, made } = memoryOf(5);

  ask('a1', 'b9', 'b9', 'a1');

  expect(made).toEqual(['a1', 'b9', 'b9']);
});

it('remembers that there is nothing', () => {
  let count = 0;
  const memory = createLeastRecentlyUsed<null>(1);

  for (let time = 0; time < 3; time += 1) {
    memory.get('a', 1, () => {
      count += 1;
      return null;
    });
  }

  expect(count).toBe(1);
});
