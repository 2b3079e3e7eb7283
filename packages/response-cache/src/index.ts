export { createMemoryStore } from './memory-store.ts';
export {
  type CacheOutcome,
  createResponseCache,
  type FetchThroughCache,
  type Following,
  type ResponseCache,
  type ResponseCacheOptions,
} from './response-cache.ts';
