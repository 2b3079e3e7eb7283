import { setTimeout as sleep } from 'node:timers/promises';

import { countWrites, untilTakenOver } from '../count-writes.ts';
import { must, type Scenario } from '../gateway/scenario.ts';
import { startWriters, type Write } from '../writers.ts';
import { ALL } from './questions.ts';
import { startReaders } from './readers.ts';
import { isRefusal, isWhole, mustBe, type SeenAnswer, slowestOf } from './seen-answer.ts';
import type { ServedGraph } from './served-graph.ts';

const READERS_OF_EACH = 2;
const WRITERS = 4;
const BEFORE_MS = 1000;
const AWAY_MS = 3000;
const TERMINATIONS = 5;
const BETWEEN_MS = 700;

/** As long as one waits for a connection that is being made, and what a busy machine adds to it. */
const LONGEST_FAILURE_MS = 7000;

/** The server goes away under readers and writers, and comes back. */
export function awayScenarios(graph: ServedGraph): readonly Scenario[] {
  const writes: Write[] = [];
  return [
    {
      name: 'PostgreSQL is restarted',
      run: () =>
        underLoad(graph, writes, async () => {
          await graph.stopDatabase();
          const redMs = await graph.untilReadiness(503);
          await sleep(AWAY_MS);
          await graph.startDatabase();
          const greenMs = await graph.untilReadiness(200);
          return `/readyz red ${redMs} ms after it stopped, green ${greenMs} ms after it was there again`;
        }),
    },
    {
      name: `all backends are terminated ${TERMINATIONS} times`,
      run: () =>
        underLoad(graph, writes, async () => {
          await using admin = await graph.connect();
          let terminated = 0;
          for (let times = 0; times < TERMINATIONS; times += 1) {
            terminated += (await admin.query(TERMINATE)).rowCount ?? 0;
            await sleep(BETWEEN_MS);
          }
          const greenMs = await graph.untilReadiness(200);
          return `${terminated} connections ended, /readyz green ${greenMs} ms later`;
        }),
    },
  ];
}

const TERMINATE = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

/** @param writes those of all scenarios, in one database */
async function underLoad(
  graph: ServedGraph,
  writes: Write[],
  fault: () => Promise<string>,
): Promise<string> {
  const { instance, token } = graph;
  const readers = startReaders(graph, ALL, READERS_OF_EACH);
  const writers = startWriters({ count: WRITERS, token, url: () => instance.url });
  await using load = new AsyncDisposableStack();
  load.defer(async () => void writes.push(...(await writers.finish())));
  load.defer(async () => void (await readers.finish()));

  await sleep(BEFORE_MS);
  const before = readers.take();
  const told = await fault();
  const during = readers.take();
  await sleep(BEFORE_MS);
  const after = await readers.finish();
  await load.disposeAsync();

  mustBe(before, isWhole, 'Before it all is there');
  const seen = judge(during);
  // What was under way when it came back may have failed.
  mustBe(after.slice(after.length / 2), isWhole, 'It heals');
  return `${told}; ${seen}; ${await judgeWrites(graph, writes)}`;
}

async function judgeWrites(graph: ServedGraph, writes: readonly Write[]): Promise<string> {
  await using admin = await graph.connect();
  await untilTakenOver(admin);
  const count = await countWrites(admin, writes);
  const { lost, doubled, answeredTwice, refused, eventless, unasked, repeated } = count;
  const faults = [lost, doubled, answeredTwice, refused, eventless].flat();
  must(faults.length === 0, `${faults.length} writes went wrong: ${faults[0]}`);
  must(unasked === 0, `${unasked} writes are there that nobody asked for.`);
  return `${writes.length} writes by now, ${repeated} of them sent again, each there once`;
}

function judge(answers: readonly SeenAnswer[]): string {
  const failed = answers.filter((answer) => !isWhole(answer));
  mustBe(failed, isRefusal, 'What fails is refused with 503');
  const slowestMs = slowestOf(failed);
  must(slowestMs <= LONGEST_FAILURE_MS, `The slowest failure took ${slowestMs} ms.`);
  return `${answers.length - failed.length} reads answered, ${failed.length} refused with 503, the slowest of them in ${slowestMs} ms`;
}
