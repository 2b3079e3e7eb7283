import { CsvError, type Info, parse } from 'csv-parse';

import { type DecodedInput, NO_UTF8, REPLACEMENT } from './decoded-input.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';
import { SourceError } from './source-error.ts';

export interface CsvOptions {
  readonly delimiter: string;
}

/** Longer than any real record: what is longer is a quote that never closes. */
const LARGEST_RECORD_BYTES = 1024 * 1024;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The first record names the columns; a name that comes again gets a number: `Variant`, `Variant (2)`. */
export async function openCsv(input: DecodedInput, options: CsvOptions): Promise<RecordSource> {
  const chunks = readRows(input, options);
  const head = await chunks.next();
  const [header, ...firstRows] = head.done === true ? [] : head.value;
  if (header === undefined) {
    throw new SourceError('The file is empty: its first line must name the columns.');
  }
  const columns = uniqueNames(header.cells);
  const byName = new Map(columns.map((name, index) => [name, index]));

  function recordOf({ line, cells }: Row): SourceRecord {
    const problem =
      cells.length !== columns.length
        ? `It has ${cells.length} cells where the header has ${columns.length}.`
        : input.hasBadBytes() && cells.some((cell) => cell.includes(REPLACEMENT))
          ? NO_UTF8
          : null;
    return { line, cells, content: cells, problem };
  }

  return {
    columns,
    column: (name) => byName.get(name) ?? null,
    fractionRead: input.fractionRead,
    async *chunks() {
      yield firstRows.map(recordOf);
      for await (const rows of chunks) yield rows.map(recordOf);
    },
  };
}

/** What can be read before a bad place comes out before the error. No chunk is empty. */
async function* readRows(input: DecodedInput, { delimiter }: CsvOptions): AsyncGenerator<Row[]> {
  const lines = createLineCounter();
  let ready: Row[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    // Not told by the first line alone: a file that was put together of others mixes them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD_BYTES,
    on_record(cells: string[], info) {
      ready.push({ line: lines.beginOf(cells, info), cells });
      return null;
    },
  });
  // Whoever waits for the write hears of it.
  parser.on('error', () => undefined);

  function* handOver(failure: unknown): Generator<Row[]> {
    const rows = ready;
    ready = [];
    if (rows.length > 0) yield rows;
    if (failure != null) throw unreadable(failure, lines);
  }

  for await (const chunk of input.stream) {
    yield* handOver(await new Promise((resolve) => parser.write(chunk, resolve)));
  }
  yield* handOver(await new Promise((resolve) => parser.end(resolve)));
}

interface LineCounter {
  /** The line where a record begins; to be asked for one after the other. */
  beginOf(cells: readonly string[], info: Info): number;
  /** The line where the record begins that is not complete yet. */
  nextBegin(emptyLines: number): number;
}

/** Counts as an editor does; the parser takes a CRLF between quotes for two lines. */
function createLineCounter(): LineCounter {
  let next = 1;
  let seen = { lines: 0, empty_lines: 0 };

  return {
    beginOf(cells, info) {
      const empty = info.empty_lines - seen.empty_lines;
      const isOneLine = info.lines - seen.lines === empty + 1;
      const begin = next + empty;
      next = begin + 1 + (isOneLine ? 0 : lineBreaksIn(cells));
      seen = info;
      return begin;
    },
    nextBegin: (emptyLines) => next + emptyLines - seen.empty_lines,
  };
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const counts = new Map<string, number>();
  return names.map((name) => {
    let count = (counts.get(name) ?? 0) + 1;
    // A header may have a Variant (2) of its own.
    while (count > 1 && taken.has(`${name} (${count})`)) count += 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function unreadable(error: unknown, lines: LineCounter): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = lines.nextBegin(Number(error['empty_lines']));
  const isOpenQuote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  const message = isOpenQuote
    ? `The record that begins on line ${line} has a quote that never closes: close it, or double it if it is meant as a character.`
    : `Line ${line} cannot be read: ${error.message}`;
  return new SourceError(message, { cause: error });
}
