// npm run bench:rows [rounds]: what row-level security costs. The customer query on the demo world, asked
// in rounds with the policies and without them, by callers who see all four brands by name.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SUBGRAPHS } from '@cx/cx';
import type { Client } from 'pg';

import { machine, median, throughput } from '../../support/figures.ts';
import { connectAdmin, serveInstance, untilReady } from '../../support/instance.ts';
import {
  type Answer,
  openGraphOn,
  type ServedGraph,
  serveGraphTo,
} from '../../support/test-graph.ts';

const rounds = Number(process.argv[2] ?? 9);
const REQUESTS = 400;
const CONCURRENCY = 8;

const QUERY = `{ customers(first: 10, orderBy: OLDEST) { nodes {
  id displayName brands { key }
  tickets(first: 3) { nodes { id subject } } reviews(first: 3) { nodes { id title } }
  mentions(first: 3) { nodes { id text } } surveyResponses(first: 3) { nodes { id } }
  journey(first: 5) { nodes { id summary } } } } }`;

const BRANDS = ['corvelane', 'oakmerrow', 'ondeval', 'quibberly'];

const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
await chmod(directory, 0o755);
try {
  await using instance = await serveInstance({ CX_DATA_DIR: directory });
  await untilReady(instance);
  const admin = await connectAdmin(directory);
  await bench(admin);
  await admin.end();
} finally {
  await rm(directory, { recursive: true });
}

async function bench(admin: Client): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const adminUrl = `postgres://cx:${encodeURIComponent(String(admin.password))}@127.0.0.1:${admin.port}/cx`;
  const secretOf = (name: string): Promise<string> =>
    readFile(join(directory, 'secrets', name), 'utf8');
  const graph = await openGraphOn(adminUrl, await secretOf('database'), await secretOf('subgraph'));
  stack.defer(() => graph.close());
  const serve = async (brands: readonly string[]): Promise<ServedGraph> =>
    stack.use(
      await serveGraphTo(graph, { kind: 'staff', id: 'bench', scopes: ['*'], brands: [...brands] }),
    );
  const one = await serve(BRANDS);
  const other = await serve(BRANDS.toReversed());

  const secured: number[] = [];
  const switching: number[] = [];
  const open: number[] = [];
  let answers = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    await secureRows(admin, true);
    answers = new Set([...answers, await answerOf(one), await answerOf(other)]);
    // Each connection plans its statements anew after the change.
    await throughputOf([one]);
    secured.push(await throughputOf([one]));
    switching.push(await throughputOf([one, other]));
    await secureRows(admin, false);
    answers.add(await answerOf(one));
    await throughputOf([one]);
    open.push(await throughputOf([one]));
  }
  await secureRows(admin, true);
  if (answers.size !== 1) throw new Error('The answers differ with and without the policies.');

  const [base, same, turns] = [median(open), median(secured), median(switching)];
  process.stdout.write(`
the customer query, ${REQUESTS} requests by ${CONCURRENCY} at a time, ${rounds} rounds in turns, medians,
through the gateway over HTTP in one process, on ${machine()}

without policies                   ${base.toFixed(0)} requests/s
with policies                      ${same.toFixed(0)} requests/s   ${(same / base).toFixed(3)} (goal: more than 0.95)
with policies, two callers in turns ${turns.toFixed(0)} requests/s   ${(turns / base).toFixed(3)}
`);
}

async function secureRows(admin: Client, isSecured: boolean): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT DISTINCT format('%I.%I', schemaname, tablename) AS name FROM pg_policies
     WHERE schemaname = ANY ($1)`,
    [SUBGRAPHS],
  );
  const change = isSecured ? 'ENABLE' : 'DISABLE';
  for (const { name } of rows)
    await admin.query(`ALTER TABLE ${name} ${change} ROW LEVEL SECURITY`);
}

async function answerOf(served: ServedGraph): Promise<string> {
  const answer: Answer = await served.ask(QUERY);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return JSON.stringify(answer.data);
}

/** Requests per second, spread over the callers. */
function throughputOf(callers: readonly ServedGraph[]): Promise<number> {
  const ask = async (nth: number) => callers[nth % callers.length]?.ask(QUERY);
  return throughput(ask, REQUESTS, CONCURRENCY);
}
