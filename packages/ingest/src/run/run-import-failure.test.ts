import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import type { RecordSource } from '../source/record-source.ts';
import { openRejects } from './rejects.ts';
import { type BatchOutcome, type ImportTask, runImport } from './run-import.ts';

function sourceOf(count: number): RecordSource {
  return {
    columns: ['number'],
    column: () => 0,
    fractionRead: () => null,
    async *chunks() {
      for (let number = 1; number <= count; number += 1) {
        const cells = [String(number)];
        yield [{ line: number + 1, cells, content: cells, problem: null }];
      }
    },
  };
}

type Task = ImportTask<number, readonly number[]>;

const outcome = (inserted: number): BatchOutcome => ({
  inserted,
  updated: 0,
  unchanged: 0,
  duplicates: new Set(),
});

async function task(over: Partial<Task>): Promise<Task> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-import-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return {
    source: sourceOf(20_000),
    read: ({ cells }) => Number(cells[0]),
    prepare: (rows) => Promise.resolve(rows),
    write: (rows) => Promise.resolve(outcome(rows.length)),
    skip: 0,
    isStrict: false,
    refusesDuplicates: false,
    rejects: openRejects(join(directory, 'rejects.ndjson'), false),
    progress: { update: () => undefined, finish: () => undefined },
    signal: new AbortController().signal,
    ...over,
  };
}

it('ends with the error of a write that fails, and writes nothing behind it', async () => {
  const begun: (number | undefined)[] = [];

  const running = runImport(
    await task({
      write: async (rows) => {
        begun.push(rows[0]);
        if (rows[0] === 5001) throw new Error('The database went away.');
        return outcome(rows.length);
      },
    }),
  );

  await expect(running).rejects.toThrow('The database went away.');
  expect(begun).toEqual([1, 5001]);
});

it('ends with the error of the last write', async () => {
  const running = runImport(
    await task({
      source: sourceOf(3),
      write: () => Promise.reject(new Error('The database went away.')),
    }),
  );

  await expect(running).rejects.toThrow('The database went away.');
});

it('ends with the error of a preparation that fails, and writes nothing behind it', async () => {
  const begun: (number | undefined)[] = [];

  const running = runImport(
    await task({
      prepare: async (rows) => {
        if (rows[0] === 5001) throw new Error('Nobody is recognised.');
        return rows;
      },
      write: async (rows) => {
        begun.push(rows[0]);
        return outcome(rows.length);
      },
    }),
  );

  await expect(running).rejects.toThrow('Nobody is recognised.');
  expect(begun).toEqual([1]);
});

it.for(['prepare', 'read'] as const)(
  'lets a write in hand end before it fails by a %s: who waits for it closes the database then',
  async (fault) => {
    const events: string[] = [];
    const failed = Promise.withResolvers<void>();
    const fail = (): never => {
      failed.resolve();
      throw new Error('A bug.');
    };

    const running = runImport(
      await task({
        read: ({ cells }) => (fault === 'read' && cells[0] === '9000' ? fail() : Number(cells[0])),
        prepare: async (rows) => (fault === 'prepare' && rows[0] === 5001 ? fail() : rows),
        write: async (rows) => {
          events.push(`begin ${rows[0]}`);
          await failed.promise;
          await new Promise(setImmediate);
          events.push(`end ${rows[0]}`);
          return outcome(rows.length);
        },
      }),
    );
    await expect(running).rejects.toThrow('A bug.');
    events.push('failed');

    expect(events).toEqual(['begin 1', 'end 1', 'failed']);
  },
);

it('ends the line of the progress and closes the rejects however it ends', async () => {
  const ended: string[] = [];

  const running = runImport(
    await task({
      write: () => Promise.reject(new Error('The database went away.')),
      rejects: { add: () => undefined, close: () => void ended.push('rejects') },
      progress: { update: () => undefined, finish: () => void ended.push('progress') },
    }),
  );

  await expect(running).rejects.toThrow('The database went away.');
  expect(ended.toSorted()).toEqual(['progress', 'rejects']);
});

it('ends where a record is rejected and cannot be kept', async () => {
  const running = runImport(
    await task({
      source: sourceOf(2),
      read: () => Number.NaN,
      rejects: openRejects('/nowhere/at/all/rejects.ndjson', false),
      refusesDuplicates: true,
      write: async (rows) => ({ ...outcome(0), duplicates: new Set(rows.keys()) }),
    }),
  );

  await expect(running).rejects.toThrow(
    'is rejected, and /nowhere/at/all/rejects.ndjson cannot be written',
  );
});
