import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { DataSize } from './data.ts';
import type { Pace } from './measure.ts';

export interface BenchArguments {
  readonly isQuick: boolean;
  /** Asks cx alone, and tells where its time goes. */
  readonly isProfiled: boolean;
  readonly size: DataSize;
  readonly pace: Pace;
  /** Pages of each list that are walked through to know where pages begin. */
  readonly pages: number;
  /** How many different requests of each operation there are. */
  readonly requests: number;
  readonly shapes: number;
  /** Where the data are kept for the next run. */
  readonly directory: string;
  /** Which parts run; all of them when nothing is said. */
  readonly only: readonly string[];
}

const FULL = {
  size: { customers: 10_000, interactions: 500_000 },
  pace: { connections: 16, warmUpSeconds: 2, rounds: 5, secondsOfRound: 2.5 },
  pages: 100,
  requests: 5000,
  shapes: 20_000,
};

/** Shows that everything works, and nothing else: its figures mean nothing. */
const QUICK = {
  size: { customers: 300, interactions: 6000 },
  pace: { connections: 16, warmUpSeconds: 0.5, rounds: 2, secondsOfRound: 0.5 },
  pages: 10,
  requests: 200,
  shapes: 100,
};

/** The parts of the bench by name. */
const PARTS = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'engine'] as const;

export function readArguments(): BenchArguments {
  const { values, positionals } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) {
    throw new RangeError(`There is no part ${unknown}: there are ${PARTS.join(', ')}.`);
  }
  return {
    ...(values.quick ? QUICK : FULL),
    isQuick: values.quick,
    isProfiled: values.profile,
    directory: resolve(
      process.env['CX_BENCH_DATA'] ?? `.data/bench${values.quick ? '-quick' : ''}`,
    ),
    only: positionals.length === 0 ? PARTS : positionals,
  };
}
