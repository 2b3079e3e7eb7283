import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { RowError } from '../mapping/row-error.ts';
import type { RecordSource, SourceRecord } from '../source/record-source.ts';
import { SourceError } from '../source/source-error.ts';
import { openRejects } from './rejects.ts';
import { ImportStopped, type ImportTask, runImport } from './run-import.ts';

const record = (number: number): SourceRecord => ({
  line: number + 1,
  cells: [String(number)],
  content: [String(number)],
  problem: null,
});

/** Records 1 to `count`, and what comes behind them. */
function sourceOf(count: number, end?: Error): RecordSource {
  return {
    columns: ['number'],
    column: () => 0,
    fractionRead: () => null,
    async *chunks() {
      for (let number = 1; number <= count; number += 1) yield [record(number)];
      if (end !== undefined) throw end;
    },
  };
}

interface Ledger {
  readonly rows: number[];
  /** What the batches said of how many records are done with. */
  done: number;
}

type Task = ImportTask<number, readonly number[]>;

async function task(ledger: Ledger, over: Partial<Task>): Promise<Task> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-import-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return {
    source: sourceOf(0),
    read: ({ cells }) => Number(cells[0]),
    prepare: (rows) => Promise.resolve(rows),
    write: (rows, done) => {
      ledger.rows.push(...rows);
      ledger.done = done;
      return Promise.resolve({
        inserted: rows.length,
        updated: 0,
        unchanged: 0,
        duplicates: new Set(),
      });
    },
    skip: 0,
    isStrict: false,
    refusesDuplicates: false,
    rejects: openRejects(join(directory, 'rejects.ndjson'), false),
    progress: { update: () => undefined, finish: () => undefined },
    signal: new AbortController().signal,
    ...over,
  };
}

const newLedger = (): Ledger => ({ rows: [], done: 0 });

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function stopOf(running: Promise<unknown>): Promise<ImportStopped> {
  const error: unknown = await running.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ImportStopped) return error;
  throw new Error('The import was to be stopped.', { cause: error });
}

const refuse =
  (...bad: string[]) =>
  ({ cells: [cell = ''] }: SourceRecord): number => {
    if (bad.includes(cell)) throw new RowError('number', 'It is bad.');
    return Number(cell);
  };

it('keeps what comes before a place that cannot be read, and tells of it', async () => {
  const ledger = newLedger();
  const end = new SourceError('The record that begins on line 7003 has a quote that never closes.');

  const stop = await stopOf(runImport(await task(ledger, { source: sourceOf(7001, end) })));

  expect(stop.message).toBe(end.message);
  expect(stop.summary).toEqual({
    read: 7001,
    inserted: 7001,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    resumed: 0,
  });
  expect(ledger).toEqual({ rows: numbers(1, 7001), done: 7001 });
});

it('stops at the first bad record when strict, behind what comes before it', async () => {
  const ledger = newLedger();

  const stop = await stopOf(
    runImport(
      await task(ledger, {
        source: sourceOf(20_000),
        isStrict: true,
        read: refuse('6002', '6003'),
      }),
    ),
  );

  expect(stop.message).toBe('Line 6003, column number: It is bad.');
  expect(stop.summary).toMatchObject({ read: 6002, inserted: 6001, rejected: 1 });
  expect(ledger).toEqual({ rows: numbers(1, 6001), done: 6001 });
});

it('names a line alone when the whole record is bad', async () => {
  const bad = { ...record(1), problem: 'It is no JSON.' };
  const source: RecordSource = {
    ...sourceOf(0),
    async *chunks() {
      yield [bad];
    },
  };

  const stop = await stopOf(runImport(await task(newLedger(), { source, isStrict: true })));

  expect(stop.message).toBe('Line 2: It is no JSON.');
});

it('stops at a second record of one key when strict and the mapping calls it an error', async () => {
  const ledger = newLedger();

  const stop = await stopOf(
    runImport(
      await task(ledger, {
        source: sourceOf(20_000),
        isStrict: true,
        refusesDuplicates: true,
        write: (rows) => {
          ledger.rows.push(...rows);
          return Promise.resolve({
            inserted: rows.length - 2,
            updated: 0,
            unchanged: 0,
            duplicates: new Set([1, 3]),
          });
        },
      }),
    ),
  );

  expect(stop.message).toBe('Line 3: An earlier record has the same key.');
  expect(stop.summary).toMatchObject({ inserted: 4998, rejected: 1 });
  expect(ledger.rows).toEqual(numbers(1, 5000));
});

it('passes over the records that an earlier run has done', async () => {
  const ledger = newLedger();

  const summary = await runImport(
    await task(ledger, { source: sourceOf(12_000), skip: 5000, read: refuse('4000') }),
  );

  expect(summary).toEqual({
    read: 12_000,
    inserted: 7000,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    resumed: 5000,
  });
  expect(ledger).toEqual({ rows: numbers(5001, 12_000), done: 12_000 });
});

it('stops behind the batch in hand when it is told to, and a second run goes on from there', async () => {
  const ledger = newLedger();
  const stopping = new AbortController();
  const read = ({ cells }: SourceRecord): number => {
    if (cells[0] === '7000') stopping.abort();
    return Number(cells[0]);
  };

  const stop = await stopOf(
    runImport(await task(ledger, { source: sourceOf(12_000), read, signal: stopping.signal })),
  );
  const doneByThen = ledger.done;
  const summary = await runImport(
    await task(ledger, { source: sourceOf(12_000), skip: doneByThen }),
  );

  expect(stop.message).toBe('It was stopped: run it again to go on.');
  expect(stop.summary).toMatchObject({ read: 7000, inserted: 7000 });
  expect(summary).toMatchObject({ read: 12_000, inserted: 5000, resumed: 7000 });
  expect(ledger.rows).toEqual(numbers(1, 12_000));
});

it('meets the bad record again when a strict import is run again', async () => {
  const ledger = newLedger();
  const strict = { source: sourceOf(10), isStrict: true, read: refuse('8') };

  await stopOf(runImport(await task(ledger, strict)));
  const stop = await stopOf(runImport(await task(ledger, { ...strict, skip: ledger.done })));

  expect(stop.message).toBe('Line 9, column number: It is bad.');
  expect(ledger.rows).toEqual(numbers(1, 7));
});

it('keeps the rejects of an earlier run when it goes on with it, and only then', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cx-import-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, 'rejects.ndjson');
  const lines = async (): Promise<unknown[]> =>
    (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  const run = async (bad: string, isContinued: boolean): Promise<unknown> =>
    runImport(
      await task(newLedger(), {
        source: sourceOf(9),
        read: refuse(bad),
        rejects: openRejects(path, isContinued),
      }),
    );

  await run('1', false);
  await run('2', true);
  const continued = await lines();
  await run('3', false);

  expect(continued).toMatchObject([{ line: 2 }, { line: 3 }]);
  expect(await lines()).toMatchObject([{ line: 4 }]);
});
