import { setTimeout as sleep } from 'node:timers/promises';

import { POOL_SIZES } from '@cx/database';

import { must, type Scenario } from '../gateway/scenario.ts';
import { lockTables } from './locked-table.ts';
import { ALL, openTicket, OTHERS } from './questions.ts';
import { startReaders } from './readers.ts';
import { isRefusal, isWhole, mustBe, p99Of, type Question, see } from './seen-answer.ts';
import type { ServedGraph } from './served-graph.ts';
import { untilSo } from './until-so.ts';

const READERS_OF_EACH = 2;
const HELD_MS = 3000;

/** More reads than may wait for the connections of a domain. */
const REQUESTS = 40;
const READS_OF_EACH = 20;
const MOST_WAITING = POOL_SIZES.reads * 100;
/** Those of jobs are counted too. */
const MOST_JOBS = 20;

const EXPORTS_AT_ONCE = 4;
/** They leave one connection to requests. */
const MOST_FOR_JOBS = POOL_SIZES.reads - 1;

/** One takes all that there is of something, and all others go on. */
export function exhaustionScenarios(graph: ServedGraph): readonly Scenario[] {
  return [
    { name: 'all connections of a domain are taken', run: () => takeConnections(graph) },
    { name: 'all exports that may run wait', run: () => takeExports(graph) },
    { name: 'jobs of a domain wait', run: () => takeJobs(graph) },
  ];
}

async function takeConnections(graph: ServedGraph): Promise<string> {
  await using lock = await lockTables(graph, ['tickets.ticket']);
  await using others = startReaders(graph, OTHERS, READERS_OF_EACH);
  const over = new AbortController();
  let mostWaiting = 0;
  const look = async (): Promise<void> => {
    while (!over.signal.aborted) {
      mostWaiting = Math.max(mostWaiting, await graph.waitingFor('tickets_app reads'));
      await sleep(20);
    }
  };
  const asking = Promise.all(Array.from({ length: REQUESTS }, () => see(graph, manyTickets())));
  const looking = look();
  const refused = await asking;
  over.abort();
  await looking;
  const free = await others.finish();
  await lock.letGo();

  mustBe(refused, isRefusal, 'Reads of tickets are refused');
  mustBe(free, isWhole, 'Other domains go on');
  must(mostWaiting <= MOST_WAITING + MOST_JOBS, `${mostWaiting} reads waited.`);
  return (
    `${REQUESTS} requests of ${READS_OF_EACH} reads refused with 503, ${mostWaiting} reads waiting at most; ` +
    `${free.length} reads of other domains answered, p99 ${p99Of(free)} ms`
  );
}

function manyTickets(): Question {
  const reads = Array.from(
    { length: READS_OF_EACH },
    (_, nth) => `read${nth}: tickets(first: ${nth + 1}) { nodes { __typename } }`,
  );
  return { what: 'many tickets', query: `{ ${reads.join(' ')} }`, variables: {} };
}

async function takeExports(graph: ServedGraph): Promise<string> {
  await using lock = await lockTables(graph, ['insights.ticket_fact']);
  const running = Array.from({ length: EXPORTS_AT_ONCE }, () => exportTickets(graph));
  await untilWaiting(graph, 'insights_app', EXPORTS_AT_ONCE);
  await using readers = startReaders(graph, ALL, READERS_OF_EACH);
  const refused = await exportTickets(graph);
  await sleep(HELD_MS);
  const reads = await readers.finish();
  await lock.letGo();
  const ended = await Promise.all(running);

  mustBe(reads, isWhole, 'Reads go on');
  const { status, retryAfter, text } = refused;
  must(status === 429 && retryAfter !== null, `Expected 429 and Retry-After: ${status} ${text}`);
  const failed = ended.find((one) => one.status !== 200);
  must(failed === undefined, `An export that waited failed: ${failed?.status} ${failed?.text}`);
  return (
    `${EXPORTS_AT_ONCE} exports waited for a lock and ended well, one more got ${status} and Retry-After: ${retryAfter}; ` +
    `${reads.length} reads answered, p99 ${p99Of(reads)} ms`
  );
}

interface SeenExport {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

async function exportTickets({ instance, token }: ServedGraph): Promise<SeenExport> {
  const response = await fetch(`${instance.url}/export/tickets.csv`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { status, headers } = response;
  return { status, retryAfter: headers.get('retry-after'), text: await response.text() };
}

async function takeJobs(graph: ServedGraph): Promise<string> {
  await using lock = await lockTables(graph, ['tickets.event_cursor', 'tickets.sla_recount']);
  await untilWaiting(graph, 'tickets_app', MOST_FOR_JOBS);
  await using readers = startReaders(graph, ALL, READERS_OF_EACH);
  await sleep(HELD_MS);
  const opened = await see(graph, openTicket());
  const reads = await readers.finish();
  await lock.letGo();

  mustBe([...reads, opened], isWhole, 'All that is asked goes on');
  return `${MOST_FOR_JOBS} of ${POOL_SIZES.reads} connections for reads of tickets waited for a lock; ${reads.length} reads answered, p99 ${p99Of(reads)} ms, a ticket opened in ${opened.tookMs} ms`;
}

/** Until so many connections of a role wait for a lock. */
async function untilWaiting(graph: ServedGraph, role: string, count: number): Promise<void> {
  await using admin = await graph.connect();
  const waiting = `SELECT FROM pg_stat_activity WHERE usename = $1 AND wait_event_type = 'Lock'`;
  await untilSo(
    async () => ((await admin.query(waiting, [role])).rowCount ?? 0) >= count,
    `${count} connections of ${role} wait`,
  );
}
