import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { makeIssuerKey, type Pepper, pepperOf } from '@cx/principals';

export interface Secrets {
  /** Of the embedded server's superuser. */
  readonly postgresPassword: string;
  /** Passwords of the database roles are derived from it. */
  readonly database: string;
  /** Shared by the gateway and the subgraphs; cursors are signed with it. */
  readonly subgraph: string;
  /** Tells the marks of erased people again. */
  readonly erasure: string;
}

interface GivenSecrets {
  readonly database?: string | undefined;
  readonly subgraph?: string | undefined;
  readonly erasure?: string | undefined;
}

interface GivenPeppers {
  readonly current?: string | undefined;
  /** That of keys which are still in use. */
  readonly previous?: string | undefined;
}

/** Secrets that the settings do not give are files, made at the first start and readable by their owner only. */
export async function openSecrets(dataDirectory: string, given: GivenSecrets): Promise<Secrets> {
  const secretOf = (name: string): Promise<string> => readOrMake(dataDirectory, name, randomSecret);
  return {
    postgresPassword: await secretOf('postgres-password'),
    database: given.database ?? (await secretOf('database')),
    subgraph: given.subgraph ?? (await secretOf('subgraph')),
    erasure: given.erasure ?? (await secretOf('erasure')),
  };
}

/** What digests of API keys are made with: the first for new ones, the others for those that are there. */
export async function openKeyPeppers(
  dataDirectory: string,
  given: GivenPeppers,
): Promise<[Pepper, ...Pepper[]]> {
  const current = given.current ?? (await readOrMake(dataDirectory, 'key-pepper', randomSecret));
  const previous = given.previous ?? (await readIfThere(dataDirectory, 'key-pepper-previous'));
  return previous === null ? [pepperOf(current)] : [pepperOf(current), pepperOf(previous)];
}

/** What masks and pseudonyms of personal data are made with. */
export function openPseudonymSecret(dataDirectory: string): Promise<string> {
  return readOrMake(dataDirectory, 'pseudonyms', randomSecret);
}

/** The private key of the development issuer. */
export function openIssuerKey(dataDirectory: string): Promise<string> {
  return readOrMake(dataDirectory, 'development-issuer.pem', makeIssuerKey);
}

async function readOrMake(
  dataDirectory: string,
  name: string,
  make: () => string,
): Promise<string> {
  const known = await readIfThere(dataDirectory, name);
  if (known !== null) return known;
  const directory = directoryOf(dataDirectory);
  // Two steps: the mode is for the secrets alone, the embedded server's user must enter what is around them.
  await mkdir(dataDirectory, { recursive: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, name);
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, make(), { flag: 'wx', mode: 0o600 });
  try {
    // Fails where the file is there already: two processes that start together must end with one secret,
    // and neither may read half of it.
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return readFile(path, 'utf8');
}

async function readIfThere(dataDirectory: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(directoryOf(dataDirectory), name), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function directoryOf(dataDirectory: string): string {
  return join(dataDirectory, 'secrets');
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
