import { businessMs, businessMsAfter } from './business-time.ts';
import type { ScheduleInForce } from './schedules-in-force.ts';

/** What was promised, as it stood when the clock was started. */
export interface SlaTerms {
  readonly startedAt: Date;
  readonly targetSeconds: number;
  /** The schedules of a business clock, one after another, or CALENDAR for a clock that never closes. */
  readonly schedules: readonly ScheduleInForce[] | 'CALENDAR';
}

/** PAUSE while paused and RESUME while running change nothing, nor does anything after STOP. */
export interface SlaClockEvent {
  readonly type: 'PAUSE' | 'RESUME' | 'STOP';
  readonly at: Date;
}

export interface SlaClock {
  /** A clock that was stopped too late is BREACHED and has a `fulfilledAt`. */
  readonly state: 'RUNNING' | 'PAUSED' | 'FULFILLED' | 'BREACHED';
  /** Until when, inclusive, it may be stopped in time. Null while it is paused or if its schedules never open. */
  readonly dueAt: Date | null;
  readonly breachedAt: Date | null;
  readonly fulfilledAt: Date | null;
  /** The time that it ran, without pauses and closed hours. */
  readonly elapsedSeconds: number;
}

/**
 * How a clock stands at `asOf`. The events are taken in the order given, which is the order they were recorded
 * in: one that is dated before the one in front of it happened at the same time as that one, as no clock runs
 * backwards. What is dated after `asOf` has not happened yet. What was recorded late but is dated in time is in
 * time: who must not take back a breach keeps it when it is found.
 *
 * @throws RangeError when the target is negative
 */
export function slaClockOf(
  { startedAt, targetSeconds, schedules }: SlaTerms,
  events: readonly SlaClockEvent[],
  asOf: Date,
): SlaClock {
  if (!(targetSeconds >= 0)) throw new RangeError('Give a target of 0 seconds or more.');
  const target = Math.round(targetSeconds * 1000);
  const time = schedules === 'CALENDAR' ? CALENDAR : businessTimeOf(schedules);
  let now = startedAt.getTime();
  let elapsed = 0;
  let paused = false;
  let dueAt = time.after(now, target);
  let breachedAt: number | null = null;
  let fulfilledAt: number | null = null;

  function runUntil(instant: number): void {
    if (!paused) elapsed += time.between(now, instant);
    now = instant;
    // A paused clock that is not breached yet is not due.
    if (breachedAt === null && dueAt !== null && now > dueAt) breachedAt = dueAt;
  }

  for (const { type, at } of events) {
    const instant = Math.max(now, at.getTime());
    if (instant > asOf.getTime() || fulfilledAt !== null) break;
    runUntil(instant);
    if (type === 'STOP') fulfilledAt = now;
    else if (paused !== (type === 'PAUSE')) {
      paused = type === 'PAUSE';
      // A breach is for good: what happens after it moves nothing.
      if (breachedAt === null) dueAt = paused ? null : time.after(now, target - elapsed);
    }
  }
  if (fulfilledAt === null) runUntil(Math.max(now, asOf.getTime()));

  return {
    state: stateOf({ breached: breachedAt !== null, fulfilled: fulfilledAt !== null, paused }),
    dueAt: dateOf(dueAt),
    breachedAt: dateOf(breachedAt),
    fulfilledAt: dateOf(fulfilledAt),
    elapsedSeconds: elapsed / 1000,
  };
}

/** Lengths and instants in milliseconds. */
interface Time {
  between(from: number, to: number): number;
  after(from: number, length: number): number | null;
}

const CALENDAR: Time = {
  between: (from, to) => to - from,
  after: (from, length) => from + length,
};

const businessTimeOf = (schedules: readonly ScheduleInForce[]): Time => ({
  between: (from, to) => businessMs(from, to, schedules),
  after: (from, length) => businessMsAfter(from, length, schedules),
});

function stateOf(
  is: Readonly<Record<'breached' | 'fulfilled' | 'paused', boolean>>,
): SlaClock['state'] {
  if (is.breached) return 'BREACHED';
  if (is.fulfilled) return 'FULFILLED';
  return is.paused ? 'PAUSED' : 'RUNNING';
}

const dateOf = (instant: number | null): Date | null =>
  instant === null ? null : new Date(instant);
