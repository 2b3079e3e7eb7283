import { CsvError, parse } from 'csv-parse';

import type { DecodedInput } from './decoded-input.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';
import { SourceError } from './source-error.ts';

export interface CsvOptions {
  readonly delimiter: string;
}

/** Longer than any real record: what is longer is a quote that never closes. */
const LARGEST_RECORD_BYTES = 1024 * 1024;

const REPLACEMENT = '\uFFFD';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The first record names the columns; a name that comes again gets a number: `Variant`, `Variant (2)`. */
export async function openCsv(input: DecodedInput, options: CsvOptions): Promise<RecordSource> {
  let lastLine = 0;
  const parser = parse({
    bom: true,
    delimiter: options.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD_BYTES,
    on_record(cells, { lines }) {
      // Each record carries the line where it begins as one more cell.
      cells.push(String(lastLine + 1));
      lastLine = lines;
      return cells;
    },
  });
  input.stream.on('error', (error) => parser.destroy(error));
  input.stream.pipe(parser);
  const rows: AsyncIterator<string[]> = parser[Symbol.asyncIterator]();

  const next = async (): Promise<Row | null> => {
    try {
      const { done, value } = await rows.next();
      if (done === true) return null;
      const line = Number(value.pop());
      return { line, cells: value };
    } catch (error) {
      throw unreadable(error, lastLine + 1);
    }
  };

  const header = await next();
  if (header === null)
    throw new SourceError('The file is empty: its first line must name the columns.');
  const columns = uniqueNames(header.cells);
  const byName = new Map(columns.map((name, index) => [name, index]));

  function recordOf({ line, cells }: Row): SourceRecord {
    const problem =
      cells.length !== columns.length
        ? `It has ${cells.length} cells where the header has ${columns.length}.`
        : input.hasBadBytes() && cells.some((cell) => cell.includes(REPLACEMENT))
          ? 'It holds bytes that are no UTF-8.'
          : null;
    return { line, cells, content: cells, problem };
  }

  return {
    columns,
    column: (name) => byName.get(name) ?? null,
    fractionRead: input.fractionRead,
    async *records() {
      for (let row = await next(); row !== null; row = await next()) yield recordOf(row);
    },
  };
}

function uniqueNames(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function unreadable(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const isOpenQuote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  const message = isOpenQuote
    ? `The record that begins on line ${line} has a quote that never closes: close it, or double it if it is meant as a character.`
    : `Line ${line} cannot be read: ${error.message}`;
  return new SourceError(message, { cause: error });
}
