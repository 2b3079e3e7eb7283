import { setTimeout as sleep } from 'node:timers/promises';

import { askAt } from './ask-system.ts';
import type { Load } from './load.ts';
import { quantile } from './measure.ts';
import { cpuSeconds, residentBytes } from './processes.ts';
import { aligned } from './report.ts';
import { difference } from './same-shape.ts';
import type { System } from './systems.ts';

/** How many shapes are asked before anything is measured. */
export const WARM_UP_SHAPES = 200;

const COMPARED_SHAPES = 20;

export interface ShapesResult {
  readonly name: string;
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Milliseconds that its own process has computed for a request. */
  readonly cpuPerRequest: number;
  readonly failed: number;
  /** How much memory it holds after all shapes more than before, and at most. */
  readonly grownBytes: number;
  readonly peakBytes: number;
}

/** Each system is asked each shape once. */
export async function benchShapes(
  load: Load,
  systems: readonly System[],
  shapes: readonly string[],
  connections: number,
): Promise<ShapesResult[]> {
  const warmUp = await load.keep('shapes-warm-up', shapes.slice(0, WARM_UP_SHAPES));
  const bodies = await load.keep('shapes', shapes.slice(WARM_UP_SHAPES));
  const results: ShapesResult[] = [];
  for (const { name, endpoint: url, headers, served } of systems) {
    const job = { url, headers, from: 0, connections, seconds: null };
    await load.run({ ...job, bodies: warmUp });
    const before = await residentBytes(served.pid);
    const cpuBefore = await cpuSeconds(served.pid);
    const peak = watchPeak(served.pid);
    const { latencies, seconds, failed } = await load.run({ ...job, bodies });
    const cpu = (await cpuSeconds(served.pid)) - cpuBefore;
    // What is done behind the last answer is done by then.
    await sleep(2000);
    const sorted = Float64Array.from(latencies).toSorted();
    results.push({
      name,
      rate: latencies.length / seconds,
      p50: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      longest: sorted.at(-1) ?? Number.NaN,
      cpuPerRequest: (cpu * 1000) / latencies.length,
      failed,
      grownBytes: (await residentBytes(served.pid)) - before,
      peakBytes: peak.stop() - before,
    });
  }
  return results;
}

function watchPeak(pid: number): { stop(): number } {
  let peak = 0;
  const look = async (): Promise<void> => {
    peak = Math.max(peak, await residentBytes(pid));
  };
  const watch = setInterval(() => void look(), 200);
  return {
    stop() {
      clearInterval(watch);
      return peak;
    },
  };
}

/** What a system answers otherwise than the first one, by its name. */
export async function otherwiseAnswered(
  systems: readonly System[],
  shapes: readonly string[],
): Promise<Map<string, string>> {
  const [first, ...others] = systems;
  const otherwise = new Map<string, string>();
  if (first === undefined) return otherwise;
  for (const body of shapes.slice(0, COMPARED_SHAPES)) {
    const expected = await askAt(first.endpoint, first.headers, body);
    for (const { name, endpoint, headers } of others) {
      const found = await askAt(endpoint, headers, body).then(
        (data) => difference(expected, data),
        String,
      );
      if (found !== null) otherwise.set(name, `${found} (${body})`);
    }
  }
  return otherwise;
}

const HEAD = [
  'system',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'longest ms',
  'CPU ms/request',
  'MiB more',
  'MiB more at most',
  '',
];

export function shapesTable(results: readonly ShapesResult[]): string {
  const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  return aligned([
    HEAD,
    ...results.map((one) => [
      one.name,
      one.rate.toFixed(0),
      one.p50.toFixed(1),
      one.p99.toFixed(1),
      one.longest.toFixed(0),
      one.cpuPerRequest.toFixed(2),
      mebibytes(one.grownBytes),
      mebibytes(one.peakBytes),
      one.failed === 0 ? '' : `${one.failed} failed`,
    ]),
  ]);
}
