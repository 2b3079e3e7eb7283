import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import { createNovelty } from '@cx/federation';
import { hashOf } from '@cx/trusted-documents';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What a document takes in memory for each character of its text, about: nodes, tokens, and what is made of them. */
const BYTES_PER_CHARACTER = 150;

/** Of parsed documents of all contracts together. */
const MOST_BYTES = 24 * 1024 * 1024;

/** With the hash of the text the keys of Apollo Server end. */
const HASH_LENGTH = 64;

/**
 * Parsed documents that have passed limits and rules, the ones asked for last. One that is there for the first time is
 * not kept: whatever else is remembered of an operation hangs on its document, and goes with it.
 */
export interface DocumentStore extends KeyValueCache<DocumentNode> {
  /** Has a text kept when it is there for the first time. */
  expect(text: string): void;
}

export interface DocumentStores {
  /** Each contract has its own: what one allows need not be allowed by another. */
  of(contract: string): DocumentStore;
}

export function createDocumentStores(): DocumentStores {
  const novelty = createNovelty();
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ loc }) => BYTES_PER_CHARACTER * (1 + (loc?.source.body.length ?? 0)),
  });

  return {
    of: (contract) => ({
      get: async (key) => documents.get(`${contract} ${key}`),
      async set(key, document) {
        if (novelty.isNew(`${contract} ${key.slice(-HASH_LENGTH)}`)) return;
        documents.set(`${contract} ${key}`, document);
      },
      delete: async (key) => documents.delete(`${contract} ${key}`),
      expect: (text) => void novelty.isNew(`${contract} ${hashOf(text)}`),
    }),
  };
}
