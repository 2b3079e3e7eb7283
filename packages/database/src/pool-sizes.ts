/** Connections that one subgraph holds at most, in each process. */
export const POOL_SIZES = { reads: 5, writes: 3 };
