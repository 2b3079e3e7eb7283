import { RowError } from '../mapping/row-error.ts';
import type { RecordSource, SourceRecord } from '../source/record-source.ts';
import { SourceError } from '../source/source-error.ts';
import { type ImportSummary, NOTHING_DONE } from './import-summary.ts';
import type { Progress } from './progress.ts';
import type { Rejects } from './rejects.ts';

/** What a batch of rows did. */
export interface BatchOutcome {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Positions in the batch of rows whose key the same import had already. */
  readonly duplicates: ReadonlySet<number>;
  /** Positions in the batch of rows of people who were erased: nothing of them was written. */
  readonly erased?: ReadonlySet<number> | undefined;
  /** Positions in the batch of rows of tickets that are not there: nothing of them was written. */
  readonly orphaned?: ReadonlySet<number> | undefined;
}

export interface ImportTask<Row, Prepared> {
  readonly source: RecordSource;
  /** @throws RowError when the record cannot be imported */
  readonly read: (record: SourceRecord) => Row;
  /** Runs for a batch while the one before is being written. */
  readonly prepare: (rows: readonly Row[]) => Promise<Prepared>;
  /**
   * Runs for one batch after the other.
   *
   * @param records how many records of the input are done with when this batch is
   */
  readonly write: (prepared: Prepared, records: number) => Promise<BatchOutcome>;
  /** Records that an earlier run has done. */
  readonly skip: number;
  /** Whether the first bad record ends the import. */
  readonly isStrict: boolean;
  /** Whether a second record of one key is a bad one. */
  readonly refusesDuplicates: boolean;
  readonly rejects: Rejects;
  readonly progress: Progress;
  /** Ends the import early, behind the batch in hand. */
  readonly signal: AbortSignal;
}

const BATCH_SIZE = 5000;

// An erased ticket has lost its id, and what is said in it cannot be told from that of one that never was there.
const UNSEEN = {
  CUSTOMER_ERASED:
    'It carries a mark of somebody who was erased: take the record out of the source, or the mark out of the record.',
  TICKET_UNKNOWN:
    'Its ticket is not here: import the log of the ticket first, or mend the id. A ticket whose customer was erased does not come back.',
};

/** Where an import ended before the end of its input. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
  readonly summary: ImportSummary;

  constructor(message: string, summary: ImportSummary, options?: ErrorOptions) {
    super(message, options);
    this.summary = summary;
  }
}

/**
 * Brings an input in, in constant memory. Batches are written one after the other, each whole or not at
 * all; what has been written stays when a later record ends the import.
 *
 * @throws ImportStopped where the input cannot be read further, at the first bad record when strict, or
 * when the signal ends it
 */
export async function runImport<Row, Prepared>(
  task: ImportTask<Row, Prepared>,
): Promise<ImportSummary> {
  const { source, rejects, progress, skip } = task;
  const counts = { ...NOTHING_DONE, resumed: skip };
  let rows: Row[] = [];
  /** Those of the rows; kept only where one may still be rejected: batches are what fills the memory. */
  let origins: SourceRecord[] = [];
  /** Where the rows are in the input. */
  let lines: number[] = [];
  /** Records that are in a batch or rejected: not the one at which a strict import ends. */
  let done = 0;
  let preparing: Promise<unknown> = Promise.resolve();
  let writing: Promise<void> = Promise.resolve();

  function reject(record: SourceRecord, column: string | null, reason: string): void {
    rejects.add({ line: record.line, column, reason, record: reportOf(record, source) });
    counts.rejected += 1;
    if (task.isStrict) {
      const place = column === null ? '' : `, column ${column}`;
      throw new SourceError(`Line ${record.line}${place}: ${reason}`);
    }
  }

  // What it holds is not told: it would be one more place to forget somebody in.
  function rejectUnseen(line: number, code: keyof typeof UNSEEN): void {
    const reason = UNSEEN[code];
    rejects.add({ line, column: null, code, reason, record: null });
    counts.rejected += 1;
    if (task.isStrict) throw new SourceError(`Line ${line}: ${reason}`);
  }

  // Three batches are under way at most: one is read while one is prepared and one is written.
  async function flush(): Promise<void> {
    if (rows.length === 0) return;
    const batch = rows;
    const places = { origins, lines, records: done };
    rows = [];
    origins = [];
    lines = [];
    const before = { preparing, writing };
    await before.preparing;
    const prepared = task.prepare(batch);
    preparing = prepared;
    writing = before.writing.then(async () =>
      count(places, await task.write(await prepared, places.records)),
    );
    // Whoever waits for them hears of a failure; until then it is not an unhandled one.
    preparing.catch(() => undefined);
    writing.catch(() => undefined);
    await before.writing;
  }

  function count(places: Places, outcome: BatchOutcome): void {
    const { inserted, updated, unchanged, duplicates, erased = [], orphaned = [] } = outcome;
    counts.inserted += inserted;
    counts.updated += updated;
    counts.unchanged += unchanged;
    if (!task.refusesDuplicates) counts.duplicates += duplicates.size;
    if (task.refusesDuplicates) {
      for (const position of duplicates) {
        const record = places.origins[position];
        if (record !== undefined) reject(record, null, 'An earlier record has the same key.');
      }
    }
    for (const position of erased) rejectUnseen(places.lines[position] ?? 0, 'CUSTOMER_ERASED');
    for (const position of orphaned) rejectUnseen(places.lines[position] ?? 0, 'TICKET_UNKNOWN');
    progress.update(places.records, source.fractionRead());
  }

  try {
    for await (const chunk of source.chunks()) {
      for (const record of chunk) {
        // Before it counts as read: what is read is done with when its batch is written.
        if (task.signal.aborted) throw new SourceError('It was stopped: run it again to go on.');
        counts.read += 1;
        if (counts.read <= skip) {
          // Readers may count what repeats.
          attempt(record, task.read, () => undefined);
          continue;
        }
        const row = attempt(record, task.read, reject);
        done = counts.read;
        if (row === null) continue;
        rows.push(row);
        lines.push(record.line);
        if (task.refusesDuplicates) origins.push(record);
        if (rows.length === BATCH_SIZE) await flush();
      }
    }
    await flush();
    await writing;
    return counts;
  } catch (error) {
    if (!(error instanceof SourceError)) {
      // Whoever hears of it may close what a write in hand still needs.
      await writing.catch(() => undefined);
      throw error;
    }
    // What is good before the bad place goes in.
    writing = writing.catch(unlessSourceError);
    await flush();
    await writing;
    throw new ImportStopped(error.message, counts, { cause: error });
  } finally {
    progress.finish();
    rejects.close();
  }
}

interface Places {
  readonly origins: readonly SourceRecord[];
  readonly lines: readonly number[];
  /** How many records of the input are done with when the batch is. */
  readonly records: number;
}

function unlessSourceError(error: unknown): void {
  if (!(error instanceof SourceError)) throw error;
}

function attempt<Row>(
  record: SourceRecord,
  read: (record: SourceRecord) => Row,
  reject: (record: SourceRecord, column: string | null, reason: string) => void,
): Row | null {
  if (record.problem !== null) {
    reject(record, null, record.problem);
    return null;
  }
  try {
    return read(record);
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    reject(record, error.column, error.message);
    return null;
  }
}

function reportOf({ content }: SourceRecord, { columns }: RecordSource): unknown {
  if (columns === null || !Array.isArray(content)) return content;
  const cells: unknown[] = content;
  return Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `(${index + 1})`, cell]));
}
