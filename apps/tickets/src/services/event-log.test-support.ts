import type { TicketEvent } from '../entities/ticket-event.ts';
import { TICKET_STATUSES, type TicketStatus } from '../entities/ticket.ts';
import type { TicketAssignments, TicketStays } from '../repositories/ticket-figures.ts';

export type LoggedEvent = Pick<TicketEvent, 'at' | 'field' | 'toValue'>;

/**
 * What the database adds up, told by walking through one log: the oracle of its statements.
 *
 * @param arrived at least one event, in order of arrival
 */
export function staysOfLog(arrived: readonly LoggedEvent[], now: Date): Omit<TicketStays, 'id'> {
  const log = inOrder(arrived);
  const [first] = log;
  if (first === undefined) throw new Error('A ticket has at least one event.');

  const spent = new Map<TicketStatus, number>();
  /** The clock at each entry into SOLVED, and into CLOSED. */
  const solutions: Reading[] = [];
  const closings: Reading[] = [];
  let status: TicketStatus | null = null;
  let since = first.at;
  let lastTold = first.at;
  const readClock = (at: Date): Reading => {
    spent.set(status ?? 'NEW', (spent.get(status ?? 'NEW') ?? 0) + at.getTime() - since.getTime());
    since = at;
    return { at, milliseconds: timesOf(spent) };
  };
  for (const { at, field, toValue } of log) {
    const entered = TICKET_STATUSES.find((one) => field === 'STATUS' && one === toValue);
    if (entered !== undefined) lastTold = at;
    if (entered !== undefined && entered !== status) {
      const reading = readClock(at);
      if (entered === 'SOLVED') solutions.push(reading);
      if (entered === 'CLOSED') closings.push(reading);
      status = entered;
    }
  }

  const isOver = status === 'SOLVED' || status === 'CLOSED';
  const solution = isOver ? (solutions.at(-1) ?? closings.at(-1)) : undefined;
  const last = solution ?? readClock(later(now, lastTold));
  return {
    openedAt: first.at,
    firstSolvedAt: (solutions[0] ?? closings[0])?.at ?? null,
    solvedAt: solution?.at ?? null,
    until: last.at,
    milliseconds: last.milliseconds,
  };
}

/** The oracle of who had a ticket: a return is told by remembering whom it has left. Teams count before people. */
export function assignmentsOfLog(
  arrived: readonly LoggedEvent[],
): Omit<TicketAssignments, 'id'> & { readonly returns: number } {
  const left = new Set<string>();
  let current: string | null = null;
  let assignments = 0;
  let returns = 0;
  const hasTeams = arrived.some(({ field, toValue }) => field === 'TEAM' && toValue !== null);
  for (const { field, toValue } of inOrder(arrived)) {
    if (field === (hasTeams ? 'TEAM' : 'ASSIGNEE') && toValue !== null && toValue !== current) {
      if (current !== null) left.add(current);
      if (left.has(toValue)) returns += 1;
      assignments += 1;
      current = toValue;
    }
  }
  const owners = current === null ? left : left.add(current);
  return { owners: owners.size, assignments, returns };
}

interface Reading {
  readonly at: Date;
  readonly milliseconds: Readonly<Record<TicketStatus, number>>;
}

/** By time; the sort keeps the order of arrival within an instant. */
function inOrder(arrived: readonly LoggedEvent[]): LoggedEvent[] {
  return arrived.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function timesOf(spent: ReadonlyMap<TicketStatus, number>): Reading['milliseconds'] {
  const of = (status: TicketStatus): number => spent.get(status) ?? 0;
  return {
    NEW: of('NEW'),
    OPEN: of('OPEN'),
    PENDING: of('PENDING'),
    ON_HOLD: of('ON_HOLD'),
    SOLVED: of('SOLVED'),
    CLOSED: of('CLOSED'),
    DELETED: of('DELETED'),
  };
}
