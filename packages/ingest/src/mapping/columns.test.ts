import { expect, it } from 'vitest';

import type { RecordSource, SourceRecord } from '../source/record-source.ts';
import { createColumns, type Columns, type Reader } from './columns.ts';
import { CommonMapping, Field } from './mapping-schema.ts';
import type { RowError } from './row-error.ts';

const record = (...cells: string[]): SourceRecord => ({
  line: 2,
  cells,
  content: cells,
  problem: null,
});

interface Setting {
  readonly header?: readonly string[];
  readonly mapping?: Readonly<Record<string, unknown>>;
}

function columnsOf({ header = ['a', 'b'], mapping = {} }: Setting = {}): Columns {
  const source: RecordSource = {
    columns: header,
    column: (name) => (header.includes(name) ? header.indexOf(name) : null),
    fractionRead: () => null,
    async *chunks() {},
  };
  return createColumns(
    source,
    CommonMapping.parse({ target: 'reviews', source: 'site', brand: 'united', ...mapping }),
  );
}

const text = (field: unknown, setting?: Setting): Reader<string | null> =>
  columnsOf(setting).text(Field.parse(field));

const refusal = (column: string, message: string): Partial<RowError> =>
  expect.objectContaining({ name: 'RowError', column, message });

function failureOf(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return error;
  }
}

it('reads a field that the mapping does not have as null, or as an empty list', () => {
  const columns = columnsOf();
  const one = record('x', 'y');

  expect([
    columns.text(undefined)(one),
    columns.number(undefined)(one),
    columns.integer(undefined)(one),
    columns.boolean(undefined)(one),
    columns.instant(undefined)(one),
    columns.oneOf(undefined, ['X'])(one),
    columns.list(undefined)(one),
  ]).toEqual([null, null, null, null, null, null, []]);
});

it('reads a text as it stands, its spaces too, unless the mapping trims it', () => {
  const one = record(' a\tb \n', '');

  expect(text('a')(one)).toBe(' a\tb \n');
  expect(text({ column: 'a', trim: true })(one)).toBe('a\tb');
});

it('reads cells that stand for nothing as null, at both levels, with spaces around them too', () => {
  const setting = { mapping: { missing: ['', '?'] } };
  const read = text({ column: 'a', missing: ['n/a', -1] }, setting);
  const other = text('a', setting);
  const cells = ['', ' ', '?', ' n/a ', '-1', 'N/A', '??', 'x'];

  expect(cells.map((cell) => read(record(cell)))).toEqual([
    null,
    null,
    null,
    null,
    null,
    'N/A',
    '??',
    'x',
  ]);
  expect(other(record('n/a'))).toBe('n/a');
});

it('reads an empty cell as a text when the mapping lists other marks only', () => {
  expect(text('a', { mapping: { missing: ['-'] } })(record(''))).toBe('');
});

it('reads a cell as what the mapping says that it stands for', () => {
  const read = text({ column: 'a', values: { 1: 'low', 2: 2, 'n/a': null } });

  expect(['1', ' 2 ', 'n/a', ''].map((cell) => read(record(cell)))).toEqual([
    'low',
    '2',
    null,
    null,
  ]);
});

it('refuses a cell that the values of the mapping do not list', () => {
  const read = text({ column: 'a', values: { 1: 'low' } });

  expect(failureOf(() => read(record('3')))).toEqual(
    refusal('a', '«3» is not among the values of the mapping.'),
  );
  expect(failureOf(() => read(record('constructor')))).toEqual(
    refusal('a', '«constructor» is not among the values of the mapping.'),
  );
});

it.for([
  ['other', 'other'],
  [0, '0'],
  [null, null],
] as const)(
  'reads a cell that is not listed as %j when the mapping says otherwise',
  ([otherwise, value]) => {
    const read = text({ column: 'a', values: { 1: 'low' }, otherwise });

    expect(['1', '3'].map((cell) => read(record(cell)))).toEqual(['low', value]);
  },
);

it('shortens a long cell in what it says of it', () => {
  const read = columnsOf().number(Field.parse('a'));

  expect(failureOf(() => read(record('x'.repeat(500))))).toEqual(
    refusal('a', `«${'x'.repeat(60)}…» is no number.`),
  );
});

it('fills a template, and takes one that comes out empty for missing', () => {
  const read = text({ template: '{b}, {a}!' });
  const names = text({ template: '{a} {b}', trim: true });

  expect(read(record('Ann', 'Dear'))).toBe('Dear, Ann!');
  expect(names(record('Ann', ''))).toBe('Ann');
  expect(names(record('', ''))).toBe(null);
});

it('reads a constant for every record, and values and marks hold for it too', () => {
  expect(text({ constant: 5 })(record('x'))).toBe('5');
  expect(text({ constant: true })(record('x'))).toBe('true');
  expect(text({ constant: 'a', values: { a: 'b' } })(record('x'))).toBe('b');
});

it('makes an id of the whole record: the same for the same content, another for any other', () => {
  const read = text({ rowHash: true });
  const ids = [
    record('1', 'a'),
    { ...record('1', 'a'), line: 99 },
    record('1', 'b'),
    record('1a', ''),
    record('', '1a'),
    record('1', 'a', ''),
  ].map((one) => read(one));

  // The hash is a promise: it names rows of earlier imports.
  expect(ids[0]).toBe('5c0c071518e801befb86db6e94ffe3ad');
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(5);
});

it('unescapes XML when the mapping says so, and once', () => {
  const cell = 'a &amp; b &lt;i&gt; &#39;c&#x27; &amp;amp;';

  expect(text({ column: 'a', unescape: 'xml' })(record(cell))).toBe(`a & b <i> 'c' &amp;`);
  expect(text('a')(record(cell))).toBe(cell);
});

it('compares without case with a closed set, and names it when a cell is not in it', () => {
  const read = columnsOf().oneOf(Field.parse('a'), ['OPEN', 'On_Hold']);

  expect(['open', ' OPEN ', 'on_hold', ''].map((cell) => read(record(cell)))).toEqual([
    'OPEN',
    'OPEN',
    'On_Hold',
    null,
  ]);
  expect(failureOf(() => read(record('on hold')))).toEqual(
    refusal('a', '«on hold» is none of OPEN, On_Hold: map it by values.'),
  );
});

it('splits a list, trims its entries and leaves the empty ones out', () => {
  const columns = columnsOf();

  expect(
    columns.list(Field.parse({ column: 'a', split: ';' }))(record(' late; lost bag;; ')),
  ).toEqual(['late', 'lost bag']);
  expect(columns.list(Field.parse('a'))(record(' late; lost bag'))).toEqual(['late; lost bag']);
  expect(columns.list(Field.parse('a'))(record(''))).toEqual([]);
});

it('refuses a record that lacks what is needed, and names the column', () => {
  const columns = columnsOf();
  const id = columns.requiredText(Field.parse('a'));
  const key = columns.requiredText(Field.parse({ template: '{a}{b}' }));
  const at = columns.requiredInstant(Field.parse('b'));

  expect(id(record('1'))).toBe('1');
  expect(failureOf(() => id(record(' ')))).toEqual(refusal('a', 'It is missing, and needed.'));
  expect(failureOf(() => key(record('', '')))).toEqual(
    refusal('{a}{b}', 'It is missing, and needed.'),
  );
  expect(failureOf(() => at(record('1', '')))).toEqual(refusal('b', 'It is missing, and needed.'));
});

it('gives a cell as it stands, and an empty one where the record ends before it', () => {
  expect(columnsOf().cell('b')(record('x', ' ? '))).toBe(' ? ');
  expect(columnsOf().cell('b')(record('x'))).toBe('');
});

it.for([
  ['a', 'a'],
  [{ template: '{a}-{b}' }, '{a}-{b}'],
  [{ rowHash: true }, 'the whole record'],
  [{ constant: 1 }, 'the whole record'],
] as const)('names %j in what it says as %s', ([field, name]) => {
  expect(columnsOf().nameOf(Field.parse(field))).toBe(name);
});
