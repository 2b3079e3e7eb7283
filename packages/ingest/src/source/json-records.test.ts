import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { openRecords } from './open-records.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';

async function open(content: string | Buffer, path?: string): Promise<RecordSource> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-json-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'posts.json');
  await writeFile(file, content);
  return openRecords(file, { encoding: 'utf-8', records: path });
}

async function read(
  content: string | Buffer,
  columns: readonly string[],
  path?: string,
): Promise<SourceRecord[]> {
  const source = await open(content, path);
  for (const column of columns) source.column(column);
  return (await Array.fromAsync(source.chunks())).flat();
}

/** What comes out before the error, and its sentence. */
async function readUntilError(content: string, path?: string): Promise<[string[], string]> {
  const source = await open(content, path);
  source.column('id');
  const ids: string[] = [];
  try {
    for await (const chunk of source.chunks()) ids.push(...chunk.map(({ cells }) => cells.join()));
  } catch (error) {
    return [ids, String(error)];
  }
  return [ids, 'no error'];
}

const WHERE =
  'say by records in the mapping where in the document the array is, such as data.items.';

it('gives the objects of an array, with their places for lines', async () => {
  const records = await read('[\n {"id": "a"},\n {"id": "b"}\n]\n', ['id']);

  expect(records).toEqual([
    { line: 1, cells: ['a'], content: { id: 'a' }, problem: null },
    { line: 2, cells: ['b'], content: { id: 'b' }, problem: null },
  ]);
});

it('reads numbers as the texts that they are, however long', async () => {
  const records = await read(
    '[{"id":570306133677760513,"score":1.50},{"id":-9007199254740993,"score":1e3}]',
    ['id', 'score'],
  );

  expect(records.map(({ cells }) => cells)).toEqual([
    ['570306133677760513', '1.50'],
    ['-9007199254740993', '1e3'],
  ]);
});

it('finds the array by its path, and leaves all others', async () => {
  const content = JSON.stringify({
    items: [{ id: 'wrong' }],
    data: { count: 2, items: [{ id: 'a', items: [{ id: 'inner' }] }, { id: 'b' }], more: [1] },
    tail: [{ id: 'wrong' }],
  });

  const records = await read(content, ['id', 'items.0.id'], 'data.items');

  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'inner'],
    [2, 'b', ''],
  ]);
});

it('makes an item that is no object a problem of that item alone', async () => {
  const records = await read('[{"id":"a"},null,"text",{"id":"b"}]', ['id']);

  expect(records.map(({ line, problem }) => ({ line, problem }))).toEqual([
    { line: 1, problem: null },
    { line: 2, problem: 'It is no JSON object.' },
    { line: 3, problem: 'It is no JSON object.' },
    { line: 4, problem: null },
  ]);
});

it('gives nothing for an empty array', async () => {
  expect(await read('[]', ['id'])).toEqual([]);
  expect(await read('{"items":[]}', ['id'], 'items')).toEqual([]);
});

it('says where JSON ends that is cut, behind the records before', async () => {
  expect(await readUntilError('[{"id":"a"},{"id":"b"},{"id"')).toEqual([
    ['a', 'b'],
    "SourceError: The JSON cannot be read beyond record 2: Parser cannot parse input: expected ':'",
  ]);
});

it('counts in its sentence the records that came out, however much was read ahead', async () => {
  const [ids, sentence] = await readUntilError(
    `[${Array.from({ length: 20_000 }, (_, index) => `{"id":"${index}"}`).join(',')},]`,
  );

  expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => String(index)));
  expect(sentence).toContain(`The JSON cannot be read beyond record ${ids.length}: `);
});

it('refuses a file that is empty or holds something else', async () => {
  expect(await readUntilError('')).toEqual([
    [],
    'SourceError: The JSON cannot be read beyond record 0: Parser has expected a value',
  ]);
  expect(await readUntilError('id,text\n1,a\n')).toEqual([
    [],
    'SourceError: The JSON cannot be read beyond record 0: Parser cannot parse input: expected a value',
  ]);
});

it('asks where the array is when the document is none', async () => {
  expect(await readUntilError('{"items":[{"id":"a"}]}')).toEqual([
    [],
    `SourceError: The JSON is no array: ${WHERE}`,
  ]);
});

it('names a path at which there is nothing', async () => {
  expect(await readUntilError('{"data":{"items":[{"id":"a"}]}}', 'data.itms')).toEqual([
    [],
    `SourceError: The JSON has no data.itms: ${WHERE}`,
  ]);
});

it('names a path at which there is no array', async () => {
  expect(await readUntilError('{"data":{"items":{"id":"a"}}}', 'data.items')).toEqual([
    [],
    `SourceError: data.items is no array: ${WHERE}`,
  ]);
});

it('makes bytes that are no UTF-8, far into the file, a problem of their record alone', async () => {
  const content = Buffer.concat([
    Buffer.from(`[${'{"text":"good"},'.repeat(10_000)}`),
    Buffer.from('{"text":"caf\xe9"},', 'latin1'),
    Buffer.from('{"text":"café"}]'),
  ]);

  const records = (await read(content, ['text'])).slice(9_999);

  expect(records).toEqual([
    { line: 10_000, cells: ['good'], content: { text: 'good' }, problem: null },
    {
      line: 10_001,
      cells: ['caf\uFFFD'],
      content: { text: 'caf\uFFFD' },
      problem: 'It holds bytes that are no UTF-8.',
    },
    { line: 10_002, cells: ['café'], content: { text: 'café' }, problem: null },
  ]);
});

it('gives each of 50,000 records once and in order, across chunks', async () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => String(10n ** 17n + BigInt(index)));

  const records = await read(
    `{"items":[${ids.map((id) => `{"id":${id}}`).join(',')}]}`,
    ['id'],
    'items',
  );

  expect(records.map(({ cells }) => cells[0])).toEqual(ids);
});
