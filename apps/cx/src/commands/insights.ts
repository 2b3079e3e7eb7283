import { createProgress } from '@cx/ingest';
import { openInsights } from '@cx/insights';

import type { Config } from '../config.ts';
import { openInstance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

export interface RebuildCommandOptions {
  /** By key; all when absent. */
  readonly brands?: readonly string[] | undefined;
}

/** Makes the cells of all measures anew from the facts, and signals due anew, also while the instance serves. */
export async function rebuildInsights(
  config: Config,
  { brands }: RebuildCommandOptions,
  terminal: Terminal,
): Promise<void> {
  await using resources = new AsyncDisposableStack();
  const instance = await openInstance(config);
  resources.defer(() => instance.close());
  const insights = openInsights({
    databaseUrl: instance.urls.insights.app,
    secret: instance.secrets.subgraph,
    background: {
      eventUrls: {},
      onError: (error, job) => terminal.say(`${job} waits: ${String(error)}`),
    },
  });
  resources.defer(() => insights.service.close());

  const progress = createProgress(terminal.progress, () => performance.now());
  let days = 0;
  await insights.rollups.rebuild({
    brands,
    onProgress: (done, all) => {
      days = all;
      progress.update(done, all === 0 ? 1 : done / all);
    },
  });
  progress.finish();
  await insights.signalWatcher.rebuild(brands ?? null);
  terminal.print(
    `${days.toLocaleString('en')} days of brands and families are rebuilt. Signals are evaluated anew by the process that serves.`,
  );
}
