import { readFile } from 'node:fs/promises';

import { run } from './run.ts';

/** What a client needs of the machine, by its package of Debian. */
const TOOLS = {
  'postgresql-client': () => run('psql', ['--version']),
  unixodbc: () => run('isql', ['--version']),
  'odbc-postgresql': () => readFile('/etc/odbcinst.ini', 'utf8').then(findDriver),
  'libreoffice-calc-nogui': () => run('soffice', ['--version']),
} as const;

const TOOL_NAMES = [
  'postgresql-client',
  'unixodbc',
  'odbc-postgresql',
  'libreoffice-calc-nogui',
] as const;

export type Tool = keyof typeof TOOLS;

/** Installs what is missing, as root on Debian. Answers what cannot be had, and why. */
export async function installTools(): Promise<ReadonlyMap<Tool, string>> {
  const missing = await missingTools();
  if (missing.length === 0) return new Map();
  const reason = await install(missing);
  return new Map((await missingTools()).map((tool) => [tool, reason]));
}

/** @returns why it went wrong, where it did */
async function install(tools: readonly Tool[]): Promise<string> {
  if (process.getuid?.() !== 0) return 'only root can install it';
  process.stdout.write(`Installing ${tools.join(', ')} …\n`);
  try {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '--yes', '--no-install-recommends', ...tools], {
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    return 'it is installed, and does not run';
  } catch (error) {
    const lines = String(error).trim().split('\n');
    return lines.at(-1) ?? '';
  }
}

async function missingTools(): Promise<Tool[]> {
  const checks = Object.entries(TOOLS).map(([name, check]) =>
    check().then(
      () => null,
      () => name,
    ),
  );
  const missing = await Promise.all(checks);
  return TOOL_NAMES.filter((name) => missing.includes(name));
}

function findDriver(drivers: string): void {
  if (!drivers.includes('[PostgreSQL Unicode]')) throw new Error('There is no psqlODBC.');
}
