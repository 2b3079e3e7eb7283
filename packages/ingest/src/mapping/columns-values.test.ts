import { expect, it } from 'vitest';

import type { RecordSource, SourceRecord } from '../source/record-source.ts';
import { createColumns, type Columns, type Reader } from './columns.ts';
import { CommonMapping, Field } from './mapping-schema.ts';

const SOURCE: RecordSource = {
  columns: ['cell'],
  column: () => 0,
  fractionRead: () => null,
  async *chunks() {},
};

function columnsOf(mapping: Readonly<Record<string, unknown>> = {}): Columns {
  return createColumns(
    SOURCE,
    CommonMapping.parse({ target: 'reviews', source: 'site', brand: 'united', ...mapping }),
  );
}

const record = (cell: string): SourceRecord => ({
  line: 2,
  cells: [cell],
  content: [cell],
  problem: null,
});

/** What a cell reads as, or the sentence that refuses it. */
function outcome<Value>(read: Reader<Value>, cell: string): Value | string {
  try {
    return read(record(cell));
  } catch (error) {
    return String(error);
  }
}

const refused = (cell: string, what: string): string => `RowError: «${cell}» is ${what}.`;

it.for([
  ['5', 5],
  [' -3.25 ', -3.25],
  ['+7', 7],
  ['.5', 0.5],
  ['5.', 5],
  ['1e3', 1000],
  ['1,234', 1234],
  ['1,234,567.89', 1_234_567.89],
  ['-12 345.5', -12_345.5],
  ['1\u00A0234', 1234],
  ['1\u202F234', 1234],
  ['007', 7],
  ['', null],
] as const)('reads %j as the number %s', ([cell, number]) => {
  expect(outcome(columnsOf().number(Field.parse('cell')), cell)).toBe(number);
});

it.for([
  ['5', 5],
  ['3,5', 3.5],
  ['-,5', -0.5],
  ['1.234', 1234],
  ['1.234.567,89', 1_234_567.89],
  ['12 345,5', 12_345.5],
  ['1,5e3', 1500],
] as const)('reads %j with a decimal comma as the number %s', ([cell, number]) => {
  const read = columnsOf().number(Field.parse({ column: 'cell', decimal: ',' }));

  expect(outcome(read, cell)).toBe(number);
});

it.for([
  'five',
  '5 stars',
  '-',
  '.',
  '1e',
  '0x1f',
  'Infinity',
  'NaN',
  '1e999',
  '1_000',
  '1 2',
  '- 5',
])('refuses %j, which is no number', (cell) => {
  expect(outcome(columnsOf().number(Field.parse('cell')), cell)).toBe(refused(cell, 'no number'));
});

it.for([
  ['3,5', '.'],
  ['0,123', '.'],
  ['1234,567', '.'],
  ['1,23,456', '.'],
  ['1,234,5', '.'],
  ['1.234,5', '.'],
  ['3.5', ','],
  ['0.123', ','],
  ['1,234.5', ','],
] as const)(
  'refuses %j rather than guess at it where %s is the decimal sign',
  ([cell, decimal]) => {
    const read = columnsOf().number(Field.parse({ column: 'cell', decimal }));

    expect(outcome(read, cell)).toBe(refused(cell, 'no number'));
  },
);

it('reads whole numbers, and refuses those that are not or that a number cannot hold', () => {
  const read = columnsOf().integer(Field.parse('cell'));
  const cells = ['12', '3.0', '1,000', '-4', '', '2147483647'];

  expect(cells.map((cell) => outcome(read, cell))).toEqual([12, 3, 1000, -4, null, 2_147_483_647]);
  expect(['3.5', 'x', '2147483648'].map((cell) => outcome(read, cell))).toEqual([
    refused('3.5', 'no whole number up to 2147483647'),
    refused('x', 'no whole number up to 2147483647'),
    refused('2147483648', 'no whole number up to 2147483647'),
  ]);
});

it('reads yes and no in their usual ways, and nothing else', () => {
  const read = columnsOf().boolean(Field.parse('cell'));
  const cells = ['true', 'Yes', ' 1 ', 'FALSE', 'no', '0', ''];

  expect(cells.map((cell) => outcome(read, cell))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    null,
  ]);
  expect(['y', 'maybe', '2'].map((cell) => outcome(read, cell))).toEqual([
    refused('y', 'neither yes nor no'),
    refused('maybe', 'neither yes nor no'),
    refused('2', 'neither yes nor no'),
  ]);
});

it('reads an instant in the zone of the field, else of the mapping, else with its own offset', () => {
  const columns = columnsOf({ zone: 'Europe/Rome' });
  const cell = '2026-01-15T09:00:00';

  expect(outcome(columns.instant(Field.parse('cell')), cell)).toEqual(
    new Date('2026-01-15T08:00:00Z'),
  );
  expect(
    outcome(columns.instant(Field.parse({ column: 'cell', zone: 'America/New_York' })), cell),
  ).toEqual(new Date('2026-01-15T14:00:00Z'));
  expect(outcome(columns.instant(Field.parse('cell')), `${cell}-08:00`)).toEqual(
    new Date('2026-01-15T17:00:00Z'),
  );
  expect(outcome(columns.instant(Field.parse('cell')), ' ')).toBe(null);
});

it('refuses a date without a zone, and says what is to be said of it', () => {
  const read = columnsOf().instant(Field.parse('cell'));

  expect(outcome(read, '2026-01-15 09:00')).toBe(
    refused(
      '2026-01-15 09:00',
      'no instant that can be read: say its date format, and its zone if it carries no offset',
    ),
  );
});

it('names the form that a date should have', () => {
  const columns = columnsOf({ zone: 'Europe/Rome' });
  const read = columns.instant(Field.parse({ column: 'cell', date: 'dd/MM/yyyy' }));

  expect(outcome(read, '2026-01-15')).toBe(
    refused('2026-01-15', 'no instant of the form dd/MM/yyyy'),
  );
  expect(outcome(columns.instant(Field.parse('cell')), '15/01/2026')).toBe(
    refused('15/01/2026', 'no instant of ISO 8601'),
  );
});

it('reads values of the mapping further: numbers, dates and truth', () => {
  const columns = columnsOf();

  expect(
    outcome(columns.number(Field.parse({ column: 'cell', values: { good: 5 } })), 'good'),
  ).toBe(5);
  expect(outcome(columns.boolean(Field.parse({ column: 'cell', values: { J: true } })), 'J')).toBe(
    true,
  );
  expect(
    outcome(columns.number(Field.parse({ column: 'cell', values: { good: 'x' } })), 'good'),
  ).toBe(refused('x', 'no number'));
});
