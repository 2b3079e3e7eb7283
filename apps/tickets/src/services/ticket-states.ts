import { UserProblem } from '@cx/mutations';

import { ACTOR_KINDS, type ActorKind } from '../entities/ticket-event.ts';
import { TICKET_STATUSES, type TicketStatus } from '../entities/ticket.ts';

const ANYBODY: readonly ActorKind[] = ACTOR_KINDS;
const DESK: readonly ActorKind[] = ['AGENT', 'BOT', 'SYSTEM'];
/** To wait for a third party, to end and to take out is judged by people and by their rules. */
const STAFF: readonly ActorKind[] = ['AGENT', 'SYSTEM'];

/** Where a ticket can go from each status, and who can lead it there. */
const MOVES: Readonly<
  Record<TicketStatus, Readonly<Partial<Record<TicketStatus, readonly ActorKind[]>>>>
> = {
  NEW: { OPEN: DESK, PENDING: DESK, ON_HOLD: STAFF, SOLVED: ANYBODY, DELETED: STAFF },
  OPEN: { PENDING: DESK, ON_HOLD: STAFF, SOLVED: ANYBODY, DELETED: STAFF },
  PENDING: { OPEN: ANYBODY, ON_HOLD: STAFF, SOLVED: ANYBODY, DELETED: STAFF },
  ON_HOLD: { OPEN: DESK, PENDING: DESK, SOLVED: ANYBODY, DELETED: STAFF },
  SOLVED: { OPEN: ANYBODY, CLOSED: STAFF, DELETED: STAFF },
  CLOSED: { DELETED: STAFF },
  DELETED: {},
};

/** In the order of a ticket's life. */
export function nextStatuses(from: TicketStatus, by: ActorKind): TicketStatus[] {
  return TICKET_STATUSES.filter((to) => MOVES[from][to]?.includes(by) === true);
}

/** @throws UserProblem that names what can be set instead */
export function requireMove(from: TicketStatus, to: TicketStatus, by: ActorKind): void {
  const allowed = nextStatuses(from, by);
  if (allowed.includes(to)) return;
  throw new UserProblem(
    'STATUS_NOT_ALLOWED',
    `The ticket is ${from}, and cannot be set to ${to} as ${by}: ${listOf(allowed)}.`,
    ['input', 'status'],
  );
}

/** @throws UserProblem when the ticket takes nothing new */
export function requireUnended(status: TicketStatus): void {
  if (status === 'CLOSED') {
    throw new UserProblem(
      'TICKET_CLOSED',
      'The ticket is CLOSED and takes nothing new: open another one.',
    );
  }
  requireThere(status);
}

/** @throws UserProblem when the ticket has been taken out of the desk */
export function requireThere(status: TicketStatus): void {
  if (status !== 'DELETED') return;
  throw new UserProblem('TICKET_DELETED', 'The ticket is DELETED and does not change any more.');
}

function listOf(statuses: readonly TicketStatus[]): string {
  if (statuses.length === 0) return 'nothing can be set now';
  return `what can be set now is ${new Intl.ListFormat('en', { type: 'disjunction' }).format(statuses)}`;
}
