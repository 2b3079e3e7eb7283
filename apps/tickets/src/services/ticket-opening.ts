import type { NewId } from '@cx/intake';

import {
  type OriginKind,
  OWN_SOURCE,
  type TicketPriority,
  type TicketType,
} from '../entities/ticket.ts';
import type { NewMessage } from '../repositories/messages.ts';
import type { NewTicketEvent } from '../repositories/ticket-events.ts';
import type { NewTicket } from '../repositories/tickets.ts';
import type { Actor, FieldChange } from './ticket-commands.ts';
import { projectTicket } from './ticket-projection.ts';

export interface TicketOpening {
  readonly ticketId: string;
  readonly brandId: string;
  readonly customerId: string | null;
  readonly channel: string;
  readonly type: TicketType;
  readonly priority: TicketPriority | null;
  readonly subject: string | null;
  /** Whatever is said in it as it is opened. */
  readonly text: string | null;
  readonly language: string | null;
  /** Who says it. */
  readonly author: Actor;
  readonly origin: { readonly kind: OriginKind; readonly id: string } | null;
  /** Who opens it; null when nobody knows more than a name. */
  readonly openedBy: { readonly kind: Actor['kind'] | null; readonly name: string | null };
  readonly at: Date;
}

export interface OpenedTicket {
  readonly ticket: NewTicket;
  readonly events: readonly NewTicketEvent[];
  readonly messages: readonly NewMessage[];
}

/** The rows of a ticket that is opened here. */
export function openTicketRows(opening: TicketOpening, newId: NewId): OpenedTicket {
  const { ticketId: id, brandId, origin, openedBy, at } = opening;
  const events = changesOf(opening).map((change) => ({
    ...change,
    id: newId(at, `${id} opened ${change.field}`),
    brandId,
    ticketId: id,
    externalId: `${OWN_SOURCE}:opened`,
    at,
    activity: null,
    actorKind: openedBy.kind,
    actor: openedBy.name,
  }));
  const ticket = {
    ...projectTicket(events),
    id,
    brandId,
    source: OWN_SOURCE,
    externalId: id,
    originKind: origin?.kind ?? null,
    originId: origin?.id ?? null,
  };
  return { ticket, events, messages: messagesOf(opening) };
}

function changesOf(opening: TicketOpening): FieldChange[] {
  const changes: FieldChange[] = [
    { field: 'STATUS', toValue: 'NEW' },
    { field: 'TYPE', toValue: opening.type },
    { field: 'PRIORITY', toValue: opening.priority },
    { field: 'SUBJECT', toValue: opening.subject },
    { field: 'CHANNEL', toValue: opening.channel },
    { field: 'CUSTOMER', toValue: opening.customerId },
  ];
  return changes.filter(({ toValue }) => toValue !== null);
}

/** What opens a ticket has the id of the ticket: to who reads journeys both are one touch. */
function messagesOf(opening: TicketOpening): NewMessage[] {
  const { ticketId, brandId, text, language, channel, author, at } = opening;
  if (text === null) return [];
  return [
    {
      id: ticketId,
      brandId,
      ticketId,
      source: OWN_SOURCE,
      externalId: ticketId,
      authorKind: author.kind,
      author: author.name,
      visibility: 'PUBLIC',
      automated: author.kind === 'BOT' || author.kind === 'SYSTEM',
      channel,
      text,
      language,
      at,
    },
  ];
}
