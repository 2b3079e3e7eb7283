import { Worker } from 'node:worker_threads';

import type { CellMaker, CellRequest, MadeCells } from '../repositories/made-cells.ts';

export interface ToCellThread {
  readonly id: number;
  readonly request: CellRequest;
}

export type FromCellThread =
  | { readonly id: number; readonly made: MadeCells }
  | { readonly id: number; readonly failure: string };

const ENDED = 'The thread that makes cells has ended.';

/** Makes cells in a thread of its own, which begins with the first request: what this process serves goes on. */
export function createThreadedCellMaker(databaseUrl: string): CellMaker {
  const waiting = new Map<number, PromiseWithResolvers<MadeCells>>();
  let thread: Worker | undefined;
  let isClosed = false;
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
      else one?.reject(new Error(message.failure));
    });
    let reason: unknown = new Error(ENDED);
    worker.once('error', (error) => {
      reason = error;
    });
    worker.once('exit', () => {
      thread = undefined;
      for (const one of waiting.values()) one.reject(reason);
      waiting.clear();
    });
    return worker;
  }

  return {
    async make(request) {
      if (isClosed) throw new Error(ENDED);
      thread ??= start();
      const id = next;
      next += 1;
      const made = Promise.withResolvers<MadeCells>();
      waiting.set(id, made);
      thread.postMessage({ id, request } satisfies ToCellThread);
      return made.promise;
    },
    async close() {
      isClosed = true;
      await thread?.terminate();
    },
  };
}
