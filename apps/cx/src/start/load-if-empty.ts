import { createProgress } from '@cx/ingest';

import { analyseTables } from '../demo/analyse-tables.ts';
import { defaultDemo } from '../demo/default-demo.ts';
import { createDemoIds } from '../demo/demo-ids.ts';
import { loadDemo, unfinishedDemo } from '../demo/load-demo.ts';
import { openDomains } from '../domains.ts';
import type { Instance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

/** An instance that has no brand has nothing at all, unless a load of the demo was cut off. */
export async function loadIfEmpty(
  instance: Instance,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const usual = defaultDemo(new Date());
  const domains = openDomains(instance, { newId: createDemoIds(usual.seed) });
  try {
    const isEmpty = await domains.customers.brands.isEmpty();
    const options = (await unfinishedDemo(domains)) ?? (isEmpty ? usual : null);
    if (options === null) return;
    terminal.say('Loading the demo data …');
    const progress = createProgress(terminal.progress, () => performance.now());
    await loadDemo(domains, options, progress, signal);
    if (signal.aborted) return;
    await analyseTables(instance.urls);
    terminal.say('The demo data is in; /readyz tells when it is measured.');
  } finally {
    await domains.close();
  }
}
