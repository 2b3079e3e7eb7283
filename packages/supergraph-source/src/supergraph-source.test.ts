import { mkdtemp, readdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { openSupergraphSource, type SupergraphSource } from './supergraph-source.ts';

/** Longer than any test: it looks when it is told to. */
const NEVER = 1_000_000;

interface Followed {
  readonly texts: string[];
  readonly problems: (string | null)[];
}

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-supergraph-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

function follow(source: SupergraphSource): Followed {
  const followed: Followed = { texts: [], problems: [] };
  source.follow({
    onText: (text) => followed.texts.push(text),
    onProblem: (problem) => followed.problems.push(problem?.message ?? null),
  });
  onTestFinished(() => source.stop());
  return followed;
}

it('tells of a file that has changed, by itself', async () => {
  const path = join(await makeDirectory(), 'supergraph.graphql');
  await writeFile(path, 'first');
  const source = openSupergraphSource({ from: path, everySeconds: 0.001 });
  const first = await source.read();
  const { texts } = follow(source);

  await put(path, 'second');
  await expect.poll(() => texts).toEqual(['second']);
  await put(path, 'third');
  await expect.poll(() => texts).toEqual(['second', 'third']);

  expect(first).toBe('first');
});

it('tells nothing of a text that is the same again', async () => {
  const { from, asked } = await serve(() => 'first');
  const source = openSupergraphSource({ from, everySeconds: 0.001 });
  await source.read();
  const { texts } = follow(source);

  await expect.poll(() => asked()).toBeGreaterThan(3);

  expect(texts).toEqual([]);
});

it('tells of a problem when it begins and when it is over, and goes on', async () => {
  const path = join(await makeDirectory(), 'supergraph.graphql');
  await writeFile(path, 'first');
  const source = openSupergraphSource({ from: path, everySeconds: 0.001 });
  await source.read();
  const { texts, problems } = follow(source);

  await unlink(path);
  await expect.poll(() => problems).toEqual([`The supergraph ${path} cannot be read.`]);
  await put(path, 'second');

  await expect.poll(() => texts).toEqual(['second']);
  expect(problems).toEqual([`The supergraph ${path} cannot be read.`, null]);
});

it('looks at once when it is told to', async () => {
  let text = 'first';
  const { from } = await serve(() => text);
  const source = openSupergraphSource({ from, everySeconds: NEVER });
  await source.read();
  const { texts } = follow(source);

  text = 'second';
  source.lookAgain();

  await expect.poll(() => texts).toEqual(['second']);
});

it('stops in the middle of a look', async () => {
  const { from, asked } = await serve((count) => (count === 1 ? 'first' : null));
  const source = openSupergraphSource({ from, everySeconds: 0.001 });
  await source.read();
  const { texts, problems } = follow(source);
  await expect.poll(() => asked()).toBe(2);

  await source.stop();

  expect([texts, problems]).toEqual([[], []]);
});

it('keeps what was good last for the next start, for the same place only', async () => {
  const directory = await makeDirectory();
  const from = 'http://cx:old@127.0.0.1:1/supergraph';
  await openSupergraphSource({ from, directory }).keep('good');
  await openSupergraphSource({ from, directory }).keep('better');

  const same = openSupergraphSource({ from: 'http://cx:new@127.0.0.1:1/supergraph', directory });
  const other = openSupergraphSource({ from: 'http://127.0.0.1:1/other', directory });

  expect(await same.lastGood()).toBe('better');
  expect(await other.lastGood()).toBe(null);
  expect(await readdir(join(directory, 'supergraphs'))).toHaveLength(1);
});

it('keeps nothing where it was given no directory', async () => {
  const source = openSupergraphSource({ from: 'supergraph.graphql' });

  await source.keep('good');

  expect(await source.lastGood()).toBe(null);
});

/** Whole, at once: looks are so close here that half a file could be taken for one that is done. */
async function put(path: string, text: string): Promise<void> {
  await writeFile(`${path}.draft`, text);
  await rename(`${path}.draft`, path);
}

/** Serves texts, or hangs where there is none. */
async function serve(
  textOf: (count: number) => string | null,
): Promise<{ readonly from: string; readonly asked: () => number }> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    const text = textOf(asked);
    if (text !== null) response.end(text);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { from: `http://127.0.0.1:${port}/supergraph`, asked: () => asked };
}
