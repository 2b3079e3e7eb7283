import { parentPort, workerData } from 'node:worker_threads';

import { createCellMaker } from '../repositories/cell-maker.ts';
import type { FromCellThread, ToCellThread } from './threaded-cell-maker.ts';

// Makes cells beside what this process serves: what adds a million facts up must not keep requests waiting.

const port = parentPort;
if (port === null) throw new Error('Cells are made in a thread.');
const url: string = workerData;
const maker = createCellMaker(url);
let last = Promise.resolve();

const NOTHING = new Uint8Array();

port.on('message', (message: ToCellThread) => {
  // One at a time: there is one connection.
  last = last.then(() => answer(message));
});

async function answer({ id, request }: ToCellThread): Promise<void> {
  const outcome = await maker.make(request).then(
    (made): FromCellThread => ({ id, made }),
    (error: unknown): FromCellThread => ({ id, failure: error }),
  );
  const { buffer } = 'made' in outcome ? outcome.made.chunks.cells : NOTHING;
  port?.postMessage(outcome, buffer instanceof ArrayBuffer ? [buffer] : []);
}
