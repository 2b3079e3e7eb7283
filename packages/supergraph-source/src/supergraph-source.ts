import { createFilePlace } from './file-place.ts';
import { openLastGood } from './last-good.ts';
import type { SupergraphPlace } from './supergraph-place.ts';
import { createUrlPlace } from './url-place.ts';

export interface SupergraphSourceOptions {
  /** Path of a file, or an address of HTTP. */
  readonly from: string;
  /** Where what was good last is kept. @default nowhere */
  readonly directory?: string | undefined;
  /** Between two looks. @default a second for a file, half a minute for an address */
  readonly everySeconds?: number | undefined;
  /** At least 0, below 1. @default Math.random */
  readonly random?: () => number;
}

/** Where a supergraph comes from, and its next versions. */
export interface SupergraphSource {
  /** For messages: without what is secret of it. */
  readonly name: string;
  /** To be called once, before it is followed. @throws SupergraphSourceError when it cannot be read */
  read(): Promise<string>;
  /** Tells of each text that differs from the one before, until it is stopped. */
  follow(listener: SourceListener): void;
  /** Looks now, not when it would be time. */
  lookAgain(): void;
  /** What was kept last, also by an earlier process. */
  lastGood(): Promise<string | null>;
  /** To be called with what can be served. */
  keep(text: string): Promise<void>;
  /** Ends a look that is under way. */
  stop(): Promise<void>;
}

export interface SourceListener {
  readonly onText: (text: string) => void;
  /** Why it cannot be read: once for each reason, and null when it can be again. */
  readonly onProblem: (problem: Error | null) => void;
}

const FILE_EVERY_SECONDS = 1;
const URL_EVERY_SECONDS = 30;

export function openSupergraphSource(options: SupergraphSourceOptions): SupergraphSource {
  const { from, directory, random = Math.random } = options;
  const isUrl = /^https?:\/\//i.test(from);
  const { everySeconds = isUrl ? URL_EVERY_SECONDS : FILE_EVERY_SECONDS } = options;
  const place = isUrl ? createUrlPlace(from) : createFilePlace(from);
  const kept = directory === undefined ? null : openLastGood(directory, place.name);
  const ending = new AbortController();
  const pauses = createPauses();
  let last: string | null = null;
  let following: Promise<void> | undefined;

  async function follow(listener: SourceListener): Promise<void> {
    const look = createLook(place, listener);
    while (!ending.signal.aborted) {
      // Many replicas must not ask at the same moment.
      await pauses.pause(everySeconds * (900 + 200 * random()));
      if (ending.signal.aborted) return;
      const text = await look(ending.signal);
      if (text === null || text === last) continue;
      last = text;
      listener.onText(text);
    }
  }

  return {
    name: place.name,
    async read() {
      let text: string | null = null;
      // Somebody may be writing it.
      while (text === null) text = await place.look(ending.signal);
      last = text;
      return text;
    },
    follow(listener) {
      following ??= follow(listener);
    },
    lookAgain: () => pauses.end(),
    lastGood: async () => (await kept?.read()) ?? null,
    keep: async (text) => kept?.keep(text),
    async stop() {
      ending.abort();
      pauses.end();
      await following;
    },
  };
}

/** Tells of a problem when it begins, changes or is over; looks go on. */
function createLook(
  place: SupergraphPlace,
  { onProblem }: SourceListener,
): (signal: AbortSignal) => Promise<string | null> {
  let problem: string | null = null;
  const found = (error: Error | null): void => {
    if ((error?.message ?? null) !== problem) onProblem(error);
    problem = error?.message ?? null;
  };

  return async (signal) => {
    try {
      const text = await place.look(signal);
      found(null);
      return text;
    } catch (error) {
      if (!signal.aborted) found(error instanceof Error ? error : new Error(String(error)));
      return null;
    }
  };
}

interface Pauses {
  pause(milliseconds: number): Promise<void>;
  /** Ends the pause, or the next one where there is none. */
  end(): void;
}

function createPauses(): Pauses {
  let wake: (() => void) | null = null;
  let isEnded = false;

  return {
    async pause(milliseconds) {
      if (!isEnded) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, milliseconds);
        await promise;
        clearTimeout(timer);
        wake = null;
      }
      isEnded = false;
    },
    end() {
      isEnded = true;
      wake?.();
    },
  };
}
