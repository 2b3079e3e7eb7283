import { writeFile } from 'node:fs/promises';

import { openInsights } from '@cx/insights';

import type { Config } from '../config.ts';
import { openDomains } from '../domains.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Writes all that every domain holds of one person, readable by whoever runs it alone. */
export async function exportCustomer(
  config: Config,
  id: string,
  { out }: { readonly out: string },
  terminal: Terminal,
): Promise<void> {
  if (!UUID.test(id)) throw unknown(id);
  await using resources = new AsyncDisposableStack();
  const instance = await openInstance(config);
  resources.defer(() => instance.close());
  const domains = openDomains(instance);
  resources.defer(() => domains.close());
  const insights = openInsights({
    databaseUrl: instance.urls.insights.app,
    secret: instance.secrets.subgraph,
    background: { eventUrls: {}, onError: () => undefined },
  });
  resources.defer(() => insights.service.close());

  const { customers, tickets, reviews, mentions, surveys } = domains;
  const ids = await customers.standingIds(id);
  if (ids.length === 0) throw unknown(id);
  const all = {
    customers: await customers.exportCustomer(ids),
    tickets: await tickets.exportCustomer(ids),
    reviews: await reviews.exportCustomer(ids),
    mentions: await mentions.exportCustomer(ids),
    surveys: await surveys.exportCustomer(ids),
    insights: await insights.exportCustomer(ids),
  };
  const text = `${JSON.stringify(all, null, 2)}\n`;
  await writeFile(out, text, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    throw new CommandError(
      ExitCode.Usage,
      `${out} cannot be written, or is there already: name another file by --out.`,
      { cause: error },
    );
  });
  const rows = Object.values(all).flatMap((tables) => Object.values(tables).flat()).length;
  terminal.print(`${rows} rows of the customer ${ids[0]} are in ${out}.`);
}

function unknown(id: string): CommandError {
  return new CommandError(
    ExitCode.Input,
    `There is no customer ${id}: give the id as the graph answers it.`,
  );
}
