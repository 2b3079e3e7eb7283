import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance, SUBGRAPHS, type SubgraphName } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

export interface MigrateOptions {
  /** Names of subgraphs; all of them when absent. */
  readonly only?: readonly string[] | undefined;
}

/** Brings the schemas up to date, and makes roles and schemas that are missing. */
export async function migrate(
  config: Config,
  { only }: MigrateOptions,
  terminal: Terminal,
): Promise<void> {
  const instance = await openInstance(config, only?.map(parseName));
  await instance.close();

  for (const [subgraph, names] of Object.entries(instance.migrated)) {
    terminal.print(`${subgraph}: ${names.length === 0 ? 'up to date' : names.join(', ')}`);
  }
}

function parseName(name: string): SubgraphName {
  const known = SUBGRAPHS.find((subgraph) => subgraph === name);
  if (known === undefined) {
    throw new CommandError(
      ExitCode.Usage,
      `There is no subgraph ${name}: name one of ${SUBGRAPHS.join(', ')}.`,
    );
  }
  return known;
}
