import type { Database } from '@cx/database';
import { startSweep, type Sweep } from '@cx/sweeps';

import { forgetOldRequests } from './idempotency.ts';

const HOUR_MS = 3_600_000;

/**
 * Forgets requests that are too old to come again, each hour.
 *
 * @param onError as the background of a subgraph has it
 */
export function startForgettingRequests(
  database: Database,
  { onError }: { readonly onError: (error: unknown, job: string) => void },
): Sweep {
  return startSweep({
    everyMs: HOUR_MS,
    doDue: async () => {
      await database.write(forgetOldRequests);
      return 0;
    },
    onError: (error) => onError(error, 'old requests'),
  });
}
