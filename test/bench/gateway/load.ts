import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type LoadJob, LoadResult } from './load-job.ts';

/** Asks from a process of its own. */
export interface Load extends AsyncDisposable {
  /** Puts the bodies where that process finds them; answers their file. */
  keep(name: string, bodies: readonly string[]): Promise<string>;
  run(job: LoadJob): Promise<LoadResult>;
}

export async function startLoad(): Promise<Load> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-bench-load-'));
  const child = fork(fileURLToPath(new URL('load-generator.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  return {
    async keep(name, bodies) {
      const path = join(directory, `${name}.json`);
      await writeFile(path, JSON.stringify(bodies));
      return path;
    },

    async run(job) {
      const answered = once(child, 'message');
      child.send(job);
      const [result]: unknown[] = await answered;
      return LoadResult.parse(result);
    },

    async [Symbol.asyncDispose]() {
      child.kill();
      await rm(directory, { recursive: true });
    },
  };
}
