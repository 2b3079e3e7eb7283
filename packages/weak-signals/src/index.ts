export type { Assessment, Detector } from './assessment.ts';
export { type CusumTerms, cusum } from './cusum.ts';
export { c1, c2, c3 } from './ears.ts';
export { ewma } from './ewma.ts';
export { type Report, type Sentinel, type SignalRaised, sentinelsOf } from './sentinels.ts';
export { type BucketCount, type ObservedSpan, countsOf } from './series.ts';
export { decide, type SignalCommand } from './signal-commands.ts';
export { advance, type AssessedBucket, begin } from './signal-course.ts';
export {
  leadTimeMs,
  OPEN_STATES,
  type OpenState,
  type Signal,
  type SignalEvent,
  type SignalState,
  type SignalStep,
} from './signal.ts';
export { type Silence, silenceOf } from './silence.ts';
