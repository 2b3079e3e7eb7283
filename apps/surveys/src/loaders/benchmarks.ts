import type { Benchmark } from '../entities/benchmark.ts';
import type { BenchmarkRepository } from '../repositories/benchmarks.ts';

export interface BenchmarkLoaders {
  /** @param metric null for those of all */
  byMetric(metric: string | null): Promise<Benchmark[]>;
}

/** They are few: however many metrics are asked for, all of them are read once. */
export function createBenchmarkLoaders(repository: BenchmarkRepository): BenchmarkLoaders {
  let all: Promise<Benchmark[]> | undefined;
  return {
    async byMetric(wanted) {
      all ??= repository.findAll();
      const found = await all;
      return wanted === null ? found : found.filter(({ metric }) => metric === wanted);
    },
  };
}
