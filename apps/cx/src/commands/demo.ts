import type { DemoOptions } from '@cx/demo';
import { createProgress } from '@cx/ingest';

import type { Config } from '../config.ts';
import { createDemoIds } from '../demo/demo-ids.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { writeDemo } from '../demo/write-demo.ts';
import { openDomains } from '../domains.ts';
import { openInstance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

export interface DemoCommandOptions extends DemoOptions {
  /** A directory: the demo is written there as files, and not loaded. */
  readonly out?: string | undefined;
}

/** Makes a world up and loads it, or writes it as files. */
export async function demo(
  config: Config,
  { out, ...options }: DemoCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const begin = performance.now();
  if (out !== undefined) {
    await writeDemo(out, options);
    terminal.print(`The demo is in ${out}.`);
    return;
  }

  await using resources = new AsyncDisposableStack();
  const instance = await openInstance(config);
  resources.defer(() => instance.close());
  const domains = openDomains(instance, { newId: createDemoIds(options.seed) });
  resources.defer(() => domains.close());
  await loadDemo(
    domains,
    options,
    createProgress(terminal.progress, () => performance.now()),
  );

  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const { customers, interactions } = options;
  terminal.print(
    `Loaded ${customers.toLocaleString('en')} customers with ${interactions.toLocaleString('en')} interactions in ${seconds} s.`,
  );
}
