import {
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type TicketEvent, TicketEventEntity } from '../entities/ticket-event.ts';

export interface TicketEventRepository {
  /** Without those that name the customer whose ticket it was already. */
  readonly oldest: KeysetList<TicketEvent, null>;
  /** The value before each event, in the order of the ids. */
  findFormerValues(ids: readonly string[]): Promise<FormerValue[]>;
  /** Whole logs, each in order. */
  findByTicketIds(query: WriteQuery, ticketIds: readonly string[]): Promise<TicketEvent[]>;
  /** Adds the events that are not there yet, and answers which ones these were. */
  add(query: WriteQuery, events: readonly NewTicketEvent[]): Promise<AddedEvent[]>;
}

export interface FormerValue {
  readonly id: string;
  readonly fromValue: string | null;
}

export type NewTicketEvent = Omit<TicketEvent, 'seq' | 'receivedAt'>;

export type AddedEvent = Pick<TicketEvent, 'id' | 'ticketId' | 'externalId'>;

const table = tableOf(TicketEventEntity);

// Desks write the customer into every line of their logs. All are kept, since one that comes late may put
// itself between two; to a reader only a change is an event.
const NAMES_CUSTOMER_AGAIN = `(ticket_event.field = 'CUSTOMER' AND ticket_event.to_value = (
    SELECT to_value FROM ticket_event AS earlier
    WHERE earlier.ticket_id = ticket_event.ticket_id AND earlier.field = 'CUSTOMER'
      AND (earlier.at, earlier.seq) < (ticket_event.at, ticket_event.seq)
    ORDER BY earlier.at DESC, earlier.seq DESC LIMIT 1))`;

const FORMER_VALUES = `
  SELECT event.id, former.to_value AS "fromValue"
  FROM ticket_event AS event
  LEFT JOIN LATERAL (
    SELECT to_value FROM ticket_event AS earlier
    WHERE earlier.ticket_id = event.ticket_id AND earlier.field = event.field
      AND (earlier.at, earlier.seq) < (event.at, event.seq)
    ORDER BY earlier.at DESC, earlier.seq DESC LIMIT 1
  ) AS former ON true
  WHERE event.id = ANY($1::uuid[])`;

const FIND_BY_TICKET_IDS = `
  SELECT ${table.selectList} FROM ticket_event WHERE ticket_id = ANY($1::uuid[]) ORDER BY ticket_id, at, seq`;

const newColumns = table.without('seq', 'receivedAt');
const names = newColumns.map(({ name }) => name).join(', ');
const newRows = rowSet<NewTicketEvent>(newColumns);

const ADD = `
  INSERT INTO ticket_event (${names}) SELECT ${names} FROM ${newRows.from('incoming')}
  ON CONFLICT (ticket_id, external_id, field) DO NOTHING
  RETURNING id, ticket_id AS "ticketId", external_id AS "externalId"`;

export function createTicketEventRepository(reads: Reads): TicketEventRepository {
  return {
    oldest: createKeysetList<TicketEvent, null>(reads, {
      entity: TicketEventEntity,
      orderBy: ['at', 'seq'],
      direction: 'ASC',
      conditions: () => [[`${NAMES_CUSTOMER_AGAIN} IS DISTINCT FROM ?`, true]],
    }),
    findFormerValues: (ids) => reads.query<FormerValue>(FORMER_VALUES, [ids]),
    findByTicketIds: (query, ticketIds) => query<TicketEvent>(FIND_BY_TICKET_IDS, [ticketIds]),
    add: (query, events) => query<AddedEvent>(ADD, newRows.values(events)),
  };
}
