import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance, SCHEMA_NAMES, type SchemaName } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

export interface MigrateOptions {
  /** Names of schemas; all of them when absent. */
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

  for (const [schema, names] of Object.entries(instance.migrated)) {
    terminal.print(`${schema}: ${names.length === 0 ? 'up to date' : names.join(', ')}`);
  }
}

function parseName(name: string): SchemaName {
  const known = SCHEMA_NAMES.find((schema) => schema === name);
  if (known === undefined) {
    throw new CommandError(
      ExitCode.Usage,
      `There is no schema ${name}: name one of ${SCHEMA_NAMES.join(', ')}.`,
    );
  }
  return known;
}
