import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const DIRECTORY = fileURLToPath(new URL('peers/', import.meta.url));

/** Installs what the gateway is compared with, where it is not there or other versions are asked for. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  const [asked, installed] = await Promise.all([
    changedAt('package-lock.json'),
    changedAt('node_modules/.package-lock.json'),
  ]);
  if (installed > asked) return;
  say(`installing the peers in ${DIRECTORY} …`);
  await promisify(execFile)('npm', ['ci', '--workspaces=false', '--ignore-scripts'], {
    cwd: DIRECTORY,
  });
}

async function changedAt(file: string): Promise<number> {
  const found = await stat(`${DIRECTORY}${file}`).catch(() => null);
  return found?.mtimeMs ?? 0;
}
