import type { Pool } from 'pg';

import type { Places } from './places.ts';

/** How many connections of a pool there are, and how many wait for one. */
export interface PoolUse {
  /** The role of the database that it connects as, and what for: `tickets_app reads`. */
  readonly name: string;
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What is told of a pool. */
type Counts = Pick<Pool, 'idleCount' | 'totalCount'>;

/** Whether it is a pool of pg. */
export function isPool(value: unknown): value is Counts {
  return typeof value === 'object' && value !== null && 'idleCount' in value;
}

interface FollowedPool {
  readonly pool: Counts;
  readonly places: Pick<Places, 'waiting'>;
  readonly name: string;
}

const open = new Set<FollowedPool>();

/** Counts a pool from now on, and those who wait to enter it; what it answers ends that. */
export function followPool(
  pool: Counts,
  places: Pick<Places, 'waiting'>,
  url: string,
  purpose: string,
): () => void {
  const name = `${decodeURIComponent(new URL(url).username)} ${purpose}`;
  const followed = { pool, places, name };
  open.add(followed);
  return () => void open.delete(followed);
}

/** Of all pools that this process has open. */
export function poolUses(): readonly PoolUse[] {
  return [...open].map(({ pool, places, name }) => ({
    name,
    total: pool.totalCount,
    idle: pool.idleCount,
    waiting: places.waiting(),
  }));
}
