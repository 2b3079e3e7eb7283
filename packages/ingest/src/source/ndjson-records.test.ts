import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { openRecords } from './open-records.ts';
import type { SourceRecord } from './record-source.ts';

async function read(content: string | Buffer, ...columns: string[]): Promise<SourceRecord[]> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-ndjson-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, 'posts.ndjson');
  await writeFile(path, content);
  const source = await openRecords(path, { encoding: 'utf-8' });
  for (const column of columns) source.column(column);
  return (await Array.fromAsync(source.chunks())).flat();
}

const cellsOf = (records: readonly SourceRecord[]): (readonly string[])[] =>
  records.map(({ cells }) => cells);

it('gives an object a line, with the cells that were asked for in the order of the asking', async () => {
  const records = await read('{"id":1,"text":"a"}\n{"text":"b","id":2}\n', 'text', 'id');

  expect(records).toEqual([
    { line: 1, cells: ['a', '1'], content: { id: 1, text: 'a' }, problem: null },
    { line: 2, cells: ['b', '2'], content: { id: 2, text: 'b' }, problem: null },
  ]);
});

it('reaches into objects and arrays by names and positions', async () => {
  const line = '{"author":{"handle":"ann"},"answers":[{"value":7},{"value":"x"}]}\n';

  const records = await read(line, 'author.handle', 'answers.0.value', 'answers.1.value');

  expect(cellsOf(records)).toEqual([['ann', '7', 'x']]);
});

it('reads what is not there, null, and what leads through a text as an empty cell', async () => {
  const records = await read('{"a":null,"b":"text"}\n', 'a', 'none', 'b.length', 'b.c', 'toString');

  expect(cellsOf(records)).toEqual([['', '', '', '', '']]);
});

it('writes truth values as words, and objects and arrays as JSON', async () => {
  const records = await read(
    '{"a":true,"b":false,"c":[1,"x"],"d":{"e":null}}\n',
    'a',
    'b',
    'c',
    'd',
  );

  expect(cellsOf(records)).toEqual([['true', 'false', '[1,"x"]', '{"e":null}']]);
});

it('changes nothing about ids that are longer than a number holds, as numbers or as texts', async () => {
  const records = await read(
    '{"id":570306133677760513,"ref":{"of":-9007199254740993}}\n{"id":"570306133677760513"}\n{"id":9007199254740991}\n',
    'id',
    'ref.of',
  );

  expect(cellsOf(records)).toEqual([
    ['570306133677760513', '-9007199254740993'],
    ['570306133677760513', ''],
    ['9007199254740991', ''],
  ]);
});

it('reads a long fraction as the number that it is', async () => {
  expect(cellsOf(await read('{"score":0.12345678901234567}\n', 'score'))).toEqual([
    ['0.12345678901234566'],
  ]);
});

it('makes a bad line a problem of that line alone', async () => {
  const records = await read('{"id":1}\n{"id":2\n"text"\n7\nnull\n{"id":3}\n', 'id');

  expect(records).toEqual([
    { line: 1, cells: ['1'], content: { id: 1 }, problem: null },
    { line: 2, cells: [], content: '{"id":2', problem: 'It is no JSON.' },
    { line: 3, cells: [''], content: 'text', problem: 'It is no JSON object.' },
    { line: 4, cells: [''], content: 7, problem: 'It is no JSON object.' },
    { line: 5, cells: [''], content: null, problem: 'It is no JSON object.' },
    { line: 6, cells: ['3'], content: { id: 3 }, problem: null },
  ]);
});

it('passes over empty lines and still counts them, whatever lines end in', async () => {
  const records = await read('\uFEFF{"id":1}\r\n\r\n  \n{"id":2}\n\n{"id":3}', 'id');

  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, '1'],
    [4, '2'],
    [6, '3'],
  ]);
});

it('keeps the separators of Unicode that stand within a text', async () => {
  const text = 'one\u2028two\u2029three\u0085four';

  const records = await read(`${JSON.stringify({ text })}\n{"text":"next"}\n`, 'text');

  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, text],
    [2, 'next'],
  ]);
});

it('makes bytes that are no UTF-8, far into the file, a problem of their line alone', async () => {
  const content = Buffer.concat([
    Buffer.from('{"text":"good"}\n'.repeat(10_000)),
    Buffer.from('{"text":"caf\xe9"}\n', 'latin1'),
    Buffer.from('{"text":"café"}\n'),
  ]);

  const records = (await read(content, 'text')).slice(9_999);

  expect(records).toEqual([
    { line: 10_000, cells: ['good'], content: { text: 'good' }, problem: null },
    {
      line: 10_001,
      cells: [],
      content: '{"text":"caf\uFFFD"}',
      problem: 'It holds bytes that are no UTF-8.',
    },
    { line: 10_002, cells: ['café'], content: { text: 'café' }, problem: null },
  ]);
});

it('gives each of 50,000 records once and in order, across chunks', async () => {
  const texts = Array.from(
    { length: 50_000 },
    (_, index) => `${'é€😀x'.repeat(index % 9)}${index}`,
  );

  const records = await read(texts.map((text) => JSON.stringify({ text })).join('\n'), 'text');

  expect(records.map(({ cells }) => cells[0])).toEqual(texts);
});

it('gives nothing for an empty file', async () => {
  expect(await read('')).toEqual([]);
});
