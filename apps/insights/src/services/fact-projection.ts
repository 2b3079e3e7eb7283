import type { OutboxEvent } from '@cx/events';
import { z } from 'zod';

import type { Told } from '../repositories/fact-table.ts';
import { idOfText } from './id-of-text.ts';

const Words = z.object({
  verbatims: z.array(z.looseObject({ part: z.string() })).default([]),
});

const Message = z.object({ ticketId: z.uuid() });

const DOMAINS: Readonly<Record<string, string>> = {
  'ticket.measured': 'TICKETS',
  'message.measured': 'TICKETS',
  'review.measured': 'REVIEWS',
  'mention.measured': 'MENTIONS',
  'survey-response.measured': 'SURVEYS',
};

/** What events of one type tell: of each subject, or of whatever the key is, the last. */
export function toldBy(
  events: readonly OutboxEvent[],
  type: string,
  keyOf: (event: OutboxEvent) => string | null = ({ subjectId }) => subjectId,
): Told[] {
  const last = new Map<string, Told>();
  for (const event of events) {
    if (event.type !== type) continue;
    const { seq, brandId, customerId, payload } = event;
    const key = keyOf(event) ?? event.id;
    const known = last.get(key);
    if (known === undefined || BigInt(known.seq) < BigInt(seq)) {
      last.set(key, { id: event.subjectId ?? event.id, seq, brandId, customerId, payload });
    }
  }
  return [...last.values()];
}

/** The words that events tell of: whose they are, and each text as a row of its own. */
export interface ToldWords {
  readonly subjects: readonly Told[];
  readonly verbatims: readonly Told[];
}

export function wordsToldBy(events: readonly OutboxEvent[]): ToldWords {
  const subjects: Told[] = [];
  const verbatims: Told[] = [];
  for (const [type, domain] of Object.entries(DOMAINS)) {
    for (const told of toldBy(events, type)) {
      const { verbatims: texts } = Words.parse(told.payload);
      const ownerId = type === 'message.measured' ? Message.parse(told.payload).ticketId : told.id;
      subjects.push(told);
      for (const text of texts) {
        const payload = { ...text, subjectId: told.id, ownerId, domain };
        verbatims.push({ ...told, id: idOfText(`${told.id}/${text.part}`), payload });
      }
    }
  }
  return { subjects, verbatims };
}
