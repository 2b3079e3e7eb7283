import { type ScheduleInForce, type SlaClockEvent, slaClockOf } from '@cx/business-time';

import type { SlaClockRow, StoredPause } from '../entities/sla-clock.ts';
import type { SlaMetric } from '../entities/sla-target.ts';
import { replyCourses, type SlaCourse, workCourses } from './sla-courses.ts';
import { type LoggedChange, type LoggedMessage, slaLogOf } from './sla-log.ts';
import { type PolicyTarget, type SlaPromise, targetOf } from './sla-promise.ts';

/** A clock of one ticket, as it stands. */
export type Reckoned = Omit<SlaClockRow, 'id' | 'brandId' | 'ticketId' | 'changedAt'>;

export interface TicketStory {
  /** At least one, in order. */
  readonly changes: readonly LoggedChange[];
  readonly messages: readonly LoggedMessage[];
}

/**
 * How all clocks of a ticket stand at `asOf`, by what its log says. Each metric has its own: none takes
 * the place of another.
 *
 * @param schedules those of the policy, one after another; empty when it names none
 */
export function reckonTicket(
  { changes, messages }: TicketStory,
  { policy, priority }: SlaPromise,
  schedules: readonly ScheduleInForce[],
  asOf: Date,
): Reckoned[] {
  const log = slaLogOf(changes, messages);
  const replies = replyCourses(log);
  const next = log.moments.find(({ at }) => at > asOf)?.at ?? null;

  return METRICS.flatMap((metric) => {
    const target = targetOf(policy, metric, priority);
    if (target === null) return [];
    const courses =
      metric === 'FIRST_REPLY' || metric === 'NEXT_REPLY'
        ? replies.filter((course) => course.metric === metric)
        : workCourses(metric, log, target.pausedWhilePending);
    return courses.map((course) => ({
      policyId: policy.id,
      priorityApplied: priority,
      ...clockOf(course, target, { schedules, asOf, next }),
    }));
  });
}

/**
 * What is stored of a clock after it was reckoned anew. Events may come late, dated before others; a breach
 * and a fulfilment that were told stay told.
 */
export function settle(stored: Reckoned | null, reckoned: Reckoned): Reckoned {
  if (stored === null) return reckoned;
  if (stored.fulfilledAt !== null) return stored;
  if (stored.breachedAt === null) return reckoned;
  const { startedAt, dueAt, breachedAt } = stored;
  const { fulfilledAt: found } = reckoned;
  const fulfilledAt = found === null || found > startedAt ? found : startedAt;
  return { ...reckoned, startedAt, dueAt, breachedAt, fulfilledAt };
}

const METRICS: readonly SlaMetric[] = [
  'FIRST_REPLY',
  'NEXT_REPLY',
  'RESOLUTION',
  'REQUESTER_WAIT',
  'AGENT_WORK',
];

interface Time {
  readonly schedules: readonly ScheduleInForce[];
  readonly asOf: Date;
  /** The first moment that has not come yet. */
  readonly next: Date | null;
}

function clockOf(
  { metric, cycle, startedAt, events }: SlaCourse,
  { targetSeconds, clock }: PolicyTarget,
  { schedules, asOf, next }: Time,
): Omit<Reckoned, 'policyId' | 'priorityApplied'> {
  const hours = clock === 'BUSINESS' ? schedules : 'CALENDAR';
  const terms = { startedAt, targetSeconds };
  const { dueAt, breachedAt, fulfilledAt, elapsedSeconds } = slaClockOf(
    { ...terms, schedules: hours },
    events,
    asOf,
  );
  const isOver = fulfilledAt !== null;
  const ranFor = (other: readonly ScheduleInForce[] | 'CALENDAR'): number =>
    other === hours
      ? elapsedSeconds
      : slaClockOf({ ...terms, schedules: other }, events, asOf).elapsedSeconds;

  return {
    metric,
    cycle,
    targetSeconds,
    clock,
    startedAt,
    pauses: pausesOf(startedAt, events, asOf),
    dueAt,
    breachedAt,
    fulfilledAt,
    calendarSeconds: isOver ? ranFor('CALENDAR') : null,
    businessSeconds: isOver && schedules.length > 0 ? ranFor(schedules) : null,
    lookAt: isOver ? null : earlier(breachedAt === null ? dueAt : null, next),
  };
}

/** As the clock takes them: no pause begins before what came in front of it. */
function pausesOf(startedAt: Date, events: readonly SlaClockEvent[], asOf: Date): StoredPause[] {
  const pauses: { from: Date; to: Date | null }[] = [];
  let now = startedAt;
  for (const { type, at } of events) {
    if (at > now) now = at;
    if (now > asOf) break;
    const last = pauses.at(-1);
    const isPaused = last !== undefined && last.to === null;
    if (type === 'PAUSE' && !isPaused) pauses.push({ from: now, to: null });
    else if (type !== 'PAUSE' && isPaused) last.to = now;
  }
  return pauses.map(({ from, to }) => ({
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
  }));
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
