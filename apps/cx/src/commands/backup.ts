import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';

import { writeBackup } from '@cx/database/backup';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance, ownerUrls } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

/** Writes everything that the instance holds to a file; the instance may be at work. */
export async function backup(config: Config, path: string, terminal: Terminal): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) {
    throw new CommandError(ExitCode.Usage, `${path} is there already: name another file.`);
  }

  await using resources = new AsyncDisposableStack();
  const instance = await openInstance(config);
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
