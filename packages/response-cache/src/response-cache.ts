import type { SubgraphAnswer, SubgraphFetch } from '@cx/plan-execution';
import type { Principal } from '@cx/principals';
import type { DocumentNode } from 'graphql';

import { readCacheHints } from './cache-hints.ts';
import type { CacheStore } from './cache-store.ts';
import { type CacheableDocument, cacheableDocument } from './cacheable-document.ts';
import { createFills } from './fills.ts';
import { type Question, questionOf } from './question.ts';
import { Tag, tagsOfEvent, type ToldEvent } from './tag.ts';

/** What became of a question: `stale` was answered by what has passed its age; of `none` something may not be kept. */
export type CacheOutcome = 'hit' | 'partial' | 'miss' | 'stale' | 'none';

/**
 * Whether what a subgraph writes is heard: `current` when all of it is, `behind` while some of it may not be. Nothing
 * is kept of one that is not followed.
 */
export type Following = 'current' | 'behind' | 'not followed';

export interface HowToAsk {
  /** Only calls with the same one may be answered together: a call from before a write knows nothing of it. */
  readonly epoch: string;
  /** Nobody waits for the answer. */
  readonly isBehind: boolean;
}

/** Asks the subgraph, with nothing at hand that was read before. */
export type AskAfresh = (fetch: SubgraphFetch, how: HowToAsk) => Promise<SubgraphAnswer>;

export interface CacheableFetch {
  readonly fetch: SubgraphFetch;
  readonly principal: Principal;
  /** For what is not kept. */
  readonly ask: (fetch: SubgraphFetch) => Promise<SubgraphAnswer>;
  readonly askAfresh: AskAfresh;
  readonly onOutcome?: ((outcome: CacheOutcome) => void) | undefined;
}

export type FetchThroughCache = (fetch: CacheableFetch) => Promise<SubgraphAnswer>;

/** What subgraphs have answered, kept as long as they allow by `@cacheControl` and until they write. */
export interface ResponseCache {
  /** Reads what the subgraphs of a supergraph allow. Supergraphs share what is kept. */
  of(supergraph: DocumentNode): FetchThroughCache;
  /** Ends what is about the events' subjects. @throws when it cannot be told to the store */
  heard(subgraph: string, events: readonly ToldEvent[]): Promise<void>;
  /** Ends all that a subgraph has answered. @throws when it cannot be told to the store */
  forget(subgraph: string): Promise<void>;
  close(): Promise<void>;
}

export interface ResponseCacheOptions {
  readonly store: CacheStore;
  readonly following: (subgraph: string) => Following;
  /** How long after its age an answer is still given out while another one is fetched. @default 0 */
  readonly revalidateSeconds?: number;
  /** How long after its age an answer stands in where the subgraph does not answer. @default 0 */
  readonly ifErrorSeconds?: number;
  /** Tells those who keep answers of their own that a subgraph has written, before the write is answered. */
  readonly onWritten?: ((subgraph: string) => Promise<unknown>) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears what went wrong with the store: everybody is answered without it. */
  readonly onError: (error: unknown) => void;
}

export function createResponseCache(options: ResponseCacheOptions): ResponseCache {
  const { store, following, onWritten, onError } = options;
  const fills = createFills(options);
  /** What the store has still to be told; until then it is not asked. */
  const untold = new Set<string>();

  async function end(tags: readonly string[]): Promise<void> {
    for (const tag of tags) untold.add(tag);
    await store.end(tags);
    for (const tag of tags) untold.delete(tag);
  }

  /** Whether the store may be asked: it knows all that has ended. */
  async function isTold(): Promise<boolean> {
    if (untold.size === 0) return true;
    try {
      await end([...untold]);
      return true;
    } catch {
      return false;
    }
  }

  /** Who writes sees what it has written: whatever it was, and whether it is known to be done. */
  async function write({ fetch, ask }: CacheableFetch): Promise<SubgraphAnswer> {
    try {
      return await ask(fetch);
    } finally {
      await end([Tag.subgraph(fetch.subgraph)]).catch(onError);
      await onWritten?.(fetch.subgraph).catch(onError);
    }
  }

  async function read(asked: CacheableFetch, question: Question): Promise<SubgraphAnswer> {
    const { fetch, onOutcome } = asked;
    const isKept = question.pieces.some((piece) => piece !== null);
    const state = isKept ? following(fetch.subgraph) : 'not followed';
    if (state === 'not followed' || !(await isTold())) return askPlainly(asked);
    if (question.pieces.includes(null)) onOutcome?.('none');
    return fills.answer(question, asked, state);
  }

  return {
    of(supergraph) {
      const hints = readCacheHints(supergraph);
      const documents = new WeakMap<DocumentNode, CacheableDocument | null>();

      function known({ subgraph, document }: SubgraphFetch): CacheableDocument | null {
        const found = documents.get(document);
        if (found !== undefined) return found;
        const compiled = cacheableDocument(hints, subgraph, document);
        documents.set(document, compiled);
        return compiled;
      }

      return async (asked) => {
        const { fetch, principal } = asked;
        if (!fetch.isRead) return write(asked);
        const document = known(fetch);
        if (document === null) return askPlainly(asked);
        return read(asked, questionOf(document, fetch, principal));
      };
    },
    heard: (subgraph, events) =>
      end([...new Set(events.flatMap((event) => tagsOfEvent(subgraph, event)))]),
    forget: (subgraph) => end([Tag.subgraph(subgraph)]),
    close: () => store.close(),
  };
}

function askPlainly({ fetch, ask, onOutcome }: CacheableFetch): Promise<SubgraphAnswer> {
  onOutcome?.('none');
  return ask(fetch);
}
