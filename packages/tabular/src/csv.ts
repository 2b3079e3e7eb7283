import type { Column } from './column.ts';
import type { TableEncoder } from './encoder.ts';
import { createTextBytes } from './text-bytes.ts';

/** What a cell begins with that a spreadsheet takes for a formula. */
const FORMULA_STARTS = marked('=+-@\t\r');

/** What has to stand in quotes, as `COPY` of Postgres sees it: nothing at all is null, and "" is empty. */
const QUOTED = marked('",\r\n');

const [QUOTE, COMMA, LINE_FEED, APOSTROPHE] = [34, 44, 10, 39];

/** As `COPY … (FORMAT csv, HEADER)` of Postgres writes it. */
export function createCsvEncoder(columns: readonly Column[], neutralise: boolean): TableEncoder {
  const out = createTextBytes();
  // Only words come from strangers; a list and JSON begin with their bracket.
  const guarded = columns.map(({ type }) => neutralise && type === 'text');
  let column = 0;

  function endCell(): void {
    column++;
    out.byte(column === columns.length ? LINE_FEED : COMMA);
    if (column === columns.length) column = 0;
  }

  function field(bytes: Buffer, from: number, to: number, isGuarded: boolean): void {
    const isFormula = isGuarded && isMarked(FORMULA_STARTS, bytes, from, to);
    const isQuoted = from === to || hasMarked(QUOTED, bytes, from, to);
    if (isQuoted) out.byte(QUOTE);
    if (isFormula) out.byte(APOSTROPHE);
    if (isQuoted) {
      for (let at = from; at < to; at++) {
        const code = bytes[at] ?? 0;
        if (code === QUOTE) out.byte(QUOTE);
        out.byte(code);
      }
      out.byte(QUOTE);
    } else {
      out.copy(bytes, from, to);
    }
    endCell();
  }

  for (const { name } of columns) {
    const bytes = Buffer.from(name);
    field(bytes, 0, bytes.length, false);
  }

  return {
    none: endCell,
    text: (bytes, from, to) => field(bytes, from, to, guarded[column] ?? false),
    number(value) {
      out.ascii(String(value));
      endCell();
    },
    boolean(value) {
      out.ascii(value ? 'true' : 'false');
      endCell();
    },
    instant(ms) {
      out.instant(ms);
      endCell();
    },
    list(bytes, bounds) {
      const isQuoted = bounds.length > 0;
      if (isQuoted) out.byte(QUOTE);
      out.list(bytes, bounds, '""');
      if (isQuoted) out.byte(QUOTE);
      endCell();
    },
    end: () => undefined,
    ready: () => out.size(),
    take: () => out.take(),
  };
}

function marked(characters: string): Uint8Array {
  const marks = new Uint8Array(256);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}

function isMarked(marks: Uint8Array, bytes: Buffer, at: number, to: number): boolean {
  return at < to && marks[bytes[at] ?? 0] === 1;
}

function hasMarked(marks: Uint8Array, bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (marks[bytes[at] ?? 0] === 1) return true;
  return false;
}
