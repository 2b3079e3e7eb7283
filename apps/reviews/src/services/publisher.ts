import type { ReviewDesk } from './review-desk.ts';

export interface PublisherOptions {
  readonly desk: Pick<ReviewDesk, 'publishDue'>;
  /** Hears why reviews could not be published; they are tried again at the next look. */
  readonly onError: (error: unknown) => void;
  /** How long it waits between two looks. @default 1000 */
  readonly everyMs?: number;
}

export interface Publisher {
  /** Lets the look that is under way end. */
  stop(): Promise<void>;
}

/**
 * Publishes reviews at their deadlines. The deadlines are rows, not jobs in a queue: nothing is lost by a
 * restart, a restore or a crash, and any number of processes may look at the same time.
 */
export function startPublisher({ desk, onError, everyMs = 1000 }: PublisherOptions): Publisher {
  let timer: NodeJS.Timeout | undefined;
  const ending = new AbortController();

  async function look(): Promise<void> {
    try {
      // What has piled up is more than one call takes.
      while (!ending.signal.aborted && (await desk.publishDue()) > 0);
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
