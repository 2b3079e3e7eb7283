import { type KeyValueCache, PrefixingKeyValueCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What a parsed document takes in memory for each character of its text, about: nodes, tokens, places. */
const BYTES_PER_CHARACTER = 150;

/** Of parsed documents of all contracts together. */
const MOST_BYTES = 24 * 1024 * 1024;

/** Parsed documents that have passed limits and rules, the ones asked for last. */
export interface DocumentStores {
  /** Each contract has its own: what one allows need not be allowed by another. */
  of(contract: string): KeyValueCache<DocumentNode>;
}

export function createDocumentStores(): DocumentStores {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ loc }) => BYTES_PER_CHARACTER * (1 + (loc?.source.body.length ?? 0)),
  });
  const store: KeyValueCache<DocumentNode> = {
    get: async (key) => documents.get(key),
    async set(key, document) {
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
  return { of: (contract) => new PrefixingKeyValueCache(store, `${contract} `) };
}
