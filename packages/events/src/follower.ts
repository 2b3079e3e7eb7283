import type { OutboxCursor, OutboxEvent, OutboxReader } from './outbox-reader.ts';
import { readOn } from './read-on.ts';

export interface FollowerOptions {
  /** Address of the source's events role. */
  readonly url: string;
  /** Does what the events ask for; is called with them again where it fails. */
  readonly apply: (events: readonly OutboxEvent[]) => Promise<void>;
  /** Forgets all that came from the source: at the start, and when its outbox was restored. */
  readonly forget: () => Promise<void>;
  /** Hears again and again that all is applied that could be read. */
  readonly onCurrent: () => void;
  /** Hears why that is not so any more; the follower goes on. */
  readonly onError: (error: unknown) => void;
}

/** Hears what one outbox tells from now on, and keeps its place for as long as it runs, nowhere else. */
export interface Follower {
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

const BATCH_SIZE = 5000;

export function startFollower(options: FollowerOptions): Follower {
  const { url, apply, forget, onCurrent, onError } = options;
  let cursor: OutboxCursor | undefined;
  const reading = readOn({ url, readBatch: follow, onError });

  async function follow(from: OutboxReader): Promise<boolean> {
    const place = cursor ?? (await from.end());
    if (cursor === undefined) await forget();
    cursor = place;
    const { events, next } = await from.read(place, BATCH_SIZE);
    if (next.epoch !== place.epoch) await forget();
    if (events.length > 0) await apply(events);
    cursor = next;
    const isEmpty = events.length === 0;
    if (isEmpty) onCurrent();
    return isEmpty;
  }

  return { stop: () => reading.stop() };
}
