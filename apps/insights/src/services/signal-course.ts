import {
  advance,
  begin,
  OPEN_STATES,
  type Signal,
  type SignalEvent,
  type SignalState,
  type SignalStep,
} from '@cx/weak-signals';

import { detect, type Detected, type Watch } from './signal-detectors.ts';

/** A signal from its opening bucket on. */
export interface Course {
  readonly openingBucket: number;
  /** The last bucket that has a say in it; null while it is open, or closed by hand and not calm yet. */
  readonly endBucket: number | null;
  readonly signal: Signal;
  readonly events: readonly { readonly at: Date; readonly event: SignalEvent }[];
  /** Of its newest bucket. */
  readonly count: number;
  readonly detected: Detected;
}

/** One bucket, seen with some of its items. */
export interface Look {
  readonly bucket: number;
  /** A course that begins with so many items; null where these are not too many. */
  open(count: number, at: Date, isOver: boolean): Course | null;
  step(signal: Signal, count: number, at: Date, isOver: boolean): SignalStep;
  seen(course: Course, count: number): Course;
}

export function createLook(watch: Watch, bucket: number, before: readonly number[]): Look {
  const detectedOf = (count: number): Detected => detect(watch, [...before, count]);
  return {
    bucket,
    open(count, at, isOver) {
      const detected = detectedOf(count);
      const step = begin({ assessment: detected.assessment, bucket, isOver }, at);
      if (step === null) return null;
      const events = step.events.map((event) => ({ at: step.signal.changedAt, event }));
      return {
        openingBucket: bucket,
        endBucket: null,
        signal: step.signal,
        events,
        count,
        detected,
      };
    },
    step: (signal, count, at, isOver) =>
      advance(signal, { assessment: detectedOf(count).assessment, bucket, isOver }, at),
    seen(course, count) {
      const detected = detectedOf(count);
      return detected.assessment.z === null ? course : { ...course, count, detected };
    },
  };
}

export function isOpen(course: Course | null): course is Course {
  return course !== null && course.signal.state !== 'CLOSED';
}

/** How alarmed it is, as a part of its limit. */
export function heightOf({ detected: { assessment } }: Course): number {
  return assessment.z === null ? -Infinity : assessment.z / assessment.limit;
}

/** The course after a step, with what the step was. */
export function withStep(course: Course, { signal, events }: SignalStep): Course {
  const told = events.map((event) => ({ at: signal.changedAt, event }));
  return { ...course, signal, events: [...course.events, ...told] };
}

/** Whether it is higher than the other one was when it was closed. */
export function isWorse({ signal }: Course, { events }: Course): boolean {
  let state: SignalState = 'WATCH';
  for (const { event } of events) {
    if (event.type === 'signal.rose' || event.type === 'signal.fell') state = event.state;
  }
  return rankOf(signal.state) > rankOf(state);
}

function rankOf(state: SignalState): number {
  return OPEN_STATES.findIndex((other) => other === state);
}
