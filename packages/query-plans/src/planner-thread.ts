import { parentPort, workerData } from 'node:worker_threads';

import { openPlanner } from './planner.ts';
import type { FromPlannerThread, ToPlannerThread } from './threaded-planner.ts';

// Plans beside what this process serves: a plan may take seconds, in which nothing else of its thread runs.

const port = parentPort;
if (port === null) throw new Error('This plans in a thread.');
const supergraphSdl: string = workerData;
const planner = await openPlanner(supergraphSdl);

port.on('message', (message: ToPlannerThread) => tell(planned(message)));
tell({ kind: 'ready' });

function planned({ operation, moved }: ToPlannerThread): FromPlannerThread {
  try {
    return { kind: 'planned', plan: planner.plan(operation, moved) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function tell(message: FromPlannerThread): void {
  port?.postMessage(message);
}
