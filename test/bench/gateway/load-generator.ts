// A process that does nothing but ask: what it costs is the same for all systems.
import { readFile } from 'node:fs/promises';

import { Pool } from 'undici';
import { z } from 'zod';

import { LoadJob, type LoadResult } from './load-job.ts';

const Bodies = z.array(z.string());

process.on('message', (message) => {
  run(LoadJob.parse(message)).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function run(job: LoadJob): Promise<LoadResult> {
  const bodies = Bodies.parse(JSON.parse(await readFile(job.bodies, 'utf8')));
  const { origin, pathname } = new URL(job.url);
  const pool = new Pool(origin, { connections: job.connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', ...job.headers };
  const latencies: number[] = [];
  let failed = 0;
  let failure: string | null = null;
  let asked = 0;
  const begin = performance.now();
  const end = begin + (job.seconds ?? Infinity) * 1000;
  const isOver = (): boolean =>
    performance.now() >= end || (job.seconds === null && asked >= bodies.length);

  /** Null when it is answered as it should be. */
  async function failureOf(body: string): Promise<string | null> {
    const { statusCode, body: answer } = await pool.request({
      method: 'POST',
      path: pathname,
      headers,
      body,
    });
    const text = await answer.text();
    const isGood = statusCode === 200 && !text.includes('"errors":');
    return isGood ? null : `${statusCode} ${text.slice(0, 300)}`;
  }

  async function connection(): Promise<void> {
    while (!isOver()) {
      const body = bodies[(job.from + asked) % bodies.length] ?? '';
      asked += 1;
      const sent = performance.now();
      const found = await failureOf(body).catch(String);
      if (found === null) latencies.push(performance.now() - sent);
      else {
        failed += 1;
        failure ??= found;
      }
    }
  }

  await Promise.all(Array.from({ length: job.connections }, connection));
  const seconds = (performance.now() - begin) / 1000;
  await pool.close();
  return { seconds, latencies, failed, failure };
}
