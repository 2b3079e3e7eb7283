import { Worker } from 'node:worker_threads';

import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';

export interface ToPlannerThread {
  readonly operation: OperationDefinitionNode;
  readonly moved: readonly string[];
}

export type FromPlannerThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'planned'; readonly plan: QueryPlan }
  | { readonly kind: 'failed'; readonly reason: string };

/** Plans in a thread of its own. */
export interface ThreadedPlanner {
  /** @throws GraphQLError with the code `OPERATION_LIMIT` when it takes longer than the limit */
  plan(operation: OperationDefinitionNode, moved: readonly string[]): Promise<QueryPlan>;
  close(): Promise<void>;
}

interface Job extends PromiseWithResolvers<QueryPlan> {
  readonly message: ToPlannerThread;
}

/**
 * Plans one operation after another in a thread, which begins with the first and is ended when a plan takes too
 * long: the others are planned by the next thread then.
 */
export function createThreadedPlanner(supergraphSdl: string, limitMs: number): ThreadedPlanner {
  const jobs: Job[] = [];
  let thread: Worker | undefined;
  let isReady = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  function start(): Worker {
    const worker = new Worker(new URL('./planner-thread.ts', import.meta.url), {
      workerData: supergraphSdl,
    });
    worker.unref();
    worker.on('message', (message: FromPlannerThread) => {
      if (worker === thread) hear(message);
    });
    worker.once('error', (error) => {
      if (worker === thread) end(error);
    });
    return worker;
  }

  function hear(message: FromPlannerThread): void {
    clearTimeout(timer);
    if (message.kind === 'planned') jobs.shift()?.resolve(message.plan);
    if (message.kind === 'failed') jobs.shift()?.reject(new Error(message.reason));
    isReady = true;
    begin();
  }

  function begin(): void {
    const [job] = jobs;
    if (job === undefined || !isReady || isClosed) return;
    isReady = false;
    thread?.postMessage(job.message);
    timer = setTimeout(() => end(tooComplex(limitMs)), limitMs);
  }

  /** Ends the thread, and what it was at. */
  function end(reason: unknown): void {
    clearTimeout(timer);
    thread?.terminate().catch(() => undefined);
    isReady = false;
    jobs.shift()?.reject(reason);
    thread = jobs.length === 0 || isClosed ? undefined : start();
  }

  return {
    async plan(operation, moved) {
      if (isClosed) throw new Error(CLOSED);
      const job = { message: { operation, moved }, ...Promise.withResolvers<QueryPlan>() };
      jobs.push(job);
      thread ??= start();
      begin();
      return job.promise;
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const { reject } of jobs.splice(0)) reject(new Error(CLOSED));
      await thread?.terminate();
    },
  };
}

const CLOSED = 'The planner has been closed.';

function tooComplex(limitMs: number): GraphQLError {
  return new GraphQLError(
    `To plan this operation takes longer than ${limitMs} ms: ask for less at a time.`,
    { extensions: { code: 'OPERATION_LIMIT', limit: 'planningMs', maximum: limitMs } },
  );
}
