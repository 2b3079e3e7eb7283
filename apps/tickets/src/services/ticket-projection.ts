import type { TicketEvent } from '../entities/ticket-event.ts';
import {
  TICKET_PRIORITIES,
  TICKET_STATUSES,
  TICKET_TYPES,
  type TicketPriority,
  type TicketStatus,
  type TicketType,
} from '../entities/ticket.ts';
import type { TicketState } from '../repositories/tickets.ts';

type ProjectedEvent = Pick<TicketEvent, 'at' | 'field' | 'toValue'>;

/**
 * Reads a ticket out of its event log.
 *
 * The last event of a property decides its value; a status that is set again to what it is counts for
 * nothing. Solved times and reopenings follow the metric definitions RESOLUTION and REOPENS: a ticket
 * that was closed without becoming solved counts as solved at the closing.
 *
 * @param events of one ticket, at least one, in order of time and, within an instant, of arrival
 */
export function projectTicket(events: readonly ProjectedEvent[]): Omit<TicketState, 'id'> {
  const [first] = events;
  if (first === undefined) throw new Error('A ticket without events has no projection.');

  const latest = new Map(events.map(({ field, toValue }) => [field, toValue]));
  const entries = statusEntries(events);
  const status = entries.at(-1)?.status ?? 'NEW';
  const isOver = status === 'SOLVED' || status === 'CLOSED';
  const solutions = entries.filter((entry) => entry.status === 'SOLVED');
  const closing = entries.findLast((entry) => entry.status === 'CLOSED');
  const firstClosing = entries.find((entry) => entry.status === 'CLOSED');

  return {
    customerId: latest.get('CUSTOMER') ?? null,
    subject: latest.get('SUBJECT') ?? null,
    type: parseType(latest.get('TYPE')),
    status,
    priority: parsePriority(latest.get('PRIORITY')),
    channel: latest.get('CHANNEL') ?? 'WEB_FORM',
    team: latest.get('TEAM') ?? null,
    assignee: latest.get('ASSIGNEE') ?? null,
    issueId: latest.get('ISSUE') ?? null,
    openedAt: first.at,
    firstSolvedAt: solutions[0]?.at ?? firstClosing?.at ?? null,
    solvedAt: isOver ? (solutions.at(-1)?.at ?? closing?.at ?? null) : null,
    closedAt: status === 'CLOSED' ? (closing?.at ?? null) : null,
    reopenCount: Math.max(0, solutions.length - 1),
  };
}

interface StatusEntry {
  readonly status: TicketStatus;
  readonly at: Date;
}

function statusEntries(events: readonly ProjectedEvent[]): StatusEntry[] {
  const entries: StatusEntry[] = [];
  for (const { field, toValue, at } of events) {
    const status = field === 'STATUS' ? parseStatus(toValue) : undefined;
    if (status !== undefined && status !== entries.at(-1)?.status) entries.push({ status, at });
  }
  return entries;
}

function parseStatus(value: string | null): TicketStatus | undefined {
  return TICKET_STATUSES.find((status) => status === value);
}

function parseType(value: string | null | undefined): TicketType {
  return TICKET_TYPES.find((type) => type === value) ?? 'QUESTION';
}

function parsePriority(value: string | null | undefined): TicketPriority | null {
  return TICKET_PRIORITIES.find((priority) => priority === value) ?? null;
}
