import type { CacheOutcome } from '@cx/response-cache';

import type { Metrics } from './metrics.ts';

/** What became of the questions of one request whose answers may be kept, by subgraph. */
export interface CacheReport {
  add(subgraph: string, outcome: CacheOutcome): void;
  /** Null where there was no such question. */
  facts(): Record<string, Partial<Record<CacheOutcome, number>>> | null;
  /** Whether all that the request asked of subgraphs may be kept. */
  isWhole(): boolean;
}

export function createCacheReport(metrics?: Metrics): CacheReport {
  const counts = new Map<string, Map<CacheOutcome, number>>();
  let isWhole = true;
  return {
    add(subgraph, outcome) {
      if (outcome === 'none') {
        isWhole = false;
        return;
      }
      metrics?.cacheAsked(subgraph, outcome);
      const known = counts.get(subgraph) ?? new Map<CacheOutcome, number>();
      counts.set(subgraph, known.set(outcome, (known.get(outcome) ?? 0) + 1));
    },
    isWhole: () => isWhole && counts.size > 0,
    facts() {
      if (counts.size === 0) return null;
      return Object.fromEntries(
        [...counts].map(([name, known]) => [name, Object.fromEntries(known)]),
      );
    },
  };
}
