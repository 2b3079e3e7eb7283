import type { Database } from '@cx/database';
import { type NewId, saveImportRun, type SourceKey, sourceKey, type WriteBatch } from '@cx/intake';

import type { Message } from '../entities/message.ts';
import type { NewMessage } from '../repositories/messages.ts';
import type { KnownTicket, TicketRepository } from '../repositories/tickets.ts';
import type { TicketLog } from './ticket-log.ts';

/** One message of a ticket as its source tells it. */
export interface TicketMessageRecord extends Omit<
  NewMessage,
  'id' | 'brandId' | 'ticketId' | 'channel'
> {
  readonly ticket: SourceKey;
  /** Null for that of the ticket. */
  readonly channel: Message['channel'] | null;
}

/** Takes messages of tickets in that are known: what is known already changes nothing. */
export interface MessageIntake {
  /** What it answers writes the messages in one transaction, and tells of those whose ticket is not there. */
  prepare(records: readonly TicketMessageRecord[]): WriteBatch;
}

export interface MessageIntakeDependencies {
  readonly database: Database;
  readonly tickets: TicketRepository;
  readonly log: TicketLog;
  readonly newId: NewId;
}

export function createMessageIntake(dependencies: MessageIntakeDependencies): MessageIntake {
  const { database, tickets, log, newId } = dependencies;

  return {
    prepare: (records) => (progress) =>
      database.write(async (query) => {
        const keys = new Map(records.map(({ ticket }) => [sourceKey(ticket), ticket]));
        const locked = await tickets.lockKnown(query, [...keys.values()]);
        const known = new Map(locked.map((ticket) => [sourceKey(ticket), ticket]));

        const orphaned = new Set<number>();
        const messages: NewMessage[] = [];
        for (const [position, record] of records.entries()) {
          const ticket = known.get(sourceKey(record.ticket));
          if (ticket === undefined) orphaned.add(position);
          else messages.push(messageOf(record, ticket, newId));
        }
        const added = await log.write(query, { messages });
        await saveImportRun(query, progress);

        const inserted = added.messages.length;
        return {
          inserted,
          updated: 0,
          unchanged: messages.length - inserted,
          duplicates: new Set(),
          orphaned,
        };
      }),
  };
}

function messageOf(
  { ticket, ...message }: TicketMessageRecord,
  { id: ticketId, brandId, channel }: KnownTicket,
  newId: NewId,
): NewMessage {
  return {
    ...message,
    id: newId(message.at, `${sourceKey(ticket)} ${message.source} ${message.externalId}`),
    brandId,
    ticketId,
    channel: message.channel ?? channel,
  };
}
