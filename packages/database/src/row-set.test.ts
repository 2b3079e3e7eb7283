import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { rowSet } from './row-set.ts';
import type { Column } from './table.ts';
import { createEmptyDatabase } from './test-database.test-support.ts';

interface Cells {
  readonly text: string | null;
  readonly size: number | null;
  readonly amount: number | null;
  readonly isOpen: boolean | null;
  readonly openedAt: Date | null;
  readonly tags: readonly (string | null)[] | null;
  readonly payload: unknown;
}

const COLUMNS: Column<keyof Cells>[] = [
  { property: 'text', name: 'body', type: 'text' },
  { property: 'size', name: 'size', type: 'int' },
  { property: 'amount', name: 'amount', type: 'double precision' },
  { property: 'isOpen', name: 'is_open', type: 'boolean' },
  { property: 'openedAt', name: 'opened_at', type: 'timestamptz' },
  { property: 'tags', name: 'tags', type: 'text[]' },
  { property: 'payload', name: 'payload', type: 'jsonb' },
];

const cells = rowSet<Cells>(COLUMNS);

const SELECT = `
  SELECT body AS text, size, amount, is_open AS "isOpen", opened_at AS "openedAt", tags, payload
  FROM ${cells.from('incoming')}`;

const row = (over: Partial<Cells> = {}): Cells => ({
  text: null,
  size: null,
  amount: null,
  isOpen: null,
  openedAt: null,
  tags: null,
  payload: null,
  ...over,
});

const AWKWARD = ['"', '\\', '{', '}', '(', ')', '[', ']', ',', "'", ' ', '\n', '\r\n', '\t', '\0'];
const awkward = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.constantFrom('NULL', 'é', '😀', '\u2028', '\ud83d_', '_\ude00', '\\u0000', ''),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(awkward, { maxLength: 6 }).map((parts) => parts.join('')),
);

/** What Postgres can hold of a text. */
const storable = (value: string): string => value.toWellFormed().replaceAll('\0', '');

// Without escapes: JSON.parse of V8 13.6 takes the key "\"\\" for "\\\"" after it has read an object with that one.
const field = fc.stringMatching(/^[a-zé'{},:]{1,5}$/);
const json = fc.letrec<{ value: unknown; leaf: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(field, tie('value'), { maxKeys: 3 }),
  ),
  leaf: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
})).value;

function storableJson(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(storableJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storableJson(one)]));
}

const anyRow: fc.Arbitrary<Cells> = fc.record({
  text: fc.option(text),
  size: fc.option(fc.integer()),
  amount: fc.option(fc.double({ noNaN: true }).map((value) => (value === 0 ? 0 : value))),
  isOpen: fc.option(fc.boolean()),
  openedAt: fc.option(
    fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    }),
  ),
  tags: fc.option(fc.array(fc.option(text), { maxLength: 4 })),
  payload: json,
});

it('carries any rows to the server and back as they were, but for what a text cannot hold', async () => {
  await using database = await createEmptyDatabase();

  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 6 }), async (rows) => {
      const result = await database.admin.query<Cells>(SELECT, cells.values(rows));

      expect(result.rows).toEqual(
        rows.map((one) => ({
          ...one,
          text: one.text === null ? null : storable(one.text),
          tags: one.tags?.map((tag) => (tag === null ? null : storable(tag))) ?? null,
          payload: storableJson(one.payload),
        })),
      );
    }),
    { numRuns: 400 },
  );
});

it('drops NUL characters, wherever a text stands', async () => {
  await using database = await createEmptyDatabase();
  const rows = [
    row({ text: 'a\0b', tags: ['\0', 'c\0'], payload: { said: 'd\0e', plain: '\\u0000' } }),
  ];

  const result = await database.admin.query(SELECT, cells.values(rows));

  expect(result.rows).toEqual([
    row({ text: 'ab', tags: ['', 'c'], payload: { said: 'de', plain: '\\u0000' } }),
  ]);
});

it('replaces half of a surrogate pair, wherever a text stands', async () => {
  await using database = await createEmptyDatabase();
  const rows = [row({ text: 'a\ud83d', tags: ['\ude00b'], payload: ['c\ud83d', '😀'] })];

  const result = await database.admin.query(SELECT, cells.values(rows));

  expect(result.rows).toEqual([
    row({ text: 'a\ufffd', tags: ['\ufffdb'], payload: ['c\ufffd', '😀'] }),
  ]);
});

it.each([
  ['a text', row({ text: 'a "quoted", {braced} \\ text' })],
  ['the word NULL', row({ text: 'NULL', tags: ['NULL', null] })],
  ['an empty text', row({ text: '', tags: [''] })],
  ['an empty list', row({ tags: [] })],
  ['a number', row({ size: 7, amount: -0.5 })],
  ['an instant', row({ openedAt: new Date('2026-01-01T09:00:00.123Z') })],
  ['a document', row({ payload: { score: 9, tags: ['late'] } })],
  ['nothing', row()],
])('carries a column that holds %s in all rows', async (_, same) => {
  await using database = await createEmptyDatabase();

  const result = await database.admin.query(SELECT, cells.values([same, same, same]));

  expect(result.rows).toEqual([same, same, same]);
});

it('carries no rows', async () => {
  await using database = await createEmptyDatabase();

  const result = await database.admin.query(SELECT, cells.values([]));

  expect(result.rows).toEqual([]);
});

it('leaves parameters before its own to the statement', async () => {
  await using database = await createEmptyDatabase();
  const sizes = rowSet<Pick<Cells, 'size'>>([{ property: 'size', name: 'size', type: 'int' }]);

  const result = await database.admin.query(
    `SELECT $1::text AS brand, size FROM ${sizes.from('incoming', 2)}`,
    ['united', ...sizes.values([{ size: 1 }, { size: 2 }])],
  );

  expect(result.rows).toEqual([
    { brand: 'united', size: 1 },
    { brand: 'united', size: 2 },
  ]);
});

it('refuses what no column can hold', () => {
  const wrong = rowSet<{ text: object }>([{ property: 'text', name: 'body', type: 'text' }]);

  expect(() => wrong.values([{ text: {} }])).toThrow(
    new TypeError('A cell holds a text, a number, a boolean, a Date or a list of these.'),
  );
});
