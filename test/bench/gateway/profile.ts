import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { aligned } from './report.ts';

/** What Node is started with, to write where its time has gone when it ends. */
export function profileFlags(directory: string): readonly string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${directory}`];
}

const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

const MOST_ROWS = 15;

/** Where the main thread of a process has computed: the share of each package, the largest first. */
export async function profileTable(directory: string): Promise<string> {
  const files = await readdir(directory);
  // One for each thread; the main one has been busiest.
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
  const shares = texts
    .map((text) => microsecondsByPackage(Profile.parse(JSON.parse(text))))
    .toSorted((one, other) => totalOf(other) - totalOf(one))[0];
  const total = totalOf(shares ?? new Map());
  const rows = [...(shares ?? [])]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_ROWS)
    .map(([name, time]) => [`${((time / total) * 100).toFixed(1)} %`.padStart(7), name]);
  return aligned(rows);
}

function microsecondsByPackage({ nodes, samples, timeDeltas }: z.infer<typeof Profile>) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, packageOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    if (name === '(idle)') continue;
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return times;
}

/** The package of a function; what has none, such as the garbage collector, has its own name. */
function packageOf({ functionName, url }: { functionName: string; url: string }): string {
  const [, installed] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  const [, own] = /\/((?:apps|packages)\/[^/]+)\/src\//.exec(url) ?? [];
  const name = installed ?? own ?? (url.startsWith('node:') ? 'node' : functionName);
  return name === '' ? '(native)' : name;
}

function totalOf(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((sum, time) => sum + time, 0);
}
