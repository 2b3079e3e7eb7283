import { contractNameOf } from '@cx/contracts';
import type { GatewayRequest } from '@cx/federation';
import type { Principal } from '@cx/principals';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation as somebody has sent it. */
export interface KnownOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  /** On whose terms: what is left of it differs from one to the other. */
  readonly principal: Principal;
}

/** What is asked for most, as far back as it is remembered. */
export interface HotOperations {
  ran(principal: Principal, request: RanRequest): void;
  /** The most frequent first, as it was sent last. */
  hottest(most: number): readonly KnownOperation[];
}

type RanRequest = Pick<GatewayRequest, 'document' | 'operationName' | 'queryHash' | 'source'>;

const MOST_KNOWN = 1_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;

interface Entry extends KnownOperation {
  /** As the printer writes it: texts that differ in blanks and comments only count as one. */
  readonly form: string;
  count: number;
}

export function createHotOperations(): HotOperations {
  const known = new LRUCache<string, Entry>({
    max: MOST_KNOWN,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ query, form }) => query.length + form.length,
  });

  return {
    ran(principal, { document, operationName, queryHash, source }) {
      const terms = `${contractNameOf(principal)} ${operationName ?? ''}`;
      const key = `${terms} ${queryHash}`;
      const entry = known.get(key);
      if (entry !== undefined) {
        entry.count += 1;
        return;
      }
      known.set(key, {
        query: source,
        operationName: operationName ?? undefined,
        principal,
        form: `${terms} ${print(document)}`,
        count: 1,
      });
    },

    hottest(most) {
      const byForm = Map.groupBy(known.values(), ({ form }) => form);
      const countOf = (entries: readonly Entry[]): number =>
        entries.reduce((sum, { count }) => sum + count, 0);
      return [...byForm.values()]
        .toSorted((one, other) => countOf(other) - countOf(one))
        .flatMap(([latest]) => (latest === undefined ? [] : [latest]))
        .slice(0, most)
        .map(({ query, operationName, principal }) => ({ query, operationName, principal }));
    },
  };
}
