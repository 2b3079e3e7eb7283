import type { Database } from '@cx/database';
import { type NewId, saveImportRun, type SourceKey, sourceKey, type WriteBatch } from '@cx/intake';

import type { ActorKind, TicketField } from '../entities/ticket-event.ts';
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
}

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
        const rows = groups.flatMap((group, index) =>
          group.flatMap((record) => rowsOf(record, ids[index] ?? '', newId)),
        );
        const added = await log.write(query, { events: rows });
        await saveImportRun(query, progress);

        const inserted = new Set(
          added.events.map((event) => `${event.ticketId} ${event.externalId}`),
        ).size;
        return {
          inserted,
          updated: 0,
          unchanged: records.length - inserted,
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
  { ticket, changes, ...event }: TicketEventRecord,
  ticketId: string,
  newId: NewId,
): NewTicketEvent[] {
  const changed = FIELDS.filter((field) => changes[field] !== undefined);
  const isNote = changed.every((field) => field === 'CUSTOMER');
  return (isNote ? ([...changed, 'NOTE'] as const) : changed).map((field) => ({
    ...event,
    id: newId(event.at, `${sourceKey(ticket)} ${event.externalId} ${field}`),
    brandId: ticket.brandId,
    ticketId,
    field,
    toValue: field === 'NOTE' ? null : (changes[field] ?? null),
  }));
}
