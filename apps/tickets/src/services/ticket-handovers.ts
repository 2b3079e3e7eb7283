import type { TicketAssignments } from '../repositories/ticket-figures.ts';

/** How a ticket went from hand to hand. */
export interface TicketHandovers {
  readonly bounceCount: number;
  readonly pingPongCount: number;
}

/**
 * BOUNCE_COUNT and PING_PONG. Each assignment beyond the first of its owner is a return to one who had been
 * left.
 *
 * @param history null for a ticket that nobody ever worked on
 */
export function ticketHandovers(history: TicketAssignments | null): TicketHandovers {
  const { owners, assignments } = history ?? { owners: 0, assignments: 0 };
  return {
    bounceCount: Math.max(0, owners - 1),
    pingPongCount: assignments - owners,
  };
}
