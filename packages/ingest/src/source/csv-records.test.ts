import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { type InputOptions, openRecords } from './open-records.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';

async function open(
  name: string,
  content: string | Buffer,
  options: Partial<InputOptions> = {},
): Promise<RecordSource> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-csv-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, name);
  await writeFile(path, content);
  return openRecords(path, { encoding: 'utf-8', ...options });
}

async function read(
  name: string,
  content: string | Buffer,
  options?: Partial<InputOptions>,
): Promise<SourceRecord[]> {
  const source = await open(name, content, options);
  return (await Array.fromAsync(source.chunks())).flat();
}

async function cells(...input: Parameters<typeof read>): Promise<(readonly string[])[]> {
  return (await read(...input)).map((record) => record.cells);
}

it('gives each record with its line, its cells in the order of the header, and no problem', async () => {
  const records = await read('reviews.csv', 'id,text\n1,good\n2,bad\n');

  expect(records).toEqual([
    { line: 2, cells: ['1', 'good'], content: ['1', 'good'], problem: null },
    { line: 3, cells: ['2', 'bad'], content: ['2', 'bad'], problem: null },
  ]);
});

it('names the columns, tells their places, and knows no others', async () => {
  const source = await open('reviews.csv', 'id,text\n');

  expect(source.columns).toEqual(['id', 'text']);
  expect([source.column('id'), source.column('text'), source.column('Text')]).toEqual([0, 1, null]);
});

it.for([
  ['with', '\uFEFFid,text\n1,naïve\n'],
  ['without', 'id,text\n1,naïve\n'],
] as const)('reads UTF-8 %s a byte order mark', async ([, content]) => {
  const source = await open('reviews.csv', content);
  const records = (await Array.fromAsync(source.chunks())).flat();

  expect(source.columns).toEqual(['id', 'text']);
  expect(records.map((record) => record.cells)).toEqual([['1', 'naïve']]);
});

it('reads a header that is quoted behind a byte order mark', async () => {
  const source = await open('reviews.csv', '\uFEFF"id","text"\n1,x\n');

  expect(source.columns).toEqual(['id', 'text']);
});

it('reads Windows-1252 when the mapping says so', async () => {
  const bytes = Buffer.from('id,text\n1,caf\xe9 it\x92s 5\x80\n', 'latin1');

  const records = await cells('reviews.csv', bytes, { encoding: 'windows-1252' });

  expect(records).toEqual([['1', 'café it’s 5€']]);
});

it('separates the cells by the delimiter of the mapping', async () => {
  const content = 'id;text\n1;a,b\n2;"c;d"\n';

  expect(await cells('reviews.csv', content, { delimiter: ';' })).toEqual([
    ['1', 'a,b'],
    ['2', 'c;d'],
  ]);
});

it.for(['reviews.tsv', 'REVIEWS.TSV'])('takes tabs for the delimiter of %s', async (name) => {
  expect(await cells(name, 'id\ttext\n1\ta,b\n')).toEqual([['1', 'a,b']]);
});

it('prefers the delimiter of the mapping to the one that the name tells', async () => {
  expect(await cells('reviews.tsv', 'id;text\n1;a\tb\n', { delimiter: ';' })).toEqual([
    ['1', 'a\tb'],
  ]);
});

it('keeps line breaks, delimiters and doubled quotes that stand between quotes', async () => {
  const content = 'id,text\n1,"one\ntwo, three"\n2,"she said ""no"""\n3,""\n';

  expect(await cells('reviews.csv', content)).toEqual([
    ['1', 'one\ntwo, three'],
    ['2', 'she said "no"'],
    ['3', ''],
  ]);
});

it('takes quotes within a cell that is not quoted for characters', async () => {
  const content = 'id,text\n1,a 5" pipe\n2,the "best" one\n3,"so" they said\n4,plain\n';

  expect(await cells('reviews.csv', content)).toEqual([
    ['1', 'a 5" pipe'],
    ['2', 'the "best" one'],
    ['3', '"so" they said'],
    ['4', 'plain'],
  ]);
});

it('keeps the spaces around a cell: whether they mean something is for the mapping to say', async () => {
  expect(await cells('reviews.csv', 'id,text\n 1 ,\ta \n')).toEqual([[' 1 ', '\ta ']]);
});

it('numbers a column whose name the header has already', async () => {
  const source = await open('reviews.csv', 'Variant,id,Variant,Variant\na,1,b,c\n');

  expect(source.columns).toEqual(['Variant', 'id', 'Variant (2)', 'Variant (3)']);
  expect(source.column('Variant (2)')).toBe(2);
});

it('passes over a number that the header has itself', async () => {
  const source = await open('reviews.csv', 'Variant,Variant,Variant (2)\na,b,c\n');

  expect(source.columns).toEqual(['Variant', 'Variant (3)', 'Variant (2)']);
});

it('changes nothing about ids that are longer than a number holds', async () => {
  expect(await cells('posts.csv', 'id\n570306133677760513\n00042\n1e3\n')).toEqual([
    ['570306133677760513'],
    ['00042'],
    ['1e3'],
  ]);
});

it('tells the part of the file that has been read', async () => {
  const source = await open('reviews.csv', `id\n${'12345678\n'.repeat(50_000)}`);
  const iterator = source.chunks()[Symbol.asyncIterator]();
  await iterator.next();
  const early = source.fractionRead();

  while ((await iterator.next()).done !== true) await Promise.resolve();

  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(1);
  expect(source.fractionRead()).toBe(1);
});
