import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { SourceError } from '../source/source-error.ts';
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
  rejects.close();

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

    rejects.close();

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
  rejects.close();

  expect(await readFile(path, 'utf8')).toBe(`${lines.join('\n')}\n`);
});

it('has written each record before it looks at the next', async () => {
  const path = join(await temporaryDirectory(), 'rejects.ndjson');
  const rejects = openRejects(path, false);
  const lines: number[] = [];

  for (let line = 1; line <= 5; line += 1) {
    rejects.add({ ...FIRST, line });
    lines.push((await readFile(path, 'utf8')).trimEnd().split('\n').length);
  }
  rejects.close();

  expect(lines).toEqual([1, 2, 3, 4, 5]);
});

it('takes away what an import wrote that was another one', async () => {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, 'rejects.ndjson'), 'old\n');

  openRejects(join(directory, 'rejects.ndjson'), false).close();

  expect(await readdir(directory)).toEqual([]);
});

it('names the place and the line where it cannot write', async () => {
  const path = join(await temporaryDirectory(), 'none', 'rejects.ndjson');
  const rejects = openRejects(path, false);

  expect(() => rejects.add(FIRST)).toThrow(
    new SourceError(
      `Line 2 is rejected, and ${path} cannot be written: name another place by --rejects.`,
    ),
  );
});
