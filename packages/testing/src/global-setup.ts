import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '@cx/database/embedded';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the server that the tests of one run share. */
    postgresUrl: string;
  }
}

let stop = async (): Promise<void> => undefined;

export async function setup(project: TestProject): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-test-'));
  // The server's own user must be able to enter.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({ directory, password: 'test' });
  project.provide('postgresUrl', server.adminUrl);
  stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true });
  };
}

export const teardown = (): Promise<void> => stop();
