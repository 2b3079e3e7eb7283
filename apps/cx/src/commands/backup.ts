import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { writeBackup } from '@cx/database/backup';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance, ownerUrls } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

/** Writes everything that the instance holds to a file; the instance may be at work. */
export async function backup(config: Config, path: string, terminal: Terminal): Promise<void> {
  if (await exists(path)) {
    throw new CommandError(ExitCode.Usage, `${path} is there already: name another file.`);
  }
  const directory = resolve(config.CX_DATA_DIR);
  if (config.DATABASE_URL === undefined && !(await exists(join(directory, 'postgres')))) {
    throw new CommandError(
      ExitCode.Usage,
      `There is no instance in ${directory}: set CX_DATA_DIR to the one to back up.`,
    );
  }

  await using resources = new AsyncDisposableStack();
  // Backed up as it is: an older one is migrated where it is restored.
  const instance = await openInstance(config, []);
  resources.defer(() => instance.close());

  // A file under the name that was asked for is a whole one.
  const draft = `${path}.part`;
  let rows = 0;
  try {
    await writeBackup({
      ownerUrls: ownerUrls(instance),
      output: createWriteStream(draft, { mode: 0o600 }),
      takenAt: new Date(),
      onTable: (table, count) => {
        rows += count;
        terminal.say(`${table}: ${count.toLocaleString('en')} rows`);
      },
    });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  terminal.print(`${path} holds ${rows.toLocaleString('en')} rows.`);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
