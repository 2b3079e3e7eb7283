export interface PoolSizes {
  readonly reads: number;
  readonly writes: number;
}

/** Connections that one subgraph holds at most, in each process. */
export const POOL_SIZES: PoolSizes = { reads: 5, writes: 3 };

/** In each of several processes that do the same, so that together they do not hold many times as many. */
export function sharedPoolSizes(processes: number): PoolSizes {
  if (processes === 1) return POOL_SIZES;
  return { reads: Math.max(2, Math.ceil(8 / processes)), writes: 2 };
}
