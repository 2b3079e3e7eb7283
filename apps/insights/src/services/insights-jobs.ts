import type { Database } from '@cx/database';
import type { Background, Feed } from '@cx/events';
import { FAMILIES, fingerprintOf } from '@cx/metrics';
import { startForgettingRequests } from '@cx/mutations';
import { startSweep, type Sweep } from '@cx/sweeps';

import { createInteractionRepository } from '../repositories/interactions.ts';
import type { CellMaker } from '../repositories/made-cells.ts';
import { createRollups } from '../repositories/rollups.ts';
import { createCustomerReckoner } from './customer-reckoner.ts';
import { type DomainSource, startDomainFeed } from './domain-feed.ts';
import { startReaderWatch } from './reader-watch.ts';
import { createRollupWorker, type RollupWorker } from './rollup-worker.ts';
import { createSignalWatcher, type SignalWatcher } from './signal-watcher.ts';

export interface InsightsJobsOptions {
  readonly database: Database;
  readonly cells: CellMaker;
  readonly background: Background<DomainSource>;
  readonly now: () => Date;
  readonly watchesSignals: boolean;
}

/** All that insights does beside its requests, for as long as it runs. */
export interface InsightsJobs {
  readonly feed: Feed;
  readonly rollups: RollupWorker;
  readonly signalWatcher: SignalWatcher;
  stop(): Promise<void>;
}

export function startInsightsJobs(options: InsightsJobsOptions): InsightsJobs {
  const { database, cells, background, now, watchesSignals } = options;
  const sweep = (job: string, doDue: () => Promise<number>): Sweep =>
    startSweep({ doDue, onError: (error) => background.onError(error, job) });

  const feed = startDomainFeed(
    database,
    createInteractionRepository(database.unrestricted),
    background,
  );
  const rollups = createRollupWorker(
    database,
    createRollups({ families: FAMILIES, fingerprintOf, cells }),
  );
  const reckoner = createCustomerReckoner({ database, now });
  const signalWatcher = createSignalWatcher({ database, now });
  const jobs = [
    feed,
    startForgettingRequests(database, background),
    sweep('rollups of measures', () => rollups.refreshDue()),
    sweep('reckoning of customers', () => reckoner.reckonDue()),
    startReaderWatch({
      database,
      onError: (error) => background.onError(error, 'watch over readers of SQL'),
    }),
  ];
  if (watchesSignals) jobs.push(sweep('weak signals', () => signalWatcher.evaluateDue()));

  return {
    feed,
    rollups,
    signalWatcher,
    stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))),
  };
}
