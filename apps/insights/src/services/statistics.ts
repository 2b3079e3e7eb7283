import { Worker } from 'node:worker_threads';

import type { DriverComparison } from '@cx/driver-analysis';

import type { CompareTask, RankTask, SegmentedRanks } from './statistics-tasks.ts';

/** What reckons for who has the turn. */
export interface Reckoner {
  rank(task: Omit<RankTask, 'kind'>): Promise<SegmentedRanks>;
  compare(task: Omit<CompareTask, 'kind'>): Promise<DriverComparison>;
}

/** Heavy arithmetic, one task after the other in a thread of its own: what this process serves goes on. */
export interface Statistics {
  /** Does the work when its turn has come, so that what waits holds no data. */
  inTurn<Result>(work: (reckoner: Reckoner) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function createStatistics(): Statistics {
  let last: Promise<unknown> = Promise.resolve();
  let running: Worker | undefined;

  async function run<Outcome>(task: RankTask | CompareTask): Promise<Outcome> {
    const worker = new Worker(new URL('./statistics-worker.ts', import.meta.url), {
      workerData: task,
    });
    running = worker;
    return new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The statistics ended without an answer.')));
    });
  }

  const reckoner: Reckoner = {
    rank: (task) => run({ kind: 'rank', ...task }),
    compare: (task) => run({ kind: 'compare', ...task }),
  };

  return {
    inTurn(work) {
      const mine = last.then(() => work(reckoner));
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await running?.terminate();
    },
  };
}
