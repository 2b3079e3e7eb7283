import { z } from 'zod';

/** The settings of what is kept of the answers of subgraphs. */
export const cacheSettings = {
  /** How much memory they may take; 0 keeps nothing. */
  RESPONSE_CACHE_MB: z.coerce.number().min(0).max(16_384).default(32),
  /** How long after its age an answer is given out while another one is fetched. */
  RESPONSE_CACHE_REVALIDATE_SECONDS: z.coerce.number().min(0).max(3600).default(30),
  /** How long after its age an answer stands in for a subgraph that does not answer. */
  RESPONSE_CACHE_IF_ERROR_SECONDS: z.coerce.number().min(0).max(86_400).default(300),
} as const;

const Settings = z.object(cacheSettings);

export type CacheSettings = z.output<typeof Settings>;
