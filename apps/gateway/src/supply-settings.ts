import { z } from 'zod';

/** The settings of a gateway whose supergraph may change while it serves. */
export const supplySettings = {
  /** Between two looks; of its own for a file and for an address when absent. */
  SUPERGRAPH_POLL_SECONDS: z.coerce.number().min(0.1).max(86_400).optional(),
  /** How long those who are connected are answered after SIGTERM. */
  GRACE_SECONDS: z.coerce.number().min(0).max(300).default(3),
} as const;
