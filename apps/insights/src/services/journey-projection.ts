import type { OutboxEvent } from '@cx/events';
import { z } from 'zod';

import type { Domain, Touch } from '../entities/interaction.ts';

const Payload = z.object({
  channel: z.string(),
  direction: z.enum(['INBOUND', 'OUTBOUND']),
  summary: z.string().nullable(),
  /** Of a message or a call: the ticket that it belongs to. */
  ticketId: z.uuid().optional(),
});

const DOMAINS: Readonly<Record<string, Domain>> = {
  'ticket.recorded': 'TICKETS',
  'message.recorded': 'TICKETS',
  'call.recorded': 'TICKETS',
  'review.recorded': 'REVIEWS',
  'mention.recorded': 'MENTIONS',
  'survey-response.recorded': 'SURVEYS',
};

/** The domain of a subgraph. */
export function domainOf(subgraph: string): string {
  return subgraph.toUpperCase();
}

/**
 * The touches that events tell of, each as the latest of its events left it. Every event carries the whole
 * state of its touch, so that one that comes again changes nothing, and a replay from zero ends where the
 * first run did.
 */
export function projectJourney(events: readonly OutboxEvent[]): Touch[] {
  const touches = new Map<string, Touch>();
  for (const event of events) {
    const touch = touchOf(event);
    const known = touch === null ? undefined : touches.get(touch.id);
    if (touch !== null && (known === undefined || BigInt(touch.seq) > BigInt(known.seq))) {
      touches.set(touch.id, touch);
    }
  }
  return [...touches.values()];
}

function touchOf(event: OutboxEvent): Touch | null {
  const domain = DOMAINS[event.type];
  const { brandId, customerId, subjectId, occurredAt, seq } = event;
  if (domain === undefined || brandId === null || subjectId === null) return null;
  const { ticketId = subjectId, ...touch } = Payload.parse(event.payload);
  return {
    id: subjectId,
    brandId,
    customerId,
    occurredAt,
    domain,
    subjectId: ticketId,
    seq,
    ...touch,
  };
}
