import { afterAll } from 'vitest';

/** One for all tests of a file that change nothing in it, made by the first of them. */
export function shared<Made extends AsyncDisposable>(
  make: () => Promise<Made>,
): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  afterAll(async () => (await made)?.[Symbol.asyncDispose]());
  return () => {
    made ??= make().catch((error: unknown) => {
      // The next test tries by itself.
      made = undefined;
      throw error;
    });
    return made;
  };
}
