import { readFile } from 'node:fs/promises';

import { run } from './run.ts';

/** What a client needs of the machine, by its package of Debian. */
const TOOLS = {
  'postgresql-client': () => run('psql', ['--version']),
  unixodbc: () => run('isql', ['--version']),
  'odbc-postgresql': () => readFile('/etc/odbcinst.ini', 'utf8').then(findDriver),
  'libreoffice-calc-nogui': () => run('soffice', ['--version']),
} as const;

/** Installs what is missing, as root on Debian. Answers the packages that it could not install. */
export async function installTools(): Promise<string[]> {
  const missing = await missingTools();
  if (missing.length === 0 || process.getuid?.() !== 0) return missing;
  process.stdout.write(`Installing ${missing.join(', ')} …\n`);
  try {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '--yes', '--no-install-recommends', ...missing], {
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
  }
  return missingTools();
}

async function missingTools(): Promise<string[]> {
  const checks = Object.entries(TOOLS).map(([name, check]) =>
    check().then(
      () => [],
      () => [name],
    ),
  );
  return (await Promise.all(checks)).flat();
}

function findDriver(drivers: string): void {
  if (!drivers.includes('[PostgreSQL Unicode]')) throw new Error('There is no psqlODBC.');
}
