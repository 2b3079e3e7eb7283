import type { TicketAssignments } from '../repositories/ticket-figures.ts';

/** How a ticket went from hand to hand. */
export interface TicketHandovers {
  readonly bounceCount: number;
  readonly pingPongCount: number;
}

/**
 * BOUNCE_COUNT and PING_PONG, by assignees, since the log knows no teams. Each assignment beyond the
 * first of its assignee is a return to somebody who had been left.
 *
 * @param history null for a ticket that nobody ever worked on
 */
export function ticketHandovers(history: TicketAssignments | null): TicketHandovers {
  const { assignees, assignments } = history ?? { assignees: 0, assignments: 0 };
  return {
    bounceCount: Math.max(0, assignees - 1),
    pingPongCount: assignments - assignees,
  };
}
