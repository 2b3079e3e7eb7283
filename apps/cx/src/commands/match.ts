import { type Customers, type MatchReport, openCustomers } from '@cx/customers';
import { createProgress } from '@cx/ingest';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

export interface MatchCommandOptions {
  /** Brands that share their customers; each brand by itself when absent. */
  readonly brands?: readonly string[] | undefined;
  /** One JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

/** Merges customers who are surely one person, and proposes those who may be. */
export async function match(
  config: Config,
  { brands, json }: MatchCommandOptions,
  terminal: Terminal,
): Promise<void> {
  await using resources = new AsyncDisposableStack();
  const instance = await openInstance(config);
  resources.defer(() => instance.close());
  const { urls, secrets } = instance;
  const customers = openCustomers({
    databaseUrl: urls.customers.app,
    secret: secrets.subgraph,
    erasureSecret: secrets.erasure,
  });
  resources.defer(() => customers.service.close());

  const reports: MatchReport[] = [];
  for (const shared of await groupsOf(customers, brands)) {
    const progress = createProgress(terminal.progress, () => performance.now());
    const report = await customers.matching.match({
      brands: shared,
      onProgress: (done, all) => progress.update(done, done / all),
    });
    progress.finish();
    reports.push(report);
    if (!json) terminal.print(`${shared.join(', ')}: ${sentenceOf(report)}`);
  }
  if (json) terminal.print(JSON.stringify({ reports }));
}

/** Brands whose customers are compared with one another. */
async function groupsOf(
  { brands }: Customers,
  wanted: readonly string[] | undefined,
): Promise<(readonly string[])[]> {
  if (wanted === undefined) return (await brands.findKeys()).map((key) => [key]);
  const unknown = await brands.findUnknown(wanted.filter((key) => key !== '*'));
  if (unknown.length === 0 && wanted.length > 0) return [wanted];
  throw new CommandError(
    ExitCode.Usage,
    `There is no brand ${unknown.join(', ')}: name brands by their keys, as { brands { nodes { key } } } tells them.`,
  );
}

function sentenceOf({ people, merged, proposed, vetoed, barred }: MatchReport): string {
  const counts = [
    `${merged} merged`,
    `${proposed} proposed`,
    `${vetoed} kept apart by verified identities`,
    `${barred} by somebody's word`,
  ];
  return `${people.toLocaleString('en')} people compared: ${counts.join(', ')}.`;
}
