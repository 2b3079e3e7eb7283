import cluster, { type Worker } from 'node:cluster';

import type { Logger } from 'pino';
import { z } from 'zod';

import { type Answers, type Channel, openChannel } from './channel.ts';
import { createPatience } from './patience.ts';

export interface WorkersOptions {
  readonly count: number;
  /** What workers may ask, by topic. */
  readonly answers?: Answers;
  readonly log: Logger;
}

export interface Standing {
  readonly wanted: number;
  /** Those that answer. */
  readonly serving: number;
  /** Whether all have answered at one time. */
  readonly wereAll: boolean;
  /** How often one was put in the place of one that had ended. */
  readonly restarts: number;
}

/** Processes that run the program of this one, and share its port. */
export interface Workers {
  /** Where they answer, as soon as one does; null when none could start, which has told why. */
  readonly started: Promise<string | null>;
  standing(): Standing;
  /** Asks all that answer requests. Leaves out those that have no answer within two seconds. */
  askAll(topic: string, data?: unknown): Promise<readonly unknown[]>;
  /** Has all of them finish what they have in hand, and end. */
  stop(): void;
  /** When all have ended, because they were told to or because none could start: 0 when nothing went wrong. */
  readonly ended: Promise<number>;
}

interface Member {
  readonly worker: Worker;
  readonly channel: Channel;
  servesSince: number | null;
}

/**
 * Starts them, and another one in the place of one that ends. The first is started alone: what would be wrong with all
 * is said once.
 */
export function startWorkers({ count, answers = {}, log }: WorkersOptions): Workers {
  const members = new Map<number, Member>();
  const pauses = new Map<number, NodeJS.Timeout>();
  const patience = createPatience();
  const started = Promise.withResolvers<string | null>();
  const ended = Promise.withResolvers<number>();
  let hasServed = false;
  let wereAll = false;
  let isStopping = false;
  let restarts = 0;
  let exitCode = 0;

  const serving = (): Member[] =>
    [...members.values()].filter(({ servesSince }) => servesSince !== null);

  function start(number: number): void {
    const worker = cluster.fork();
    const channel = openChannel((message) => worker.send(message, () => undefined), {
      ...answers,
      place: () => ({ number, of: count }),
      serves: (url) => serves(number, z.string().parse(url)),
    });
    members.set(number, { worker, channel, servesSince: null });
    worker.on('message', (message: unknown) => channel.receive(message));
    worker.on('error', (error) => {
      log.error({ worker: number, err: error }, 'A worker fails.');
      // What was never there does not end.
      if (worker.process.pid === undefined) isOver(number, null, null);
    });
    worker.once('exit', (code: number | null, signal: string | null) =>
      isOver(number, code, signal),
    );
    if (isStopping) tellToStop(channel);
  }

  function serves(number: number, url: string): void {
    const member = members.get(number);
    if (member === undefined) return;
    member.servesSince = performance.now();
    wereAll ||= serving().length === count;
    if (hasServed) return;
    hasServed = true;
    started.resolve(url);
    if (isStopping) return;
    for (let other = 1; other <= count; other += 1) if (other !== number) start(other);
  }

  function isOver(number: number, code: number | null, signal: string | null): void {
    const member = members.get(number);
    members.delete(number);
    member?.channel.close();
    if (!hasServed && !isStopping) {
      // It has said itself what is wrong.
      isStopping = true;
      exitCode = code === null || code === 0 ? 1 : code;
    }
    if (isStopping) {
      exitCode ||= code ?? 0;
      if (members.size === 0) finish();
      return;
    }
    const servedMs = performance.now() - (member?.servesSince ?? performance.now());
    const pauseMs = patience.after(number, servedMs);
    log.error(
      { worker: number, exitCode: code, signal, pauseMs },
      'A worker has ended: it is started again.',
    );
    restarts += 1;
    pauses.set(
      number,
      setTimeout(() => start(number), pauseMs),
    );
  }

  function finish(): void {
    started.resolve(null);
    ended.resolve(exitCode);
  }

  start(1);

  return {
    started: started.promise,
    standing: () => ({ wanted: count, serving: serving().length, wereAll, restarts }),
    async askAll(topic, data) {
      const asked = serving().map(({ channel }) => inTime(channel.ask(topic, data)));
      const settled = await Promise.allSettled(asked);
      return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
    stop() {
      isStopping = true;
      for (const pause of pauses.values()) clearTimeout(pause);
      for (const { channel } of members.values()) tellToStop(channel);
      if (members.size === 0) finish();
    },
    ended: ended.promise,
  };
}

/** One that is gone already has nothing to finish. */
function tellToStop(channel: Channel): void {
  channel.ask('stop').catch(() => undefined);
}

const MOST_MS = 2000;

async function inTime(asked: Promise<unknown>): Promise<unknown> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('A worker does not answer.')), MOST_MS);
  try {
    return await Promise.race([asked, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
