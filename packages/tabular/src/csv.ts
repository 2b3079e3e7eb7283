import type { Cell, Column, Row } from './column.ts';
import type { TableEncoder } from './encoder.ts';

/** What a cell begins with that a spreadsheet takes for a formula. */
export const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r'] as const;

const STARTS: ReadonlySet<string> = new Set(FORMULA_STARTS);

/** What has to stand in quotes, as `COPY` of Postgres sees it: nothing at all is null, and "" is empty. */
const QUOTED = /[",\r\n]/;

/** As `COPY … (FORMAT csv, HEADER)` of Postgres writes it. */
export function createCsvEncoder(columns: readonly Column[], neutralise: boolean): TableEncoder {
  let header = `${columns.map(({ name }) => fieldOf(name)).join(',')}\n`;
  const writers = columns.map(({ type }) => {
    // Only words come from strangers; a list and JSON begin with their bracket.
    if (type !== 'text' || !neutralise) return (cell: Cell) => fieldOf(csvText(cell));
    return (cell: Cell) => fieldOf(harmless(csvText(cell)));
  });

  function take(): string {
    const text = header;
    header = '';
    return text;
  }

  return {
    write(rows) {
      const lines = rows.map((row) => `${lineOf(row, writers)}\n`);
      return Buffer.from(take() + lines.join(''));
    },
    end: () => Buffer.from(take()),
  };
}

function lineOf(row: Row, writers: readonly ((cell: Cell) => string)[]): string {
  return writers.map((write, index) => write(row[index] ?? null)).join(',');
}

function csvText(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  return cell instanceof Date ? cell.toISOString() : JSON.stringify(cell);
}

function harmless(text: string | null): string | null {
  return text !== null && STARTS.has(text.charAt(0)) ? `'${text}` : text;
}

function fieldOf(text: string | null): string {
  if (text === null) return '';
  return text === '' || QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
