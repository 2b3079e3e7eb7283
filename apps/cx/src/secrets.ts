import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Secrets {
  /** Of the embedded server's superuser. */
  readonly postgresPassword: string;
  /** Passwords of the database roles are derived from it. */
  readonly database: string;
  /** Shared by the gateway and the subgraphs; cursors are signed with it. */
  readonly subgraph: string;
}

interface GivenSecrets {
  readonly database?: string | undefined;
  readonly subgraph?: string | undefined;
}

/** Secrets that the settings do not give are files, made at the first start and readable by their owner only. */
export async function openSecrets(dataDirectory: string, given: GivenSecrets): Promise<Secrets> {
  const directory = join(dataDirectory, 'secrets');
  // Two steps: the mode is for the secrets alone, the embedded server's user must enter what is around them.
  await mkdir(dataDirectory, { recursive: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const secretOf = (name: string): Promise<string> => readOrMake(directory, name);
  return {
    postgresPassword: await secretOf('postgres-password'),
    database: given.database ?? (await secretOf('database')),
    subgraph: given.subgraph ?? (await secretOf('subgraph')),
  };
}

async function readOrMake(directory: string, name: string): Promise<string> {
  const path = join(directory, name);
  const made = randomBytes(32).toString('base64url');
  // Fails where the file is there already: two processes that start together must end with one secret.
  await writeFile(path, made, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return readFile(path, 'utf8');
}
