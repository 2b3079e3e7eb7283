import type { WriteQuery } from '@cx/database';
import type { EventEffects, OutboxEvent } from '@cx/events';
import type { NewId } from '@cx/intake';
import { z } from 'zod';

import { ORIGIN_KINDS, TICKET_PRIORITIES, TICKET_TYPES } from '../entities/ticket.ts';
import type { TicketRepository } from '../repositories/tickets.ts';
import type { TicketLog } from './ticket-log.ts';
import { openTicketRows, type TicketOpening } from './ticket-opening.ts';

const Request = z.object({
  ticketId: z.uuid(),
  origin: z.enum(ORIGIN_KINDS),
  type: z.enum(TICKET_TYPES),
  priority: z.enum(TICKET_PRIORITIES).nullable(),
  channel: z.string(),
  subject: z.string(),
  text: z.string().nullable(),
  language: z.string().nullable(),
  authorName: z.string().nullable(),
  requestedBy: z.string(),
});

export interface TicketRequestDependencies {
  readonly tickets: TicketRepository;
  readonly log: TicketLog;
  readonly newId: NewId;
}

/**
 * Makes the tickets that others ask for, of a mention, a review or an answer to a survey: each once, however
 * often it is asked for, with the id that the asker has chosen.
 */
export function ticketRequestEffects(dependencies: TicketRequestDependencies): EventEffects {
  const { tickets, log, newId } = dependencies;

  return {
    async apply(query: WriteQuery, events: readonly OutboxEvent[]) {
      const opened = events.flatMap(openingOf).map((opening) => openTicketRows(opening, newId));
      if (opened.length === 0) return;
      const made = new Set(
        await tickets.insert(
          query,
          opened.map(({ ticket }) => ticket),
        ),
      );
      const fresh = opened.filter(({ ticket }) => made.delete(ticket.id));
      await log.write(query, {
        events: fresh.flatMap((one) => one.events),
        messages: fresh.flatMap((one) => one.messages),
      });
    },
    // A ticket that was made stays: the desk has worked on it.
    forget: () => Promise.resolve(),
  };
}

function openingOf(event: OutboxEvent): TicketOpening[] {
  const { type, brandId, customerId, subjectId, occurredAt } = event;
  if (type !== 'ticket.requested' || brandId === null || subjectId === null) return [];
  const { origin, authorName, requestedBy, ...request } = Request.parse(event.payload);
  return [
    {
      ...request,
      brandId,
      customerId,
      author: { kind: 'CUSTOMER', name: authorName },
      origin: { kind: origin, id: subjectId },
      openedBy: { kind: null, name: requestedBy },
      at: occurredAt,
    },
  ];
}
