export interface SweepOptions {
  /** Does some of what is due, and answers how much: it is called again at once while that is not 0. */
  readonly doDue: () => Promise<number>;
  /** Hears why something could not be done; it is tried again at the next look. */
  readonly onError: (error: unknown) => void;
  /** How long it waits between two looks. @default 1000 */
  readonly everyMs?: number;
}

export interface Sweep {
  /** Lets the look that is under way end. */
  stop(): Promise<void>;
}

/**
 * Does what falls due, for as long as it runs. What is due are rows, not jobs in a queue: nothing is lost by
 * a restart, a restore or a crash, and any number of processes may look at the same time.
 */
export function startSweep({ doDue, onError, everyMs = 1000 }: SweepOptions): Sweep {
  let timer: NodeJS.Timeout | undefined;
  const ending = new AbortController();

  async function look(): Promise<void> {
    try {
      // What has piled up is more than one call takes.
      while (!ending.signal.aborted && (await doDue()) > 0);
    } catch (error) {
      onError(error);
    }
    if (ending.signal.aborted) return;
    timer = setTimeout(() => {
      looking = look();
    }, everyMs);
  }

  let looking = look();

  return {
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await looking;
    },
  };
}
