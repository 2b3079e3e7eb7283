import cluster from 'node:cluster';

import { z } from 'zod';

import { type Answers, openChannel } from './channel.ts';

/** The place of this process among the workers of a primary. */
export interface Seat extends Disposable {
  /** From 1 on. Who takes the place of one that has ended has its number. */
  readonly number: number;
  /** How many workers there are to be. */
  readonly of: number;
  /** Resolves when this process is to stop: the primary says so, or a signal does. */
  readonly stopping: Promise<void>;
  ask(topic: string, data?: unknown): Promise<unknown>;
  /** What the primary may ask from now on. */
  answer(answers: Answers): void;
  /** From now on this process answers at that address. */
  serves(url: string): Promise<void>;
}

const Place = z.object({ number: z.number(), of: z.number() });

/**
 * Null for a process that is nobody's worker. To be disposed of when the work is done: a worker does not end while
 * it is joined.
 */
export async function joinPrimary(): Promise<Seat | null> {
  const { worker } = cluster;
  if (worker === undefined) return null;
  const stopping = Promise.withResolvers<void>();
  const answers: Record<string, (data: unknown) => unknown> = { stop: () => stopping.resolve() };
  // What cannot be sent any more goes to a primary that is gone, and without it this process ends too.
  const channel = openChannel((message) => worker.send(message, () => undefined), answers);
  worker.on('message', (message: unknown) => channel.receive(message));
  // A terminal sends its signals to all of them, and the primary passes them on: once is enough.
  process.on('SIGTERM', () => stopping.resolve());
  process.on('SIGINT', () => stopping.resolve());
  const { number, of } = Place.parse(await channel.ask('place'));

  return {
    number,
    of,
    stopping: stopping.promise,
    ask: (topic, data) => channel.ask(topic, data),
    answer: (more) => void Object.assign(answers, more),
    serves: async (url) => void (await channel.ask('serves', url)),
    [Symbol.dispose]() {
      worker.disconnect();
    },
  };
}
