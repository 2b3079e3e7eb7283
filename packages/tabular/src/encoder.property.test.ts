import { tableFromIPC, Vector } from 'apache-arrow';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Column, Row } from './column.ts';
import { openEncoder, type TableFormat } from './encoder.ts';
import { writeRows } from './rows.ts';

const COLUMNS: readonly Column[] = [
  { name: 'said', type: 'text' },
  { name: 'count', type: 'integer' },
  { name: 'share', type: 'float' },
  { name: 'is_known', type: 'boolean' },
  { name: 'at', type: 'instant' },
  { name: 'topics', type: 'text_list' },
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\\', '\t', '=', 'é', '\u0001') }),
);

const NULL = { nil: null };
const row = fc.tuple(
  fc.option(text, NULL),
  fc.option(fc.maxSafeInteger(), NULL),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), NULL),
  fc.option(fc.boolean(), NULL),
  fc.option(fc.date({ min: new Date(-1e14), max: new Date(1e14), noInvalidDate: true }), NULL),
  fc.option(fc.array(text, { maxLength: 3 }), NULL),
);

const rows: fc.Arbitrary<Row[]> = fc.array(row, { maxLength: 20 });

async function written(format: TableFormat, table: readonly Row[]): Promise<Buffer> {
  const encoder = await openEncoder(format, COLUMNS, { neutralise: false });
  writeRows(encoder, COLUMNS, table);
  encoder.end();
  return Buffer.from(encoder.take());
}

/** As JSON tells it: zero has no sign there. */
function told(table: readonly (readonly unknown[])[]): unknown {
  return JSON.parse(JSON.stringify(table));
}

it('NDJSON tells the rows', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const lines = (await written('ndjson', table)).toString().split('\n').slice(0, -1);
      const read = lines.map((line): unknown[] => Object.values(JSON.parse(line)));

      expect(read).toEqual(told(table));
    }),
  );
});

it('CSV tells the rows to whoever reads it as it is written', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const [, ...read] = cellsOf((await written('csv', table)).toString());

      expect(read).toEqual(
        table.map((cells) =>
          cells.map((cell) => {
            if (cell === null || typeof cell === 'string') return cell;
            return cell instanceof Date ? cell.toISOString() : csvText(cell);
          }),
        ),
      );
    }),
  );
});

it('Arrow tells the rows', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const read = tableFromIPC(await written('arrow', table));

      const columns = COLUMNS.map(({ name }) => [...(read.getChild(name) ?? [])]);
      const expected = COLUMNS.map((_column, index) =>
        table.map((cells) => {
          const cell = cells[index] ?? null;
          return cell instanceof Date ? cell.valueOf() : cell;
        }),
      );
      expect(JSON.parse(JSON.stringify(columns, plain))).toEqual(told(expected));
    }),
  );
});

function csvText(cell: Exclude<Row[number], null>): string {
  return typeof cell === 'number' ? String(cell) : JSON.stringify(cell);
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Vector ? [...value] : value;
}

/** Lines of cells: what is in quotes is text, and nothing at all is null. */
function cellsOf(csv: string): (string | null)[][] {
  const lines: (string | null)[][] = [[]];
  for (const [, quoted, plainCell, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    const cell = quoted === undefined ? plainCell : quoted.replaceAll('""', '"');
    lines.at(-1)?.push(cell === undefined || (cell === '' && quoted === undefined) ? null : cell);
    if (end === '\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
