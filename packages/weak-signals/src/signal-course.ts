import type { Assessment } from './assessment.ts';
import {
  laterOf,
  OPEN_STATES,
  type OpenState,
  type Signal,
  type SignalStep,
  stepOf,
} from './signal.ts';

/**
 * Where a state is entered and left, as parts of the z that is an alarm, so that they hold for each detector:
 * of one with the limit 3, states are entered above 2, 3, 5 and 8. A state is left below the level at which
 * the one under it is entered, so that a series around one level does not go up and down.
 */
const LEVELS: Readonly<Record<OpenState, { readonly enter: number; readonly leave: number }>> = {
  WATCH: { enter: 2 / 3, leave: 1 / 3 },
  SIGNAL: { enter: 1, leave: 2 / 3 },
  INCIDENT: { enter: 5 / 3, leave: 1 },
  CRISIS: { enter: 8 / 3, leave: 5 / 3 },
};

/** Buckets in succession that have to be calm before a signal falls by one state. */
const CALM_BUCKETS = 3;

export interface AssessedBucket {
  readonly assessment: Assessment;
  /** Its number in an unbroken row of buckets. */
  readonly bucket: number;
  /** One that still runs can raise a signal, as it only gets fuller, but cannot calm it. */
  readonly isOver: boolean;
}

/** Opens a signal on a series that has none. Answers null when the bucket is not above the watch level. */
export function begin(assessed: AssessedBucket, at: Date): SignalStep | null {
  if (heightOf(assessed.assessment) < 0) return null;
  const opened: Signal = {
    state: 'WATCH',
    reachedAt: { WATCH: at, SIGNAL: null, INCIDENT: null, CRISIS: null, CLOSED: null },
    owner: null,
    acknowledgement: null,
    calmBuckets: 0,
    lastBucket: null,
    changedAt: at,
    version: 1,
  };
  const { signal, events } = advance(opened, assessed, at);
  return { signal, events: [{ type: 'signal.opened' }, ...events] };
}

/**
 * Takes the signal to where the bucket puts it: up at once and as far as it is high, down by one state after
 * some calm buckets. It is asked for each bucket in its turn, while it runs and once when it is over.
 *
 * A bucket that has been counted, an older one, a bucket without a baseline and a closed signal change nothing.
 */
export function advance(before: Signal, assessed: AssessedBucket, now: Date): SignalStep {
  const { assessment, bucket, isOver } = assessed;
  const { state, lastBucket } = before;
  const unchanged = { signal: before, events: [] };
  if (state === 'CLOSED' || assessment.z === null) return unchanged;
  if (lastBucket !== null && bucket <= lastBucket) return unchanged;

  const at = laterOf(now, before.changedAt);
  const { signal, events } = rise(before, state, heightOf(assessment), at);
  if (!isOver) return { signal, events };
  const isCalm = assessment.z < LEVELS[state].leave * assessment.limit;
  const calmBuckets = isCalm ? before.calmBuckets + 1 : 0;
  const counted = { ...signal, calmBuckets, lastBucket: bucket };
  return calmBuckets < CALM_BUCKETS ? { signal: counted, events } : fall(counted, state, at);
}

/** Index of the highest state that the bucket is above the level of; -1 for none. */
function heightOf({ z, limit }: Assessment): number {
  if (z === null) return -1;
  return OPEN_STATES.findLastIndex((state) => z > LEVELS[state].enter * limit);
}

function rise(before: Signal, state: OpenState, height: number, at: Date): SignalStep {
  const higher = OPEN_STATES[height];
  const passed = OPEN_STATES.slice(OPEN_STATES.indexOf(state) + 1, height + 1);
  if (higher === undefined || passed.length === 0) return { signal: before, events: [] };
  const reachedAt = { ...before.reachedAt };
  for (const each of passed) reachedAt[each] ??= at;
  const facts = { state: higher, reachedAt, acknowledgement: null, calmBuckets: 0 };
  return stepOf(before, facts, at, { type: 'signal.rose', state: higher });
}

function fall(before: Signal, state: OpenState, at: Date): SignalStep {
  const lower = OPEN_STATES[OPEN_STATES.indexOf(state) - 1];
  if (lower === undefined) {
    const reachedAt = { ...before.reachedAt, CLOSED: at };
    return stepOf(before, { state: 'CLOSED', reachedAt }, at, { type: 'signal.closed' });
  }
  const facts = { state: lower, calmBuckets: 0 };
  return stepOf(before, facts, at, { type: 'signal.fell', state: lower });
}
