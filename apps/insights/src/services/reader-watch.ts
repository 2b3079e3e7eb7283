import type { Database } from '@cx/database';
import { startSweep, type Sweep } from '@cx/sweeps';

import { endLateReaders, type ReaderLimits } from '../repositories/bi-readers.ts';

export interface ReaderWatchOptions {
  readonly database: Database;
  readonly onError: (error: unknown) => void;
  /** @default five minutes for a statement, fifteen for a transaction, one and thirty for doing nothing */
  readonly limits?: ReaderLimits;
}

const LIMITS: ReaderLimits = {
  statement: 300,
  transaction: 900,
  idleInTransaction: 60,
  idle: 1800,
  grace: 5,
};

/** Ends what readers of the SQL views do for too long, every second for as long as it runs. */
export function startReaderWatch({
  database,
  onError,
  limits = LIMITS,
}: ReaderWatchOptions): Sweep {
  return startSweep({
    onError,
    async doDue() {
      await database.write((query) => endLateReaders(query, limits));
      // What was told to end takes a moment: the next look is soon enough.
      return 0;
    },
  });
}
