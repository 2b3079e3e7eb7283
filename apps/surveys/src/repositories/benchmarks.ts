import type { Reads } from '@cx/database';

import type { Benchmark } from '../entities/benchmark.ts';

export interface BenchmarkRepository {
  /** By key. */
  findAll(): Promise<Benchmark[]>;
}

const FIND_ALL = `
  SELECT key, metric, statement, value, unit, channel, industry, country, period, n, source, document
  FROM benchmark ORDER BY key`;

export function createBenchmarkRepository(reads: Reads): BenchmarkRepository {
  return { findAll: () => reads.query<Benchmark>(FIND_ALL) };
}
