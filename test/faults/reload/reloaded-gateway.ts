import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

const Started = z.object({ url: z.string() });
const Memory = z.object({ rss: z.number(), heapUsed: z.number() });

const Standing = z.object({
  supergraph: z.object({
    generation: z.number(),
    refused: z.object({ at: z.string(), reason: z.string() }).optional(),
  }),
});

export interface ReloadedGateway {
  readonly url: string;
  /** Puts a supergraph in the place of the last one. */
  put(supergraph: string): Promise<void>;
  standing(): Promise<z.output<typeof Standing>['supergraph']>;
  /** In MiB, after a collection. */
  memory(): Promise<{ readonly rss: number; readonly heap: number }>;
  stop(): Promise<void>;
}

/** A gateway as a process of its own, over a file. */
export async function startReloadedGateway(
  directory: string,
  supergraph: string,
): Promise<ReloadedGateway> {
  const file = join(directory, 'supergraph.graphql');
  await writeFile(file, supergraph);
  const child = fork(fileURLToPath(new URL('gateway.ts', import.meta.url)), [file], {
    execArgv: ['--expose-gc'],
  });
  const [started]: unknown[] = await once(child, 'message');
  const { url } = Started.parse(started);

  return {
    url,
    async put(text) {
      await writeFile(`${file}.next`, text);
      await rename(`${file}.next`, file);
    },
    async standing() {
      const response = await fetch(`${url}/readyz`);
      return Standing.parse(await response.json()).supergraph;
    },
    async memory() {
      child.send('memory');
      const [told]: unknown[] = await once(child, 'message');
      const { rss, heapUsed } = Memory.parse(told);
      return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Looks again and again; ends after a minute with an error, so that a command never hangs. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It was waited for in vain: ${what}.`);
    await sleep(10);
  }
}
