import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { openRejects } from './rejects.ts';

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-rejects-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

const FIRST = { line: 2, column: 'score', reason: '«x» is no number.', record: { score: 'x' } };
const SECOND = { line: 3, column: null, reason: 'It is no JSON.', record: '{"a":\n' };

it('writes a line of JSON for each record, with all that it needs to be mended', async () => {
  const path = join(await temporaryDirectory(), 'rejects.ndjson');
  const rejects = openRejects(path, false);

  rejects.add(FIRST);
  rejects.add(SECOND);
  await rejects.close();

  expect(await readFile(path, 'utf8')).toBe(
    '{"line":2,"column":"score","reason":"«x» is no number.","record":{"score":"x"}}\n' +
      '{"line":3,"column":null,"reason":"It is no JSON.","record":"{\\"a\\":\\n"}\n',
  );
});

it.for([true, false])(
  'makes no file when there is nothing to keep (continued: %s)',
  async (isContinued) => {
    const directory = await temporaryDirectory();
    const rejects = openRejects(join(directory, 'rejects.ndjson'), isContinued);

    await rejects.close();

    expect(await readdir(directory)).toEqual([]);
  },
);

it.for([
  [true, ['old', JSON.stringify(FIRST)]],
  [false, [JSON.stringify(FIRST)]],
] as const)('keeps what an earlier run wrote: %s', async ([isContinued, lines]) => {
  const path = join(await temporaryDirectory(), 'rejects.ndjson');
  await writeFile(path, 'old\n');
  const rejects = openRejects(path, isContinued);

  rejects.add(FIRST);
  await rejects.close();

  expect(await readFile(path, 'utf8')).toBe(`${lines.join('\n')}\n`);
});

it('has written everything when it is closed', async () => {
  const path = join(await temporaryDirectory(), 'rejects.ndjson');
  const rejects = openRejects(path, false);

  for (let line = 1; line <= 20_000; line += 1) rejects.add({ ...FIRST, line });
  await rejects.close();

  const written = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(written).toHaveLength(20_000);
  expect(written.at(-1)).toBe(JSON.stringify({ ...FIRST, line: 20_000 }));
});

it('fails when it is closed, not before, where it cannot write', async () => {
  const directory = await temporaryDirectory();
  const rejects = openRejects(join(directory, 'none', 'rejects.ndjson'), false);

  rejects.add(FIRST);
  // The file has failed to open when the disk has been asked as often as this.
  for (let turn = 0; turn < 20; turn += 1) await readdir(directory);
  rejects.add(SECOND);

  await expect(rejects.close()).rejects.toThrow('ENOENT');
});
