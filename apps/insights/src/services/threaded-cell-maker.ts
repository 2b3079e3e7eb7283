import { Worker } from 'node:worker_threads';

import type { CellMaker, CellRequest, MadeCells } from '../repositories/made-cells.ts';

export interface ToCellThread {
  readonly id: number;
  readonly request: CellRequest;
}

export type FromCellThread =
  | { readonly id: number; readonly made: MadeCells }
  | { readonly id: number; readonly failure: unknown };

/** Makes cells in a thread of its own, which begins with the first request: what this process serves goes on. */
export function createThreadedCellMaker(databaseUrl: string): CellMaker {
  const waiting = new Map<number, PromiseWithResolvers<MadeCells>>();
  let thread: Worker | undefined;
  let next = 0;

  function start(): Worker {
    const worker = new Worker(new URL('./cell-thread.ts', import.meta.url), {
      workerData: databaseUrl,
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    worker.unref();
    worker.on('message', (message: FromCellThread) => {
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if ('made' in message) one?.resolve(message.made);
      else one?.reject(message.failure);
    });
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('The thread that makes cells has ended.')));
    return worker;
  }

  function fail(error: unknown): void {
    thread = undefined;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }

  return {
    make(request) {
      thread ??= start();
      const id = next;
      next += 1;
      const made = Promise.withResolvers<MadeCells>();
      waiting.set(id, made);
      thread.postMessage({ id, request } satisfies ToCellThread);
      return made.promise;
    },
    async close() {
      await thread?.terminate();
    },
  };
}
