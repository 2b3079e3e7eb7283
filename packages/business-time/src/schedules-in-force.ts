import type { OpenSpan, Schedule } from './schedule.ts';
import type { Span } from './wall-clock.ts';

/** A schedule and the time in which it counts: from inclusive, to exclusive; null is without end. */
export interface ScheduleInForce {
  readonly schedule: Schedule;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** When the schedules are open within the span, in order: each counts only while it is in force. */
export function* openSpans(
  { from, to }: Span,
  schedules: readonly ScheduleInForce[],
): Generator<OpenSpan> {
  for (const { schedule, span } of inOrder(schedules)) {
    const counted = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
    if (counted.from < counted.to) yield* schedule.openSpans(counted);
  }
}

/** The schedule that is in force at the instant or, when there is none, the next that will be. */
export function scheduleFrom(
  instant: number,
  schedules: readonly ScheduleInForce[],
): Schedule | null {
  return inOrder(schedules).find(({ span }) => span.to > instant)?.schedule ?? null;
}

interface Ordered {
  readonly schedule: Schedule;
  readonly span: Span;
}

function inOrder(schedules: readonly ScheduleInForce[]): readonly Ordered[] {
  const ordered = schedules
    .map(({ schedule, from, to }) => ({
      schedule,
      span: { from: from?.getTime() ?? -Infinity, to: to?.getTime() ?? Infinity },
    }))
    .toSorted((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
  let end = -Infinity;
  for (const { schedule, span } of ordered) {
    // Counting the same minute twice would make business time longer than time.
    if (!(span.from <= span.to && span.from >= end)) {
      throw new RangeError(
        `The schedule "${schedule.key}" begins before the one in front of it has ended, or ends before it begins. Let the schedules follow one another.`,
      );
    }
    end = span.to;
  }
  return ordered;
}
