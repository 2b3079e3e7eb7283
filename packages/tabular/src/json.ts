import type { Column } from './column.ts';
import type { TableEncoder } from './encoder.ts';
import { createTextBytes } from './text-bytes.ts';

/** One array of objects, each on its line. */
export function createJsonEncoder(columns: readonly Column[]): TableEncoder {
  return createObjectEncoder(columns, {
    first: '[\n',
    between: ',\n',
    last: '\n]\n',
    empty: '[]\n',
  });
}

/** One JSON object for each row, each on its line. */
export function createNdjsonEncoder(columns: readonly Column[]): TableEncoder {
  return createObjectEncoder(columns, { first: '', between: '\n', last: '\n', empty: '' });
}

/** What stands round the objects of the rows. */
interface Frame {
  readonly first: string;
  readonly between: string;
  readonly last: string;
  /** In place of all others where there are no rows. */
  readonly empty: string;
}

function createObjectEncoder(
  columns: readonly Column[],
  { first, between, last, empty }: Frame,
): TableEncoder {
  const out = createTextBytes();
  const names = columns.map(({ name }, index) => {
    return Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  });
  const isJson = columns.map(({ type }) => type === 'json');
  let column = 0;
  let before = first;
  let isEmpty = true;

  function beginCell(): void {
    if (column === 0) {
      out.ascii(before);
      before = between;
      isEmpty = false;
    }
    const name = names[column];
    if (name !== undefined) out.copy(name, 0, name.length);
  }

  function endCell(): void {
    column++;
    if (column < columns.length) return;
    column = 0;
    out.ascii('}');
  }

  function word(text: string): void {
    beginCell();
    out.ascii(text);
    endCell();
  }

  return {
    none: () => word('null'),
    text(bytes, from, to) {
      beginCell();
      if (isJson[column] === true) out.copy(bytes, from, to);
      else out.json(bytes, from, to);
      endCell();
    },
    number: (value) => word(Number.isFinite(value) ? String(value) : 'null'),
    boolean: (value) => word(value ? 'true' : 'false'),
    instant(ms) {
      beginCell();
      out.ascii('"');
      out.instant(ms);
      out.ascii('"');
      endCell();
    },
    list(bytes, bounds) {
      beginCell();
      out.list(bytes, bounds);
      endCell();
    },
    end: () => out.ascii(isEmpty ? empty : last),
    ready: () => out.size(),
    take: () => out.take(),
  };
}
