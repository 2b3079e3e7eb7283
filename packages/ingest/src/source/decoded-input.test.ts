import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { expect, it, onTestFinished } from 'vitest';

import { openRecords } from './open-records.ts';
import type { SourceRecord } from './record-source.ts';

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-input-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(await temporaryDirectory(), name);
  await writeFile(path, content);
  return path;
}

const refusal = (message: string): object =>
  expect.objectContaining({ name: 'SourceError', message });

async function cells(path: string): Promise<(readonly string[])[]> {
  const source = await openRecords(path, { encoding: 'utf-8' });
  source.column('text');
  const records: SourceRecord[] = (await Array.fromAsync(source.chunks())).flat();
  return records.map((record) => record.cells);
}

it.for([
  ['a NUL', Buffer.from('id,text\n1,\0\n'), 'is no text: its byte 11 is NUL.'],
  [
    'gzip',
    gzipSync('id,text\n1,a\n'),
    'is compressed with gzip: unpack it first, e.g. gunzip -c FILE | cx import … -.',
  ],
  [
    'ZIP',
    Buffer.from('PK\x03\x04\x14\x00', 'latin1'),
    'is a ZIP archive or a spreadsheet: export it as CSV first.',
  ],
  [
    'UTF-16 of Windows',
    Buffer.from('\uFEFFid,text\n1,a\n', 'utf16le'),
    'is UTF-16: convert it to UTF-8 first.',
  ],
  [
    'UTF-16 of the other order',
    Buffer.from('\uFEFFid,text\n1,a\n', 'utf16le').swap16(),
    'is UTF-16: convert it to UTF-8 first.',
  ],
  ['UTF-16 without a mark', Buffer.from('id,text\n', 'utf16le'), 'is no text: its byte 2 is NUL.'],
  [
    'Windows-1252',
    Buffer.from('id,text\n1,caf\xe9\n', 'latin1'),
    'is not UTF-8: if it comes from an older Windows program, say encoding: windows-1252 in the mapping.',
  ],
] as const)('refuses a file with %s before anything is read from it', async ([, bytes, reason]) => {
  const path = await file('input.csv', bytes);

  await expect(openRecords(path, { encoding: 'utf-8' })).rejects.toEqual(
    refusal(`${path} ${reason}`),
  );
});

it('refuses a NUL at the end of the first 64 kB', async () => {
  const path = await file('input.csv', `id\n${'1\n'.repeat(32_765)}\0`);

  await expect(openRecords(path, { encoding: 'utf-8' })).rejects.toEqual(
    refusal(`${path} is no text: its byte 65534 is NUL.`),
  );
});

it('refuses what is no text in Windows-1252 either', async () => {
  const path = await file('input.csv', Buffer.from('id\n\0\n'));

  await expect(openRecords(path, { encoding: 'windows-1252' })).rejects.toEqual(
    refusal(`${path} is no text: its byte 4 is NUL.`),
  );
});

it('reads a character that lies across the border of the first 64 kB', async () => {
  const filler = 'x'.repeat(64 * 1024 - 'id,text\n1,'.length - 1);
  const path = await file('input.csv', `id,text\n1,${filler}€\n2,é\n`);

  expect(await cells(path)).toEqual([
    ['1', `${filler}€`],
    ['2', 'é'],
  ]);
});

it.for([65_535, 65_536, 65_537, 131_072])('reads a file of %i bytes whole', async (size) => {
  const text = 'x'.repeat(size - 'id,text\n1,\n'.length);
  const path = await file('input.csv', `id,text\n1,${text}\n`);

  expect(await cells(path)).toEqual([['1', text]]);
});

it('says that a file does not exist', async () => {
  const path = join(await temporaryDirectory(), 'none.csv');

  await expect(openRecords(path, { encoding: 'utf-8' })).rejects.toEqual(
    refusal(`${path} does not exist.`),
  );
});

it('says that a path is a directory', async () => {
  const path = await temporaryDirectory();

  await expect(openRecords(path, { encoding: 'utf-8' })).rejects.toEqual(
    refusal(`${path} is a directory.`),
  );
});

it.for(['', '\n\n', '\uFEFF'])('refuses a CSV file without a header: %j', async (content) => {
  const path = await file('input.csv', content);

  await expect(openRecords(path, { encoding: 'utf-8' })).rejects.toEqual(
    refusal('The file is empty: its first line must name the columns.'),
  );
});

it.for([
  ['input.csv', 'text\na\n'],
  ['input.tsv', 'text\na\n'],
  ['input.txt', 'text\na\n'],
  ['INPUT.CSV', 'text\na\n'],
  ['input.ndjson', '{"text":"a"}\n'],
  ['input.jsonl', '{"text":"a"}\n'],
  ['input.json', '[{"text":"a"}]'],
] as const)('tells the format of %s by its name', async ([name, content]) => {
  expect(await cells(await file(name, content))).toEqual([['a']]);
});

it('takes the format of the mapping whatever the name of the file is', async () => {
  const path = await file('input.csv', '{"text":"a"}\n');

  const source = await openRecords(path, { encoding: 'utf-8', format: 'ndjson' });

  expect(source.columns).toBe(null);
});

it('asks for the format when the name of the file does not tell it', async () => {
  const path = await file('export.dat', 'text\na\n');

  await expect(openRecords(path, { encoding: 'utf-8' })).rejects.toEqual(
    refusal(`Nothing tells what ${path} is: say format: csv, ndjson or json in the mapping.`),
  );
});

it.for([
  ['reviews.csv.gz', gzipSync('text\na\n'), 'is compressed with gzip: unpack it first'],
  ['reviews.xlsx', Buffer.from('PK\x03\x04', 'latin1'), 'is a ZIP archive or a spreadsheet'],
] as const)(
  'says of %s what it is, rather than ask for its format',
  async ([name, bytes, reason]) => {
    const path = await file(name, bytes);

    await expect(openRecords(path, { encoding: 'utf-8' })).rejects.toEqual(
      refusal(expect.stringContaining(`${path} ${reason}`)),
    );
  },
);

it('reads standard input, whose size it does not know', () => {
  const script = `
    import { openRecords } from '${new URL('open-records.ts', import.meta.url).href}';
    const source = await openRecords('-', { encoding: 'utf-8', format: 'csv' });
    const records = (await Array.fromAsync(source.chunks())).flat();
    console.log(records.length, records.at(-1).cells.join(), source.fractionRead());
  `;
  const input = `id,text\n${Array.from({ length: 30_000 }, (_, index) => `${index},é\n`).join('')}`;

  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    input,
    encoding: 'utf8',
  });

  expect(stdout).toBe('30000 29999,é null\n');
});

it('calls standard input by that name in what it says', () => {
  const script = `
    import { openRecords } from '${new URL('open-records.ts', import.meta.url).href}';
    await openRecords('-', { encoding: 'utf-8' }).catch((error) => console.log(error.message));
  `;
  const outputs = ['id\n', 'id\0\n'].map((input) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      input,
      encoding: 'utf8',
    });
    return run.stdout;
  });

  expect(outputs).toEqual([
    'Nothing tells what standard input is: say format: csv, ndjson or json in the mapping.\n',
    'The input is no text: its byte 3 is NUL.\n',
  ]);
});
