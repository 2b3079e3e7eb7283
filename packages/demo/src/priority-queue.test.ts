import { expect, it } from 'vitest';

import { createPriorityQueue } from './priority-queue.ts';
import { createRandom, STREAM } from './random.ts';

it('hands out what is due first, and in the order of arrival what is due together', () => {
  const random = createRandom(1, STREAM.BURST, 0);
  const entries = Array.from({ length: 500 }, (_, arrival) => ({ at: random.below(60), arrival }));
  const queue = createPriorityQueue<{ at: number; arrival: number }>();
  for (const entry of entries) queue.add(entry.at, entry);

  const taken = entries.map(() => queue.take());

  expect(taken).toEqual(
    entries.toSorted((one, other) => one.at - other.at || one.arrival - other.arrival),
  );
});

it('knows its size and when the next entry is due', () => {
  const queue = createPriorityQueue<string>();
  expect([queue.size, queue.nextAt, queue.take()]).toEqual([0, null, undefined]);

  queue.add(7, 'later');
  queue.add(3, 'sooner');

  expect([queue.size, queue.nextAt]).toEqual([2, 3]);
  expect([queue.take(), queue.take(), queue.size]).toEqual(['sooner', 'later', 0]);
});
