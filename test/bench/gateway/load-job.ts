import { z } from 'zod';

/** What the load generator is told to do. */
export const LoadJob = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  /** A file with the bodies, an array of JSON. */
  bodies: z.string(),
  /** Which of them comes first; they are taken in turns. */
  from: z.number(),
  connections: z.number(),
  /** Asks for so long, or each body once. */
  seconds: z.number().nullable(),
});

export type LoadJob = z.infer<typeof LoadJob>;

export const LoadResult = z.object({
  seconds: z.number(),
  /** Of each request that was answered, in milliseconds. */
  latencies: z.array(z.number()),
  failed: z.number(),
  /** What the first of the failed ones was answered with. */
  failure: z.string().nullable(),
});

export type LoadResult = z.infer<typeof LoadResult>;
