import type { Pool } from 'pg';

/** How many connections of a pool there are, and how many wait for one. */
export interface PoolUse {
  /** The role of the database that it connects as, and what for: `tickets_app reads`. */
  readonly name: string;
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What is told of a pool. */
type Counts = Pick<Pool, 'idleCount' | 'totalCount' | 'waitingCount'>;

/** Whether it is a pool of pg. */
export function isPool(value: unknown): value is Counts {
  return typeof value === 'object' && value !== null && 'waitingCount' in value;
}

const open = new Map<Counts, string>();

/** Counts a pool from now on; what it answers ends that. */
export function followPool(pool: Counts, url: string, purpose: string): () => void {
  open.set(pool, `${decodeURIComponent(new URL(url).username)} ${purpose}`);
  return () => void open.delete(pool);
}

/** Of all pools that this process has open. */
export function poolUses(): readonly PoolUse[] {
  return [...open].map(([{ totalCount, idleCount, waitingCount }, name]) => ({
    name,
    total: totalCount,
    idle: idleCount,
    waiting: waitingCount,
  }));
}
