import { type Assessment, INSUFFICIENT_BASELINE, judge } from './assessment.ts';
import { advance, begin } from './signal-course.ts';
import type { Signal, SignalEvent } from './signal.ts';

const HOUR_MS = 3_600_000;

/** The instant at which a bucket is over. */
export function hour(bucket: number): Date {
  return new Date(Date.UTC(2026, 0, 1) + bucket * HOUR_MS);
}

/** What a detector with the limit 3 says; null without a baseline. */
export function height(z: number | null): Assessment {
  return z === null ? INSUFFICIENT_BASELINE : judge(z, 0, 1, 3);
}

/** A signal that the bucket 0 has opened. */
export function opened(z: number): Signal {
  const step = begin({ assessment: height(z), bucket: 0, isOver: true }, hour(0));
  if (step === null) throw new Error('This opens no signal.');
  return step.signal;
}

/** Goes on from a signal with buckets of these heights, each when it is over. */
export function after(
  first: Signal,
  ...heights: readonly (number | null)[]
): { readonly signal: Signal; readonly states: string[]; readonly events: SignalEvent[] } {
  let signal = first;
  const states: string[] = [];
  const events: SignalEvent[] = [];
  for (const z of heights) {
    const bucket = (first.lastBucket ?? -1) + states.length + 1;
    const step = advance(signal, { assessment: height(z), bucket, isOver: true }, hour(bucket));
    signal = step.signal;
    states.push(signal.state);
    events.push(...step.events);
  }
  return { signal, states, events };
}
