import type { OperationName } from './documents.ts';
import { type Measured, rateOf } from './measure.ts';
import type { Goal } from './report.ts';
import { GATEWAYS, IN_PROCESS, ON_ALL_CORES, OVER_HTTP } from './systems.ts';

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
  const rates = Object.entries(RATES[operation]).map(([name, times]) =>
    rateGoal(find(formBeside(name)), find(name), name, times, formBeside(name)),
  );
  const ours = new Set([IN_PROCESS, ON_ALL_CORES, OVER_HTTP]);
  const latencies = measured
    .filter(({ name }) => !ours.has(name))
    .map(({ name, p99 }) => {
      const form = formBeside(name);
      const mine = find(form);
      return {
        text: `${form}: p99 no more than that of ${name}`,
        reached: mine === undefined ? null : p99 / mine.p99,
      };
    });
  const apollo = 'Apollo Gateway';
  return [
    ...rates,
    rateGoal(find(OVER_HTTP), find(apollo), apollo, OVER_HTTP_RATE, OVER_HTTP),
    ...latencies,
  ];
}

/** Which of our forms is held against a peer: one that has no more processes. */
function formBeside(peer: string): string {
  // A gateway has seven, with its subgraphs.
  return GATEWAYS.some(({ name }) => name === peer) ? ON_ALL_CORES : IN_PROCESS;
}

function rateGoal(
  ours: Measured | undefined,
  peer: Measured | undefined,
  name: string,
  times: number,
  what: string,
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
