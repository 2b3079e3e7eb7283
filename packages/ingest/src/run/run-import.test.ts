import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { RowError } from '../mapping/row-error.ts';
import type { RecordSource, SourceRecord } from '../source/record-source.ts';
import { openRejects } from './rejects.ts';
import { type ImportTask, runImport } from './run-import.ts';

async function rejectsFile(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-import-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return join(directory, 'rejects.ndjson');
}

const record = (number: number): SourceRecord => ({
  line: number + 1,
  cells: [String(number)],
  content: [String(number)],
  problem: null,
});

const records = (count: number): SourceRecord[] =>
  Array.from({ length: count }, (_, index) => record(index + 1));

function sourceOf(given: readonly SourceRecord[]): RecordSource {
  return {
    columns: ['number'],
    column: () => 0,
    fractionRead: () => 0.5,
    async *chunks() {
      // Chunks and batches end at different places.
      for (let begin = 0; begin < given.length; begin += 3) yield given.slice(begin, begin + 3);
    },
  };
}

type Task = ImportTask<number, readonly number[]>;

/** Rows are the numbers of the records; each batch is inserted whole. */
function task(rejectsPath: string, given: readonly SourceRecord[], over: Partial<Task> = {}): Task {
  return {
    source: sourceOf(given),
    read: ({ cells }) => Number(cells[0]),
    prepare: (rows) => Promise.resolve(rows),
    write: (rows) =>
      Promise.resolve({
        inserted: rows.length,
        updated: 0,
        unchanged: 0,
        duplicates: new Set(),
      }),
    skip: 0,
    isStrict: false,
    refusesDuplicates: false,
    rejects: openRejects(rejectsPath, false),
    progress: { update: () => undefined, finish: () => undefined },
    signal: new AbortController().signal,
    ...over,
  };
}

const NOTHING = {
  read: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  rejected: 0,
  resumed: 0,
};

async function rejectsOf(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

it('does nothing for an input without records, and writes no rejects', async () => {
  const path = await rejectsFile();
  const written: unknown[] = [];

  const summary = await runImport(
    task(path, [], { write: (rows) => Promise.reject(new Error(`${written.push(rows)}`)) }),
  );

  expect(summary).toEqual(NOTHING);
  expect(written).toEqual([]);
  await expect(access(path)).rejects.toThrow('ENOENT');
});

it('sums up what the batches did', async () => {
  const summary = await runImport(
    task(await rejectsFile(), records(12_345), {
      write: (rows) =>
        Promise.resolve({
          inserted: rows.length - 4,
          updated: 1,
          unchanged: 2,
          duplicates: new Set([0]),
        }),
    }),
  );

  expect(summary).toEqual({
    ...NOTHING,
    read: 12_345,
    inserted: 12_333,
    updated: 3,
    unchanged: 6,
    duplicates: 3,
  });
});

it('writes every row once and in order, and tells each time how many records are done with', async () => {
  const written: number[] = [];
  const done: number[] = [];

  await runImport(
    task(await rejectsFile(), records(17_001), {
      prepare: (rows) => Promise.resolve(rows.map((row) => row * 10)),
      write: (rows, count) => {
        written.push(...rows);
        done.push(count);
        return Promise.resolve({ inserted: 0, updated: 0, unchanged: 0, duplicates: new Set() });
      },
    }),
  );

  expect(written).toEqual(Array.from({ length: 17_001 }, (_, index) => (index + 1) * 10));
  expect(done).toEqual([5000, 10_000, 15_000, 17_001]);
});

it('prepares a batch while the one before is written, and never writes two at a time', async () => {
  const events: string[] = [];
  const second = Promise.withResolvers<void>();
  let batches = 0;

  await runImport(
    task(await rejectsFile(), records(20_000), {
      prepare: (rows) => {
        batches += 1;
        if (batches === 2) second.resolve();
        return Promise.resolve(rows);
      },
      async write(rows) {
        const name = `${rows[0]}-${rows.at(-1)}`;
        events.push(`begin ${name}`);
        // The first write does not end before the second batch is at hand.
        await second.promise;
        await new Promise(setImmediate);
        events.push(`end ${name}`);
        return { inserted: rows.length, updated: 0, unchanged: 0, duplicates: new Set() };
      },
    }),
  );

  expect(events).toEqual([
    'begin 1-5000',
    'end 1-5000',
    'begin 5001-10000',
    'end 5001-10000',
    'begin 10001-15000',
    'end 10001-15000',
    'begin 15001-20000',
    'end 15001-20000',
  ]);
});

it('leaves bad records out and goes on, and keeps them with line, column, reason and content', async () => {
  const path = await rejectsFile();
  const given = [
    record(1),
    { ...record(2), problem: 'It has 3 cells where the header has 1.', content: ['2', 'a', 'b'] },
    record(3),
    record(4),
  ];
  const written: number[] = [];

  const summary = await runImport(
    task(path, given, {
      read: ({ cells }) => {
        if (cells[0] === '3') throw new RowError('number', '«3» is no number.');
        return Number(cells[0]);
      },
      write: (rows) => {
        written.push(...rows);
        return Promise.resolve({
          inserted: rows.length,
          updated: 0,
          unchanged: 0,
          duplicates: new Set(),
        });
      },
    }),
  );

  expect(summary).toEqual({ ...NOTHING, read: 4, inserted: 2, rejected: 2 });
  expect(written).toEqual([1, 4]);
  expect(await rejectsOf(path)).toEqual([
    {
      line: 3,
      column: null,
      reason: 'It has 3 cells where the header has 1.',
      record: { number: '2', '(2)': 'a', '(3)': 'b' },
    },
    { line: 4, column: 'number', reason: '«3» is no number.', record: { number: '3' } },
  ]);
});

it('counts a second record of one key, and rejects it when the mapping calls it an error', async () => {
  const path = await rejectsFile();
  const duplicated = {
    write: (rows: readonly number[]) =>
      Promise.resolve({
        inserted: rows.length - 1,
        updated: 0,
        unchanged: 0,
        duplicates: new Set([rows.length - 1]),
      }),
  };

  const counted = await runImport(task(path, records(3), duplicated));
  const rejected = await runImport(
    task(path, records(5002), { ...duplicated, refusesDuplicates: true }),
  );

  expect(counted).toEqual({ ...NOTHING, read: 3, inserted: 2, duplicates: 1 });
  expect(rejected).toEqual({ ...NOTHING, read: 5002, inserted: 5000, rejected: 2 });
  expect(await rejectsOf(path)).toEqual([
    {
      line: 5001,
      column: null,
      reason: 'An earlier record has the same key.',
      record: { number: '5000' },
    },
    {
      line: 5003,
      column: null,
      reason: 'An earlier record has the same key.',
      record: { number: '5002' },
    },
  ]);
});

it('rejects records of people who were erased, by their lines and without what they hold', async () => {
  const path = await rejectsFile();

  const summary = await runImport(
    task(path, records(5002), {
      write: (rows) =>
        Promise.resolve({
          inserted: rows.length - 1,
          updated: 0,
          unchanged: 0,
          duplicates: new Set(),
          erased: new Set([0]),
        }),
    }),
  );

  const reason =
    'It carries a mark of somebody who was erased: take the record out of the source, or the mark out of the record.';
  const rejected = { column: null, code: 'CUSTOMER_ERASED', reason, record: null };
  expect(summary).toEqual({ ...NOTHING, read: 5002, inserted: 5000, rejected: 2 });
  expect(await rejectsOf(path)).toEqual([
    { line: 2, ...rejected },
    { line: 5002, ...rejected },
  ]);
});

it('puts aside records whose ticket is not there, without what they hold', async () => {
  const path = await rejectsFile();

  const summary = await runImport(
    task(path, records(3), {
      write: (rows) =>
        Promise.resolve({
          inserted: rows.length - 1,
          updated: 0,
          unchanged: 0,
          duplicates: new Set(),
          orphaned: new Set([1]),
        }),
    }),
  );

  expect(summary).toEqual({ ...NOTHING, read: 3, inserted: 2, rejected: 1 });
  expect(await rejectsOf(path)).toEqual([
    {
      line: 3,
      column: null,
      code: 'TICKET_UNKNOWN',
      reason:
        'Its ticket is not here: import the log of the ticket first, or mend the id. A ticket whose customer was erased does not come back.',
      record: null,
    },
  ]);
});

it('tells of its progress behind each batch, and of its end', async () => {
  const told: unknown[] = [];

  await runImport(
    task(await rejectsFile(), records(5001), {
      progress: {
        update: (count, fraction) => told.push([count, fraction]),
        finish: () => told.push('finish'),
      },
    }),
  );

  expect(told).toEqual([[5000, 0.5], [5001, 0.5], 'finish']);
});
