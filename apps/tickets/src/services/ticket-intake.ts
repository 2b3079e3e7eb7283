import type { Database } from '@cx/database';
import { type NewId, saveImportRun, type SourceKey, sourceKey, type WriteBatch } from '@cx/intake';

import type { Call } from '../entities/call.ts';
import type { Message } from '../entities/message.ts';
import type { ActorKind, TicketField } from '../entities/ticket-event.ts';
import type { NewCall } from '../repositories/calls.ts';
import type { NewMessage } from '../repositories/messages.ts';
import type { NewTicketEvent } from '../repositories/ticket-events.ts';
import type { NewTicket, TicketRepository } from '../repositories/tickets.ts';
import type { TicketLog } from './ticket-log.ts';
import { projectTicket } from './ticket-projection.ts';

/** One event of a ticket as its source tells it. */
export interface TicketEventRecord {
  readonly ticket: SourceKey;
  /** Names the event among those of its ticket: the same event again is the same id. */
  readonly externalId: string;
  readonly at: Date;
  readonly activity: string | null;
  readonly actorKind: ActorKind | null;
  readonly actor: string | null;
  /** The properties that it sets; `CUSTOMER` is set to a customer's id. */
  readonly changes: Readonly<Partial<Record<TicketField, string>>>;
  /** What its actor wrote or said with it. */
  readonly message?: SaidWithEvent | null;
  /** A call that was over by then. */
  readonly call?: Omit<Call, 'id' | 'brandId' | 'ticketId' | 'receivedAt'> | null;
}

type SaidWithEvent = Pick<Message, 'visibility' | 'automated' | 'channel' | 'text' | 'language'>;

/** Takes event logs in: what is known already changes nothing, and tickets follow from their events. */
export interface TicketIntake {
  /** What it answers writes the events in one transaction. */
  prepare(records: readonly TicketEventRecord[]): WriteBatch;
}

export interface TicketIntakeDependencies {
  readonly database: Database;
  readonly tickets: TicketRepository;
  readonly log: TicketLog;
  readonly newId: NewId;
}

export function createTicketIntake(dependencies: TicketIntakeDependencies): TicketIntake {
  const { database, tickets, log, newId } = dependencies;

  return {
    prepare: (records) => (progress) =>
      database.write(async (query) => {
        const groups = [...Map.groupBy(records, ({ ticket }) => sourceKey(ticket)).values()];
        const ids = await tickets.claim(
          query,
          groups.map((group) => draftOf(group, newId)),
        );
        const entries = groups.flatMap((group, index) =>
          group.map((record) => ({ record, ticketId: ids[index] ?? '' })),
        );
        const added = await log.write(query, {
          events: entries.flatMap(({ record, ticketId }) => rowsOf(record, ticketId, newId)),
          messages: entries.flatMap(({ record, ticketId }) => messagesOf(record, ticketId, newId)),
        });
        const news = new Set(
          added.events.map(({ ticketId, externalId }) => `${ticketId} ${externalId}`),
        );
        // A call has no id where it comes from: it is known when its event is.
        const calls = entries.filter(({ record, ticketId }) =>
          news.has(`${ticketId} ${record.externalId}`),
        );
        await log.write(query, {
          calls: calls.flatMap(({ record, ticketId }) => callsOf(record, ticketId, newId)),
        });
        await saveImportRun(query, progress);

        return {
          inserted: news.size,
          updated: 0,
          unchanged: records.length - news.size,
          duplicates: new Set(),
        };
      }),
  };
}

/** Stands for the ticket until its events are in. */
function draftOf(group: readonly TicketEventRecord[], newId: NewId): NewTicket {
  const [first] = group;
  if (first === undefined) throw new Error('A group holds at least one record.');
  return {
    ...first.ticket,
    ...projectTicket([{ at: first.at, field: 'STATUS', toValue: 'NEW' }]),
    id: newId(first.at, sourceKey(first.ticket)),
    originKind: null,
    originId: null,
  };
}

const FIELDS: readonly TicketField[] = [
  'STATUS',
  'TYPE',
  'PRIORITY',
  'SUBJECT',
  'CHANNEL',
  'TEAM',
  'ASSIGNEE',
  'CUSTOMER',
  'ISSUE',
];

function rowsOf(
  { ticket, changes, externalId, at, activity, actorKind, actor }: TicketEventRecord,
  ticketId: string,
  newId: NewId,
): NewTicketEvent[] {
  const changed = FIELDS.filter((field) => changes[field] !== undefined);
  const isNote = changed.every((field) => field === 'CUSTOMER');
  return (isNote ? ([...changed, 'NOTE'] as const) : changed).map((field) => ({
    externalId,
    at,
    activity,
    actorKind,
    actor,
    id: newId(at, `${sourceKey(ticket)} ${externalId} ${field}`),
    brandId: ticket.brandId,
    ticketId,
    field,
    toValue: field === 'NOTE' ? null : (changes[field] ?? null),
  }));
}

function messagesOf(
  { ticket, message, externalId, at, actorKind, actor }: TicketEventRecord,
  ticketId: string,
  newId: NewId,
): NewMessage[] {
  if (message === undefined || message === null || actorKind === null) return [];
  return [
    {
      ...message,
      id: newId(at, `${sourceKey(ticket)} ${externalId} message`),
      brandId: ticket.brandId,
      ticketId,
      source: ticket.source,
      externalId,
      authorKind: actorKind,
      author: actor,
      at,
    },
  ];
}

function callsOf(
  { ticket, call, externalId }: TicketEventRecord,
  ticketId: string,
  newId: NewId,
): NewCall[] {
  if (call === undefined || call === null) return [];
  const id = newId(call.queuedAt, `${sourceKey(ticket)} ${externalId} call`);
  return [{ ...call, id, brandId: ticket.brandId, ticketId }];
}
