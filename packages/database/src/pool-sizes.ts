/** Connections that one subgraph holds at most, in each process. */
export interface PoolSizes {
  /** That lookups share. */
  readonly lookups: number;
  /** For the other reads. */
  readonly reads: number;
  readonly writes: number;
}

export const POOL_SIZES: PoolSizes = { lookups: 2, reads: 3, writes: 3 };

/** In each of several processes that do the same, so that together they do not hold many times as many. */
export function sharedPoolSizes(processes: number): PoolSizes {
  if (processes === 1) return POOL_SIZES;
  return { lookups: 1, reads: 2, writes: 2 };
}

/** Of all pools of one subgraph. */
export function connectionsIn({ lookups, reads, writes }: PoolSizes): number {
  return lookups + reads + writes;
}
