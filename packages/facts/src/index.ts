export {
  CREATE_FACT_QUEUE,
  DROP_FACT_QUEUE,
  KEEP_PENDING_FACTS,
  measureRowsOf,
  type MeasuredTable,
  queueAll,
  stopMeasuringRowsOf,
  tellPendingFacts,
} from './fact-queue.ts';
export { LARGEST_FIGURE, secondsBetween } from './figures.ts';
export { type Measure, type Measured, type MeasuredKinds } from './measured.ts';
export { startMeasuring } from './start-measuring.ts';
