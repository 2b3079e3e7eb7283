import type { Ticket } from '../entities/ticket.ts';
import { OWN_SOURCE } from '../entities/ticket.ts';
import type { Actor, TicketStep } from './ticket-commands.ts';
import type { TicketEntries } from './ticket-log.ts';

/**
 * The rows of what a command comes to.
 *
 * @param idOf makes the id of a row, by its name among those of the command
 */
export function entriesOfStep(
  { id: ticketId, brandId, channel }: Ticket,
  { changes, message, call }: TicketStep,
  { kind, name }: Actor,
  at: Date,
  idOf: (name: string) => string,
): TicketEntries {
  const id = idOf('entry');
  const events = changes.map(({ field, toValue }) => ({
    id: idOf(field),
    brandId,
    ticketId,
    externalId: `${OWN_SOURCE}:${id}`,
    at,
    activity: null,
    field,
    toValue,
    actorKind: kind,
    actor: name,
  }));
  const messages =
    message === null
      ? []
      : [
          {
            id,
            brandId,
            ticketId,
            source: OWN_SOURCE,
            externalId: id,
            authorKind: kind,
            author: name,
            visibility: message.visibility,
            automated: message.automated || kind === 'BOT' || kind === 'SYSTEM',
            channel: message.channel ?? channel,
            text: message.text,
            language: message.language,
            at,
          },
        ];
  const calls =
    call === null
      ? []
      : [
          {
            id,
            brandId,
            ticketId,
            channel: call.channel,
            queuedAt: call.queuedAt,
            answeredAt: call.answeredAt,
            abandonedAt: call.abandonedAt,
            endedAt: call.endedAt,
            agent: call.agent,
          },
        ];
  return { events, messages, calls };
}
