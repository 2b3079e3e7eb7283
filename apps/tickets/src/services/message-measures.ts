import type { Measure, Measured } from '@cx/facts';

import { createTicketFactRepository, type MeasuredMessage } from '../repositories/ticket-facts.ts';

/** What customers wrote in tickets, with what was found in it; nothing of what the desk wrote. */
export const measureMessages: Measure = async (reads, ids) =>
  (await createTicketFactRepository(reads).findMessages(ids)).map(measured);

const PUBLIC_CHANNELS: ReadonlySet<string> = new Set(['SOCIAL_PUBLIC', 'REVIEW_SITE']);

function measured(message: MeasuredMessage): Measured {
  const { id, brandId, customerId, ticketId, channel, at, text, language, sentiment } = message;
  const verbatim = {
    part: '',
    channel,
    occurredAt: at,
    text,
    language,
    topics: message.topics ?? [],
    sentiment,
    intents: message.intents ?? [],
    emotions: message.emotions ?? [],
    ratingNormalised: null,
    isPublic: PUBLIC_CHANNELS.has(channel),
  };
  return {
    subjectId: id,
    brandId,
    customerId,
    occurredAt: at,
    payload: { ticketId, verbatims: text === '' ? [] : [verbatim] },
  };
}
