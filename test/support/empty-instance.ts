import { join } from 'node:path';

import { SCHEMAS } from '@cx/cx';
import { createTestDatabase, TEST_DATABASE_SECRET } from '@cx/testing';

import { makeDirectory } from './instance.ts';

/** An instance with nothing in it, for commands that run as processes of their own. */
export interface EmptyInstance extends AsyncDisposable {
  /** A directory for files. */
  readonly path: string;
  readonly adminUrl: string;
  readonly environment: Readonly<
    Record<'CX_DATA_DIR' | 'DATABASE_URL' | 'DATABASE_SECRET', string>
  >;
}

/** On the tests' server: to make, to migrate and to start a server of its own takes seconds. */
export async function makeEmptyInstance(): Promise<EmptyInstance> {
  await using stack = new AsyncDisposableStack();
  const { path } = stack.use(await makeDirectory());
  const { adminUrl } = stack.use(await createTestDatabase(SCHEMAS));
  const owned = stack.move();
  return {
    path,
    adminUrl,
    environment: {
      CX_DATA_DIR: join(path, 'data'),
      DATABASE_URL: adminUrl,
      DATABASE_SECRET: TEST_DATABASE_SECRET,
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
