import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { openRecords } from './open-records.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';

async function open(content: string | Buffer): Promise<RecordSource> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-csv-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, 'reviews.csv');
  await writeFile(path, content);
  return openRecords(path, { encoding: 'utf-8' });
}

async function read(content: string | Buffer): Promise<SourceRecord[]> {
  return (await Array.fromAsync((await open(content)).chunks())).flat();
}

interface Outcome {
  readonly ids: (string | undefined)[];
  readonly error: unknown;
}

/** The first cells that come out, and what ends them. */
async function readUntilError(content: string | Buffer): Promise<Outcome> {
  const source = await open(content);
  const ids: (string | undefined)[] = [];
  try {
    for await (const chunk of source.chunks()) ids.push(...chunk.map(({ cells }) => cells[0]));
  } catch (error) {
    return { ids, error };
  }
  return { ids, error: null };
}

const openQuote = (line: number): object =>
  expect.objectContaining({
    name: 'SourceError',
    message: `The record that begins on line ${line} has a quote that never closes: close it, or double it if it is meant as a character.`,
  });

it('makes a record of too few or too many cells a problem of that record alone', async () => {
  const records = await read('id,text\n1,a\n2\n3,c,d\n4,e\n');

  expect(records).toEqual([
    { line: 2, cells: ['1', 'a'], content: ['1', 'a'], problem: null },
    {
      line: 3,
      cells: ['2'],
      content: ['2'],
      problem: 'It has 1 cells where the header has 2.',
    },
    {
      line: 4,
      cells: ['3', 'c', 'd'],
      content: ['3', 'c', 'd'],
      problem: 'It has 3 cells where the header has 2.',
    },
    { line: 5, cells: ['4', 'e'], content: ['4', 'e'], problem: null },
  ]);
});

it('names the line of a quote that never closes in a short file, behind what comes before it', async () => {
  expect(await readUntilError('id,text\n1,a\n2,b\n3,"c\n4,d\n')).toEqual({
    ids: ['1', '2'],
    error: openQuote(4),
  });
});

it('counts empty lines before a quote that never closes', async () => {
  expect(await readUntilError('id,text\n\n1,a\n\n\n2,"b\n3,c\n')).toEqual({
    ids: ['1'],
    error: openQuote(6),
  });
});

it('gives up a quote that does not close within a megabyte, behind what comes before it', async () => {
  const before = Array.from({ length: 20_000 }, (_, index) => String(index));
  const content = `id,text\n${before.map((id) => `${id},a\n`).join('')}open,"b\n${'x,y\n'.repeat(400_000)}"\n`;

  expect(await readUntilError(content)).toEqual({ ids: before, error: openQuote(20_002) });
});

it('does not open a file whose header has a quote that never closes', async () => {
  await expect(open('id,"text\n1,a\n')).rejects.toEqual(openQuote(1));
});

it('gives a quoted cell of just under a megabyte whole', async () => {
  const text = 'long '.repeat(200_000);

  const records = await read(`id,text\n1,"${text}"\n2,b\n`);

  expect(records.map(({ cells }) => cells)).toEqual([
    ['1', text],
    ['2', 'b'],
  ]);
});

it('makes bytes that are no UTF-8, far into the file, a problem of their record alone', async () => {
  const content = Buffer.concat([
    Buffer.from(`id,text\n${'0,good\n'.repeat(20_000)}1,good\n2,caf`),
    Buffer.from([0xe9]),
    Buffer.from('\n3,café\n'),
  ]);

  const records = (await read(content)).slice(20_000);

  expect(records.map(({ line, cells, problem }) => ({ line, cells, problem }))).toEqual([
    { line: 20_002, cells: ['1', 'good'], problem: null },
    { line: 20_003, cells: ['2', 'caf\uFFFD'], problem: 'It holds bytes that are no UTF-8.' },
    { line: 20_004, cells: ['3', 'café'], problem: null },
  ]);
});

it('makes a character that the end of the file cuts a problem of its record', async () => {
  const content = Buffer.concat([Buffer.from('id,text\n1,a\n2,caf'), Buffer.from([0xc3])]);

  const records = await read(content);

  expect(records.map(({ problem }) => problem)).toEqual([
    null,
    'It holds bytes that are no UTF-8.',
  ]);
});

it('takes U+FFFD that the file itself holds for a character', async () => {
  const [record] = await read('id,text\n1,a\uFFFDb\n');

  expect(record).toEqual({
    line: 2,
    cells: ['1', 'a\uFFFDb'],
    content: ['1', 'a\uFFFDb'],
    problem: null,
  });
});
