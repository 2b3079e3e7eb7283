import { parentPort, workerData } from 'node:worker_threads';

import { type CompareTask, compareTwo, rankAll, type RankTask } from './statistics-tasks.ts';

const task: RankTask | CompareTask = workerData;

parentPort?.postMessage(task.kind === 'rank' ? rankAll(task) : compareTwo(task));
