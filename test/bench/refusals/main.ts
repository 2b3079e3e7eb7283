// npm run bench:refusals [rounds]: how soon what would take a gateway seconds, or its stack, is refused, over HTTP,
// beside the smallest of honest requests.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCx } from '../../support/child-process.ts';
import { machine, median } from '../../support/figures.ts';
import { HOSTILE_DOCUMENTS } from '../../support/hostile-documents.ts';
import { serveInstance, untilReady } from '../../support/instance.ts';

interface Request {
  readonly name: string;
  readonly body: string;
  readonly status: number;
}

const rounds = Number(process.argv[2] ?? 50);
/** Within which a document has to be refused. */
const DOCUMENT_MS = 50;

const bodyOf = (query: string, variables = '{}'): string =>
  `{"query":${JSON.stringify(query)},"variables":${variables}}`;

const many = (item: string): string => Array.from({ length: 340_000 }, () => item).join(',');

const HONEST: Request = { name: 'an honest request', body: bodyOf('{ __typename }'), status: 200 };

const DOCUMENTS: readonly Request[] = HOSTILE_DOCUMENTS.map(({ name, query }) => ({
  name,
  body: bodyOf(query),
  status: 400,
}));

/** A megabyte each: the first is refused, the others are as large as what is honest can be. */
const BODIES: readonly Request[] = [
  {
    name: 'a megabyte of brackets',
    body: bodyOf('{ __typename }', `{"v":${'['.repeat(520_000)}${']'.repeat(520_000)}}`),
    status: 400,
  },
  {
    name: 'a megabyte of lists',
    body: bodyOf('{ __typename }', `{"v":[${many('[]')}]}`),
    status: 200,
  },
  {
    name: 'a megabyte of objects',
    body: bodyOf('{ __typename }', `{"v":[${many('{}')}]}`),
    status: 200,
  },
];

const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
await chmod(directory, 0o755);
try {
  await using instance = await serveInstance({ CX_DATA_DIR: directory }, ['--no-demo']);
  await untilReady(instance);
  // Who is not known is refused before the body is read.
  const { stdout } = await runCx(['token', '--role', 'admin'], { CX_DATA_DIR: directory });
  await bench(`${instance.url}/graphql`, stdout.trim());
} finally {
  await rm(directory, { recursive: true });
}

async function bench(url: string, token: string): Promise<void> {
  process.stdout.write(`
each asked ${rounds} times in turns, one at a time, over HTTP, on ${machine()}

${' '.repeat(40)}  p50 ms  longest ms\n`);
  const documents = await timesOf([HONEST, ...DOCUMENTS], url, token);
  // By themselves: what they leave to the garbage collector is not paid for by the others.
  await timesOf(BODIES, url, token);
  const isLate = DOCUMENTS.some((document) => median(documents.get(document) ?? []) > DOCUMENT_MS);
  process.stdout.write(
    `\n${isLate ? 'Not all' : 'All'} documents are refused within ${DOCUMENT_MS} ms (p50).\n`,
  );
  if (isLate) process.exitCode = 1;
}

/** How long each of them takes, in milliseconds: told as soon as it is known. */
async function timesOf(
  requests: readonly Request[],
  url: string,
  token: string,
): Promise<ReadonlyMap<Request, readonly number[]>> {
  const times = new Map(requests.map((request) => [request, Array.of<number>()]));
  // In turns, so that all of them meet the machine in the same moods.
  for (let round = 0; round < rounds; round += 1) {
    for (const [request, taken] of times) taken.push(await timeOf(request, url, token));
  }
  for (const [{ name }, taken] of times) {
    const longest = Math.max(...taken);
    process.stdout.write(
      `${name.padEnd(40)}${median(taken).toFixed(1).padStart(8)}${longest.toFixed(1).padStart(12)}\n`,
    );
  }
  return times;
}

async function timeOf(
  { name, body, status }: Request,
  url: string,
  token: string,
): Promise<number> {
  const begin = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const text = await response.text();
  const ms = performance.now() - begin;
  if (response.status !== status) throw new Error(`${name}: ${response.status} ${text}`);
  return ms;
}
