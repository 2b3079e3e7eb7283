import type { TicketOfCustomer } from '../repositories/customer-facts.ts';
import { solvedAtOf } from './issues.ts';
import { daysAfter, type RuleClock } from './rule-clock.ts';

/** How long a solution must have held before it counts. */
const MATURE_AFTER_DAYS = 7;

/**
 * Whether the first contact was enough: solved, never reopened, by one public message of a person, and no new
 * ticket on the same issue within 7 days on any channel. Null while that cannot be told.
 *
 * @param tickets of the same issue
 */
export function isFirstContactResolved(
  ticket: TicketOfCustomer,
  tickets: readonly TicketOfCustomer[],
  clock: RuleClock,
): boolean | null {
  const solvedAt = solvedAtOf(ticket);
  if (solvedAt === null) return null;
  const matureAt = daysAfter(solvedAt, MATURE_AFTER_DAYS);
  if (!clock.hasPassed(matureAt)) return null;
  if (ticket.reopens > 0 || ticket.publicReplies !== 1) return false;
  return !tickets.some(({ openedAt }) => openedAt > solvedAt && openedAt <= matureAt);
}
