import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createKeyUses, type KeyUses } from './key-uses.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

const after = (seconds: number): Date => new Date(NOW.valueOf() + seconds * 1000);

const key = (id: string, lastUsedAt: Date | null = null) => ({ id, lastUsedAt });

interface RecordedUses extends KeyUses {
  readonly written: Record<string, Date>[];
  readonly errors: unknown[];
  /** What the next writes wait for. */
  answer: () => Promise<void>;
}

function openUses(): RecordedUses {
  const written: Record<string, Date>[] = [];
  const errors: unknown[] = [];
  const recorded: RecordedUses = {
    ...createKeyUses({
      write(lastUses) {
        written.push(Object.fromEntries(lastUses));
        return recorded.answer();
      },
      onError: (error) => errors.push(error),
    }),
    written,
    errors,
    answer: () => Promise.resolve(),
  };
  return recorded;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('writes the last use of all keys at once, a second after the first of them', async () => {
  const uses = openUses();

  uses.add(key('a'), after(0));
  uses.add(key('b'), after(0.2));
  await vi.advanceTimersByTimeAsync(500);
  uses.add(key('a'), after(0.5));
  await vi.advanceTimersByTimeAsync(499);
  const before = uses.written.length;
  await vi.advanceTimersByTimeAsync(1);

  expect(before).toBe(0);
  expect(uses.written).toEqual([{ a: after(0.5), b: after(0.2) }]);
});

it('writes nothing while nothing is used', async () => {
  const uses = openUses();
  uses.add(key('a'), NOW);

  await vi.advanceTimersByTimeAsync(60_000);
  await uses.close();

  expect(uses.written).toEqual([{ a: NOW }]);
});

it('leaves out what the database knows to the minute', async () => {
  const uses = openUses();

  uses.add(key('a', after(-60)), NOW);
  uses.add(key('b', after(-60.001)), NOW);
  uses.add(key('c', after(5)), NOW);
  await uses.close();

  expect(uses.written).toEqual([{ b: NOW }]);
});

it('tries a write that failed again with the next, and the later use counts', async () => {
  const uses = openUses();
  uses.answer = () => Promise.reject(new Error('away'));
  uses.add(key('a'), after(0));
  uses.add(key('b'), after(0));
  await vi.advanceTimersByTimeAsync(1000);

  uses.answer = () => Promise.resolve();
  uses.add(key('b'), after(1));
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(60_000);

  expect(uses.errors).toEqual([new Error('away')]);
  expect(uses.written).toEqual([
    { a: after(0), b: after(0) },
    { a: after(0), b: after(1) },
  ]);
});

it('begins no second write beside one that takes its time', async () => {
  const uses = openUses();
  const { promise, resolve } = Promise.withResolvers<void>();
  uses.answer = () => promise;
  uses.add(key('a'), NOW);
  await vi.advanceTimersByTimeAsync(1000);

  uses.add(key('b'), NOW);
  await vi.advanceTimersByTimeAsync(60_000);
  const before = uses.written.length;
  resolve();
  await vi.advanceTimersByTimeAsync(1000);

  expect(before).toBe(1);
  expect(uses.written).toEqual([{ a: NOW }, { b: NOW }]);
});

it('writes what is left when it is closed, behind what is being written', async () => {
  const uses = openUses();
  const { promise, resolve } = Promise.withResolvers<void>();
  uses.answer = () => promise;
  uses.add(key('a'), NOW);
  await vi.advanceTimersByTimeAsync(1000);
  uses.add(key('b'), NOW);

  const closed = uses.close();
  resolve();
  await closed;

  expect(uses.written).toEqual([{ a: NOW }, { b: NOW }]);
});

it('closes where the last write fails, and tells of it', async () => {
  const uses = openUses();
  uses.answer = () => Promise.reject(new Error('away'));
  uses.add(key('a'), NOW);

  await uses.close();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(uses.errors).toEqual([new Error('away')]);
  expect(uses.written).toHaveLength(1);
});
