// npm run bench:entrance [rounds]: what the entrance costs. The customer query on the demo world, asked in rounds
// through an Apollo Server in front of the planner and nothing else, and through the gateway with its limits, its
// authorisation by scopes, its contract, and with a partner's masks, quota, usage and audit log.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Principal, SCOPES } from '@cx/principals';
import type { Client } from 'pg';

import { machine, median, throughput } from '../../support/figures.ts';
import { connectAdmin, serveInstance, untilReady } from '../../support/instance.ts';
import { type Answer, ask, openGraphOn } from '../../support/test-graph.ts';
import { serveBare, serveGuarded } from './servers.ts';

const rounds = Number(process.argv[2] ?? 9);
const REQUESTS = 400;
const CONCURRENCY = 8;
/** How much of the throughput the entrance may take. */
const MOST = 0.1;

const QUERY = `{ customers(first: 10, orderBy: OLDEST) { nodes {
  id displayName brands { key }
  tickets(first: 3) { nodes { id subject } } reviews(first: 3) { nodes { id title } }
  mentions(first: 3) { nodes { id text } } surveyResponses(first: 3) { nodes { id } }
  journey(first: 5) { nodes { id summary } } } } }`;

const AGENT: Principal = { kind: 'staff', id: 'agent', scopes: SCOPES, brands: ['*'] };

const PARTNER: Principal = {
  kind: 'partner',
  id: 'partner',
  scopes: SCOPES.filter((scope) => scope.endsWith(':read') && scope !== 'pii:read'),
  brands: ['*'],
};

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

async function bench({ password, port }: Client): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const adminUrl = `postgres://cx:${encodeURIComponent(String(password))}@127.0.0.1:${port}/cx`;
  const secretOf = (name: string): Promise<string> =>
    readFile(join(directory, 'secrets', name), 'utf8');
  const graph = await openGraphOn(adminUrl, await secretOf('database'), await secretOf('subgraph'));
  stack.defer(() => graph.close());
  const bare = stack.use(await serveBare(graph));
  const agent = stack.use(await serveGuarded(graph, AGENT));
  const partner = stack.use(await serveGuarded(graph, PARTNER));

  if ((await answerOf(bare.url)) !== (await answerOf(agent.url))) {
    throw new Error('The answers differ with and without the entrance.');
  }
  const masked = await answerOf(partner.url);
  if (!masked.includes('Person ')) throw new Error('The answer to the partner is not masked.');

  const servers = [bare, agent, partner];
  const figures: number[][] = servers.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { url }] of servers.entries()) {
      await measure(url);
      figures[index]?.push(await measure(url));
    }
  }
  const [alone = 0, guarded = 0, outside = 0] = figures.map(median);
  print(alone, guarded, outside);
}

function measure(url: string): Promise<number> {
  return throughput(() => ask(url, QUERY), REQUESTS, CONCURRENCY);
}

async function answerOf(url: string): Promise<string> {
  const answer: Answer = await ask(url, QUERY);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return JSON.stringify(answer.data);
}

function print(bare: number, agent: number, partner: number): void {
  const row = (what: string, figure: number): string =>
    `${what.padEnd(46)}${figure.toFixed(0).padStart(5)} requests/s   ${(figure / bare).toFixed(3)}`;
  process.stdout.write(`
the customer query, ${REQUESTS} requests by ${CONCURRENCY} at a time, ${rounds} rounds in turns, medians,
over HTTP in one process, on ${machine()}

${row('planner alone', bare)}
${row('limits and authorisation (staff)', agent)}   (goal: more than ${1 - MOST})
${row('also contract, masks, quota, usage (partner)', partner)}
`);
  if (agent / bare < 1 - MOST) process.exitCode = 1;
}
