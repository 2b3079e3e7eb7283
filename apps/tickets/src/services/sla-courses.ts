import type { SlaClockEvent } from '@cx/business-time';

import type { SlaMetric } from '../entities/sla-target.ts';
import type { TicketStatus } from '../entities/ticket.ts';
import type { SlaLog } from './sla-log.ts';

/** When one clock of a ticket started, and what happened to it: the same whatever was promised. */
export interface SlaCourse {
  readonly metric: SlaMetric;
  /** The how manieth of its metric, from 1. */
  readonly cycle: number;
  readonly startedAt: Date;
  /** In order; nothing after a STOP. */
  readonly events: readonly SlaClockEvent[];
}

/** Statuses at which the clock of a metric stands still. */
const PAUSES: Readonly<Record<'RESOLUTION' | 'REQUESTER_WAIT' | 'AGENT_WORK', TicketStatus[]>> = {
  RESOLUTION: [],
  REQUESTER_WAIT: ['PENDING'],
  AGENT_WORK: ['PENDING', 'ON_HOLD'],
};

/**
 * FIRST_REPLY and NEXT_REPLY: the turns of the customer, one clock each. The first turn begins with the
 * ticket or, when an agent opened it, with the customer's first words; every later one with the customer's
 * first words after its end. A turn ends with a person's public answer, or with the ticket: who writes to a
 * ticket that is over waits again once it is open. No status pauses it.
 */
export function replyCourses({ openedAt, isOpenedByAgent, moments }: SlaLog): SlaCourse[] {
  const turns = isOpenedByAgent ? [] : [courseFrom(openedAt)];
  let isWaiting = !isOpenedByAgent;
  let isOver = false;
  let isAsked = false;

  const end = (at: Date): void => {
    if (isWaiting) turns.at(-1)?.events.push({ type: 'STOP', at });
    isWaiting = false;
  };

  for (const moment of moments) {
    const { kind, at } = moment;
    if (kind === 'ANSWERED') {
      isAsked = false;
      end(at);
    } else if (kind === 'ASKED') {
      isAsked = !isWaiting;
    } else {
      isOver = isEnd(moment.status) || moment.status === 'DELETED';
      if (isEnd(moment.status)) end(at);
      else if (isWaiting) turns.at(-1)?.events.push(pauseOrResume(isOver, at));
    }
    if (isAsked && !isOver) {
      turns.push(courseFrom(at));
      isWaiting = true;
      isAsked = false;
    }
  }

  return turns.map((turn, index) => ({
    ...turn,
    metric: index === 0 ? 'FIRST_REPLY' : 'NEXT_REPLY',
    cycle: Math.max(1, index),
  }));
}

/**
 * RESOLUTION, REQUESTER_WAIT and AGENT_WORK: from the opening to the first solution, a closing without one
 * counting as such. A solution that does not last starts the next clock when the ticket is reopened.
 *
 * @param isPausedWhilePending for RESOLUTION, whose promises differ in this
 */
export function workCourses(
  metric: keyof typeof PAUSES,
  { openedAt, moments }: SlaLog,
  isPausedWhilePending: boolean,
): SlaCourse[] {
  const pauses: TicketStatus[] =
    metric === 'RESOLUTION' && isPausedWhilePending ? ['PENDING'] : PAUSES[metric];
  const spans = [courseFrom(openedAt)];
  let isRunning = true;

  for (const moment of moments) {
    if (moment.kind !== 'STATUS') continue;
    const { status, at } = moment;
    if (isEnd(status)) {
      if (isRunning) spans.at(-1)?.events.push({ type: 'STOP', at });
      isRunning = false;
      continue;
    }
    if (!isRunning && status !== 'DELETED') {
      spans.push(courseFrom(at));
      isRunning = true;
    }
    // Nobody waits for a deleted ticket: its clocks stand still until it comes back.
    const isPaused = status === 'DELETED' || pauses.includes(status);
    if (isRunning) spans.at(-1)?.events.push(pauseOrResume(isPaused, at));
  }
  return spans.map((one, index) => ({ ...one, metric, cycle: index + 1 }));
}

interface Course {
  readonly startedAt: Date;
  readonly events: SlaClockEvent[];
}

const courseFrom = (startedAt: Date): Course => ({ startedAt, events: [] });

const isEnd = (status: TicketStatus): boolean => status === 'SOLVED' || status === 'CLOSED';

const pauseOrResume = (isPaused: boolean, at: Date): SlaClockEvent => ({
  type: isPaused ? 'PAUSE' : 'RESUME',
  at,
});
