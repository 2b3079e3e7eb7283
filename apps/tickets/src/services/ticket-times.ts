import { TICKET_STATUSES, type TicketStatus } from '../entities/ticket.ts';
import type { TicketStays } from '../repositories/ticket-figures.ts';

/** Where the time of one ticket went, in seconds of the calendar, exact to the millisecond. */
export interface TicketTimes {
  readonly until: Date;
  /** Null before it first became solved. */
  readonly firstResolutionSeconds: number | null;
  /** Null unless it is solved or closed now. */
  readonly fullResolutionSeconds: number | null;
  readonly requesterWaitSeconds: number;
  readonly agentWaitSeconds: number;
  readonly agentWorkSeconds: number;
  readonly onHoldSeconds: number;
  /** Every status once, in the order of a ticket's life. */
  readonly secondsInStatus: readonly StatusSeconds[];
}

export interface StatusSeconds {
  readonly status: TicketStatus;
  readonly seconds: number;
}

/**
 * RESOLUTION and WAIT TIMES of one ticket. The times in all statuses add up to the full resolution time:
 * that of a solution which did not last is among them, and belongs to no wait.
 */
export function ticketTimes(stays: TicketStays): TicketTimes {
  const { openedAt, firstSolvedAt, solvedAt, until, milliseconds } = stays;
  const { NEW, OPEN, PENDING, ON_HOLD } = milliseconds;
  const secondsUntil = (at: Date | null): number | null =>
    at === null ? null : (at.getTime() - openedAt.getTime()) / 1000;

  return {
    until,
    firstResolutionSeconds: secondsUntil(firstSolvedAt),
    fullResolutionSeconds: secondsUntil(solvedAt),
    requesterWaitSeconds: (NEW + OPEN + ON_HOLD) / 1000,
    agentWaitSeconds: PENDING / 1000,
    agentWorkSeconds: (NEW + OPEN) / 1000,
    onHoldSeconds: ON_HOLD / 1000,
    secondsInStatus: TICKET_STATUSES.map((status) => ({
      status,
      seconds: milliseconds[status] / 1000,
    })),
  };
}
