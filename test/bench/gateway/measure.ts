import { median } from '../../support/figures.ts';
import type { Load } from './load.ts';
import { cpuSeconds, residentBytes } from './processes.ts';

/** A system that is asked one operation. */
export interface Contender {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A file that the load generator knows. */
  readonly bodies: string;
}

export interface Pace {
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly rounds: number;
  readonly secondsOfRound: number;
}

export interface Measured {
  readonly name: string;
  /** Requests per second: of each round. */
  readonly rates: readonly number[];
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds that its own process has computed for a request; subgraphs and the database are others. */
  readonly cpuPerRequest: number;
  readonly residentBytes: number;
  readonly failed: number;
  readonly failure: string | null;
}

interface Tally {
  readonly rates: number[];
  readonly latencies: number[];
  cpu: number;
  failed: number;
  failure: string | null;
}

/** Asks them in turns, A B C A B C, so that what the machine does beside it falls on all alike. */
export async function measure(
  load: Load,
  contenders: readonly Contender[],
  { connections, warmUpSeconds, rounds, secondsOfRound }: Pace,
): Promise<Measured[]> {
  const tallies = contenders.map((): Tally => ({
    rates: [],
    latencies: [],
    cpu: 0,
    failed: 0,
    failure: null,
  }));
  for (const { url, headers, bodies } of contenders) {
    await load.run({ url, headers, bodies, from: 0, connections, seconds: warmUpSeconds });
  }
  let from = 0;
  for (let round = 0; round < rounds; round += 1) {
    // All are asked the same in a round, and something else in the next one.
    from += 997;
    for (const [index, { pid, url, headers, bodies }] of contenders.entries()) {
      const tally = tallies[index];
      if (tally === undefined) continue;
      const before = await cpuSeconds(pid);
      const job = { url, headers, bodies, from, connections, seconds: secondsOfRound };
      const { latencies, seconds, failed, failure } = await load.run(job);
      tally.cpu += (await cpuSeconds(pid)) - before;
      tally.rates.push(latencies.length / seconds);
      for (const latency of latencies) tally.latencies.push(latency);
      tally.failed += failed;
      tally.failure ??= failure;
    }
  }
  return Promise.all(
    contenders.map(async ({ name, pid }, index) => {
      const { rates, latencies, cpu, failed, failure } = tallies[index] ?? NOTHING;
      const sorted = Float64Array.from(latencies).toSorted();
      return {
        name,
        rates,
        p50: quantile(sorted, 0.5),
        p99: quantile(sorted, 0.99),
        cpuPerRequest: (cpu * 1000) / latencies.length,
        residentBytes: await residentBytes(pid),
        failed,
        failure,
      };
    }),
  );
}

const NOTHING: Tally = { rates: [], latencies: [], cpu: 0, failed: 0, failure: null };

export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

export function rateOf({ rates }: Measured): number {
  return median(rates);
}
