import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Each with its own lockfile. */
const DIRECTORIES = ['peers/', 'peers/mercurius/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Installs what the gateway is compared with, where it is not there or other versions are asked for. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  for (const directory of DIRECTORIES) await install(directory, say);
}

async function install(directory: string, say: (line: string) => void): Promise<void> {
  const [asked, installed] = await Promise.all([
    changedAt(`${directory}package-lock.json`),
    changedAt(`${directory}node_modules/.package-lock.json`),
  ]);
  if (installed > asked) return;
  say(`installing the peers in ${directory} …`);
  await promisify(execFile)('npm', ['ci', '--workspaces=false', '--ignore-scripts'], {
    cwd: directory,
  });
}

async function changedAt(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.mtimeMs ?? 0;
}
