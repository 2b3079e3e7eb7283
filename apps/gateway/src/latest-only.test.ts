import { expect, it } from 'vitest';

import { createLatestOnly } from './latest-only.ts';

interface Work {
  readonly begun: string[];
  /** Ends the work in hand. */
  readonly end: () => void;
  readonly work: (item: string) => Promise<void>;
}

function createWork(): Work {
  const begun: string[] = [];
  let end = (): void => undefined;
  return {
    begun,
    end: () => end(),
    work(item) {
      begun.push(item);
      return new Promise((resolve) => {
        end = resolve;
      });
    },
  };
}

it('works on one thing at a time, and then on the newest of those that wait', async () => {
  const { begun, end, work } = createWork();
  const latest = createLatestOnly(work);

  latest.offer('a');
  latest.offer('b');
  latest.offer('c');
  const first = [...begun];
  end();
  await expect.poll(() => begun).toEqual(['a', 'c']);
  end();
  await latest.stop();

  expect(first).toEqual(['a']);
});

it('takes up what comes after it had nothing to do', async () => {
  const { begun, end, work } = createWork();
  const latest = createLatestOnly(work);
  latest.offer('a');
  end();
  await new Promise(setImmediate);

  latest.offer('b');

  expect(begun).toEqual(['a', 'b']);
});

it('stops when the work in hand has ended, and begins no other', async () => {
  const { begun, end, work } = createWork();
  const latest = createLatestOnly(work);
  latest.offer('a');
  latest.offer('b');

  const stopped = latest.stop();
  end();
  await stopped;

  expect(begun).toEqual(['a']);
});
