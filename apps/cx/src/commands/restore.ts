import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';

import { BackupError, readBackup } from '@cx/database/backup';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { migrateSchema, openInstance, ownerUrls } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

/** Fills an empty instance from a backup. The journey is read from the events again when it starts. */
export async function restore(config: Config, path: string, terminal: Terminal): Promise<void> {
  await access(path).catch((error: unknown) => {
    throw new CommandError(ExitCode.Usage, `${path} cannot be read.`, { cause: error });
  });

  await using resources = new AsyncDisposableStack();
  const instance = await openInstance(config, []);
  resources.defer(() => instance.close());

  let rows = 0;
  const { takenAt } = await readBackup({
    ownerUrls: ownerUrls(instance),
    input: createReadStream(path),
    migrateTo: (schema, migrations) => migrateSchema(instance, schema, migrations),
    onTable: (table, count) => {
      rows += count;
      terminal.say(`${table}: ${count.toLocaleString('en')} rows`);
    },
  }).catch((error: unknown) => {
    if (error instanceof BackupError) {
      throw new CommandError(ExitCode.Input, `${path}: ${error.message}`, { cause: error });
    }
    throw error;
  });
  terminal.print(`Restored ${rows.toLocaleString('en')} rows of ${takenAt}.`);
}
