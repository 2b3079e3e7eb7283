import type { OperationName } from './documents.ts';
import { type Measured, rateOf } from './measure.ts';
import type { Goal } from './report.ts';
import { IN_PROCESS, OVER_HTTP } from './systems.ts';

/** How many times as many requests per second as another one answers. */
const RATES: Readonly<Record<OperationName, Readonly<Record<string, number>>>> = {
  Q1: { 'Apollo Gateway': 3, 'Hive Gateway': 3, PostGraphile: 1, 'by hand': 0.8 },
  Q2: { 'Apollo Gateway': 2.5, 'Hive Gateway': 2.5, PostGraphile: 1, 'by hand': 0.8 },
  Q3: { PostGraphile: 1, 'by hand': 0.8 },
  Q4: { PostGraphile: 1, 'by hand': 0.8 },
};

const OVER_HTTP_RATE = 2;

export function goalsOf(operation: OperationName, measured: readonly Measured[]): Goal[] {
  const find = (name: string): Measured | undefined => measured.find((one) => one.name === name);
  const ours = find(IN_PROCESS);
  const rates = Object.entries(RATES[operation]).map(([name, times]) =>
    rateGoal(ours, find(name), name, times),
  );
  const peers = measured.filter(({ name }) => name !== IN_PROCESS && name !== OVER_HTTP);
  const latencies = peers.map(({ name, p99 }) => ({
    text: `${IN_PROCESS}: p99 no more than that of ${name}`,
    reached: ours === undefined ? null : p99 / ours.p99,
  }));
  const apollo = 'Apollo Gateway';
  return [
    ...rates,
    rateGoal(find(OVER_HTTP), find(apollo), apollo, OVER_HTTP_RATE, OVER_HTTP),
    ...latencies,
  ];
}

function rateGoal(
  ours: Measured | undefined,
  peer: Measured | undefined,
  name: string,
  times: number,
  what = IN_PROCESS,
): Goal {
  const reached =
    ours === undefined || peer === undefined ? null : rateOf(ours) / rateOf(peer) / times;
  return { text: `${what}: ${times} × the requests/s of ${name}`, reached };
}

const ENGINE: Readonly<Record<string, number>> = { 'Apollo Gateway': 8, 'Hive Gateway': 2 };

export function engineGoals(measured: readonly Measured[]): Goal[] {
  const ours = measured.find(({ name }) => name === OVER_HTTP);
  return Object.entries(ENGINE).map(([peer, times]) => {
    const other = measured.find(({ name }) => name === peer);
    const reached =
      ours === undefined || other === undefined
        ? null
        : other.cpuPerRequest / ours.cpuPerRequest / times;
    return { text: `the CPU of a request of ${peer} divided by ${times}`, reached };
  });
}

const MOST_GROWN_MIB = 50;

export function memoryGoal(name: string, grownBytes: number): Goal {
  const grown = grownBytes / 2 ** 20;
  return {
    text: `${name}: less than ${MOST_GROWN_MIB} MiB more over Q5 (${grown.toFixed(0)} MiB)`,
    reached: grown <= 0 ? 1 : MOST_GROWN_MIB / grown,
  };
}
