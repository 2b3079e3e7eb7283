import { z } from 'zod';

const SENTENCE = 'It is how many processes answer requests: a whole number from 1 to 256.';

/** How many processes share the work of one gateway. */
export const workerSettings = {
  /** As many as there are cores when absent. */
  WORKERS: z.coerce.number(SENTENCE).int(SENTENCE).min(1, SENTENCE).max(256, SENTENCE).optional(),
} as const;
