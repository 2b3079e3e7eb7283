import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { openRecords } from './open-records.ts';

/** Each record's line with its cells. */
async function read(content: string | Buffer): Promise<(readonly [number, readonly string[]])[]> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-csv-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, 'reviews.csv');
  await writeFile(path, content);
  const source = await openRecords(path, { encoding: 'utf-8' });
  const records = (await Array.fromAsync(source.chunks())).flat();
  return records.map(({ line, cells }) => [line, cells] as const);
}

it.for([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const)('reads lines that end in %s', async ([, end]) => {
  const content = ['id,text', '1,a', '2,b', ''].join(end);

  expect(await read(content)).toEqual([
    [2, ['1', 'a']],
    [3, ['2', 'b']],
  ]);
});

it('reads a file whose lines end in different ways', async () => {
  expect(await read('id,text\r\n1,a\n2,b\r\n3,c\n')).toEqual([
    [2, ['1', 'a']],
    [3, ['2', 'b']],
    [4, ['3', 'c']],
  ]);
});

it('reads a last line that does not end', async () => {
  expect(await read('id,text\n1,a\n2,')).toEqual([
    [2, ['1', 'a']],
    [3, ['2', '']],
  ]);
});

it.for([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const)('passes over empty lines and still counts them, with %s', async ([, end]) => {
  const content = ['', 'id,text', '', '', '1,a', '', '2,b', '', ''].join(end);

  expect(await read(content)).toEqual([
    [5, ['1', 'a']],
    [7, ['2', 'b']],
  ]);
});

it.for([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const)(
  'names the line where a record begins, behind cells of several lines with %s',
  async ([, end]) => {
    const content = ['id,"te', 'xt"', '1,"one', 'two', '', 'four"', '2,"""', '"""', '3,c', ''].join(
      end,
    );

    expect(await read(content)).toEqual([
      [3, ['1', ['one', 'two', '', 'four'].join(end)]],
      [7, ['2', `"${end}"`]],
      [9, ['3', 'c']],
    ]);
  },
);

it('names the same lines however the file falls into chunks', async () => {
  // 64 kB chunks end within a cell, within a CRLF and between records.
  const record = (index: number): string => `${index},"${'x'.repeat(index % 97)}\r\ny"\r\n`;
  const content = `id,text\r\n${Array.from({ length: 5000 }, (_, index) => record(index)).join('')}`;

  const lines = (await read(content)).map(([line]) => line);

  expect(lines).toEqual(Array.from({ length: 5000 }, (_, index) => 2 + index * 2));
});
