import type { UsageRow } from '@cx/access';
import { LOCAL_PRINCIPAL } from '@cx/principals';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openKeyAccess } from '../key-access.ts';
import type { Terminal } from '../terminal.ts';

export interface KeyUsageOptions {
  /** How long ago the period begins, in milliseconds. */
  readonly since: number;
  /** One JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

/** Shows what the caller behind a key has asked for, also by the keys that it has taken the place of. */
export async function keyUsage(
  config: Config,
  id: string,
  { since, json }: KeyUsageOptions,
  terminal: Terminal,
): Promise<void> {
  await using keys = await openKeyAccess(config);
  const records = await keys.access.desk.list(LOCAL_PRINCIPAL);
  const record = records.find((one) => one.id === id);
  if (record === undefined) throw new CommandError(ExitCode.Usage, `There is no key ${id}.`);

  const until = new Date();
  const usage = await keys.access.usage.usageOf(record.principalId, {
    since: new Date(until.valueOf() - since),
    until,
  });
  if (json) {
    terminal.print(JSON.stringify({ usage }));
    return;
  }
  for (const row of usage) terminal.print(lineOf(row));
  if (usage.length === 0) terminal.say('Nothing was asked for by this key in that time.');
}

function lineOf(row: UsageRow): string {
  const { hour, operation, requests, errors, deniedFields, estimatedCost, actualCost } = row;
  const fetches = Object.entries(row.fetches).map(([subgraph, count]) => `${subgraph}:${count}`);
  return [
    hour.toISOString(),
    operation,
    `${requests} requests`,
    `${errors} with errors`,
    `${deniedFields} denied fields`,
    `cost ${actualCost} of ${estimatedCost} estimated`,
    fetches.toSorted().join(','),
  ].join('\t');
}
