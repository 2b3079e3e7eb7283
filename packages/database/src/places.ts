import { type Bulkhead, createBulkhead, LOOP_CLOCK } from '@cx/resilience';

import { DatabaseUnavailable } from './unavailable.ts';

/** For whom a connection is. */
export type Purpose = 'request' | 'job';

/** Who wants a connection of a pool enters first: so many are let in as it has, and none waits in the pool itself. */
export interface Places {
  /**
   * Answers how to leave.
   *
   * @throws DatabaseUnavailable where none is free for too long, too many wait already, or nobody waits any more
   */
  enter(purpose: Purpose, gone?: AbortSignal): Promise<() => void>;
  readonly waiting: () => number;
}

/** As many as a pool that answers at once serves in two seconds of a loop that is late at every turn. */
const WAITING_PER_CONNECTION = 100;

/**
 * Jobs leave one connection to requests.
 *
 * @param longestWaitMs counts while the event loop turns: where this process is what is slow, nobody is sent away
 */
export function createPlaces(connections: number, longestWaitMs: number): Places {
  const lineOf = (concurrency: number): Bulkhead =>
    createBulkhead({
      clock: LOOP_CLOCK,
      concurrency,
      queueSize: connections * WAITING_PER_CONNECTION,
      longestWaitMs,
    });
  const all = lineOf(connections);
  const jobs = lineOf(Math.max(1, connections - 1));

  return {
    async enter(purpose, gone) {
      if (purpose === 'request') return enterOne(all, gone);
      const leaveJobs = await enterOne(jobs, gone);
      try {
        const leave = await enterOne(all, gone);
        return () => {
          leave();
          leaveJobs();
        };
      } catch (error) {
        leaveJobs();
        throw error;
      }
    },
    waiting: () => all.waiting() + jobs.waiting(),
  };
}

async function enterOne(line: Bulkhead, gone?: AbortSignal): Promise<() => void> {
  const leave = await line.enter(gone).catch((reason: unknown) => {
    throw new DatabaseUnavailable(reason);
  });
  if (leave === null) throw new DatabaseUnavailable(new Error('All connections are taken.'));
  return leave;
}
