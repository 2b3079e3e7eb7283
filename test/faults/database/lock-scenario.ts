import { setTimeout as sleep } from 'node:timers/promises';

import { must, type Scenario } from '../gateway/scenario.ts';
import { lockTables } from './locked-table.ts';
import { ALL, openTicket, OTHERS, readOf, registerCommunity } from './questions.ts';
import { startReaders } from './readers.ts';
import {
  isRefusal,
  isWhole,
  mustBe,
  p99Of,
  see,
  type SeenAnswer,
  slowestOf,
} from './seen-answer.ts';
import type { ServedGraph } from './served-graph.ts';

const HELD_MS = 60_000;
const READERS_OF_EACH = 2;
/** More than there are connections for reads of one domain. */
const READERS_OF_TICKETS = 10;

/** Reads wait 2 s for a connection and 2 s for the lock, writes 5 s and 5 s: the rest is what a busy machine adds. */
const LONGEST_READ_MS = 10_000;
const LONGEST_WRITE_MS = 15_000;

/** A table is locked for a minute, as by a change of the schema that goes wrong. */
export function lockScenario(graph: ServedGraph): Scenario {
  return {
    name: `a table is locked for ${HELD_MS / 1000} s`,
    async run() {
      const end = performance.now() + HELD_MS;
      await using locked = await lockTables(graph, ['tickets.ticket']);
      await using ofTickets = startReaders(graph, ['tickets'], READERS_OF_TICKETS);
      await using ofOthers = startReaders(graph, OTHERS, READERS_OF_EACH);

      const writes: SeenAnswer[] = [];
      while (performance.now() < end) {
        writes.push(
          ...(await Promise.all([see(graph, openTicket()), see(graph, registerCommunity())])),
        );
        await sleep(100);
      }
      const reads = ofTickets.take();
      const others = ofOthers.take();
      await locked.letGo();
      const greenMs = await graph.untilReadiness(200);
      await Promise.all([ofTickets.finish(), ofOthers.finish()]);
      const healed = await Promise.all(ALL.map((domain) => see(graph, readOf(domain, 1))));
      const opened = await see(graph, openTicket());

      const ofLocked = writes.filter(({ what }) => what === 'openTicket');
      const free = [...others, ...writes.filter(({ what }) => what !== 'openTicket')];
      mustBe(reads, isRefusal, 'Reads of tickets are refused');
      mustBe(ofLocked, isRefusal, 'Writes of tickets are refused');
      mustBe(free, isWhole, 'All else goes on');
      mustBe([...healed, opened], isWhole, 'All heals');
      const [readMs, writeMs] = [slowestOf(reads), slowestOf(ofLocked)];
      must(readMs <= LONGEST_READ_MS, `A read of tickets took ${readMs} ms.`);
      must(writeMs <= LONGEST_WRITE_MS, `A write of tickets took ${writeMs} ms.`);
      return (
        `${reads.length} reads of tickets refused with 503 in ${readMs} ms at most, ${ofLocked.length} writes in ${writeMs} ms; ` +
        `${free.length} reads and writes of other domains answered, p99 ${p99Of(free)} ms; /readyz green ${greenMs} ms after it`
      );
    },
  };
}
