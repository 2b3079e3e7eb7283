import { tableFromIPC } from 'apache-arrow';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';

import type { Column, Row } from './column.ts';
import { openEncoder, type TableFormat } from './encoder.ts';
import { writeRows } from './rows.ts';

const COLUMNS: readonly Column[] = [
  { name: 'text', type: 'text' },
  { name: 'integer', type: 'integer' },
  { name: 'float', type: 'float' },
  { name: 'boolean', type: 'boolean' },
  { name: 'instant', type: 'instant' },
  { name: 'list', type: 'text_list' },
  { name: 'json', type: 'json' },
];

const AT = new Date('2026-03-01T10:00:00.250Z');

const ROWS: readonly Row[] = [
  ['été, "vite"\nou non', 7, 0.1, true, AT, ['a,b', 'c'], { deep: [1, null] }],
  [null, null, null, null, null, null, null],
  ['', -3, -1.5, false, new Date(0), [], []],
];

const OBJECTS = ROWS.map((row) =>
  Object.fromEntries(COLUMNS.map(({ name }, index) => [name, row[index]])),
);

async function written(format: TableFormat, ...pieces: (readonly Row[])[]): Promise<Buffer> {
  const encoder = await openEncoder(format, COLUMNS);
  const taken: Uint8Array[] = [];
  for (const rows of pieces) {
    writeRows(encoder, COLUMNS, rows);
    taken.push(encoder.take());
  }
  encoder.end();
  return Buffer.concat([...taken, encoder.take()]);
}

describe('CSV', () => {
  it('tells null from an empty text, and quotes what would break a line', async () => {
    const csv = await written('csv', ROWS.slice(0, 1), ROWS.slice(1));

    expect(csv.toString()).toBe(
      [
        'text,integer,float,boolean,instant,list,json',
        '"été, ""vite""\nou non",7,0.1,true,2026-03-01T10:00:00.250Z,"[""a,b"",""c""]","{""deep"":[1,null]}"',
        ',,,,,,',
        '"",-3,-1.5,false,1970-01-01T00:00:00.000Z,[],[]',
        '',
      ].join('\n'),
    );
  });

  it('has its header also where there are no rows', async () => {
    expect((await written('csv')).toString()).toBe(
      'text,integer,float,boolean,instant,list,json\n',
    );
  });

  it('keeps texts from being formulas, and leaves numbers as they are', async () => {
    const columns: Column[] = [
      { name: 'said', type: 'text' },
      { name: 'score', type: 'integer' },
    ];
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a=1'];
    const encoder = await openEncoder('csv', columns);

    writeRows(
      encoder,
      columns,
      texts.map((text) => [text, -1]),
    );
    const csv = Buffer.from(encoder.take()).toString();

    expect(csv).toBe(
      `said,score\n'=1+1,-1\n'+1,-1\n'-1,-1\n'@SUM(A1),-1\n'\t=1,-1\n"'\r=1",-1\na=1,-1\n`,
    );
  });

  it('leaves formulas to who asks for texts as they are', async () => {
    const columns: Column[] = [{ name: 'said', type: 'text' }];
    const encoder = await openEncoder('csv', columns, { neutralise: false });

    writeRows(encoder, columns, [['=1+1']]);
    expect(Buffer.from(encoder.take()).toString()).toBe('said\n=1+1\n');
  });
});

it('writes one object for each line', async () => {
  const ndjson = await written('ndjson', ROWS);

  const lines = ndjson.toString().trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
    JSON.parse(JSON.stringify(OBJECTS)),
  );
});

it('writes one array of all pieces, and an empty one of none', async () => {
  expect(JSON.parse((await written('json', ROWS.slice(0, 1), ROWS.slice(1))).toString())).toEqual(
    JSON.parse(JSON.stringify(OBJECTS)),
  );
  expect(JSON.parse((await written('json')).toString())).toEqual([]);
});

it('writes Arrow that reads back equal, in pieces and empty', async () => {
  const table = tableFromIPC(await written('arrow', ROWS.slice(0, 1), [], ROWS.slice(1)));

  expect(table.schema.fields.map(({ name, type }) => `${name}: ${String(type)}`)).toEqual([
    'text: Utf8',
    'integer: Int64',
    'float: Float64',
    'boolean: Bool',
    'instant: Timestamp<MILLISECOND, UTC>',
    'list: List<Utf8>',
    'json: Utf8',
  ]);
  const read = table.toArray().map((row) => ({ ...row?.toJSON(), list: row?.['list']?.toArray() }));
  expect(JSON.parse(JSON.stringify(read, plain))).toEqual([
    {
      text: 'été, "vite"\nou non',
      integer: 7,
      float: 0.1,
      boolean: true,
      instant: AT.valueOf(),
      list: ['a,b', 'c'],
      json: '{"deep":[1,null]}',
    },
    { text: null, integer: null, float: null, boolean: null, instant: null, json: null },
    { text: '', integer: -3, float: -1.5, boolean: false, instant: 0, list: [], json: '[]' },
  ]);
  expect(tableFromIPC(await written('arrow')).numRows).toBe(0);
});

it('writes Parquet that reads back equal, over more than one group', async () => {
  const many = Array.from({ length: 10_001 }, (_, index): Row => [
    `row ${index}`,
    index,
    ...NOTHING,
  ]);

  const file = await written('parquet', ROWS, many);

  const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer });
  // The reader leaves a list out that is null.
  const read = JSON.parse(JSON.stringify(rows.map(withList), plain));
  expect(read.slice(0, 3)).toEqual(JSON.parse(JSON.stringify(OBJECTS)));
  expect(read).toHaveLength(10_004);
  expect(read.at(-1)).toMatchObject({ text: 'row 10000', integer: 10_000, list: null });
});

it('writes Parquet whose instants are of UTC, for those too who look at no converted type', async () => {
  const file = await written('parquet');

  const { schema } = parquetMetadata(new Uint8Array(file).buffer);
  expect(schema.find(({ name }) => name === 'instant')?.logical_type).toEqual({
    type: 'TIMESTAMP',
    isAdjustedToUTC: true,
    unit: 'MILLIS',
  });
});

it('writes Parquet without a row', async () => {
  const file = await written('parquet');

  expect(await parquetReadObjects({ file: new Uint8Array(file).buffer })).toEqual([]);
});

function withList(row: Record<string, unknown>): Record<string, unknown> {
  return { ...row, list: row['list'] ?? null };
}

const NOTHING = [null, null, null, null, null];

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
