import {
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type Message, MessageEntity } from '../entities/message.ts';
import { type SlaClockRow, SlaClockEntity } from '../entities/sla-clock.ts';
import { type TicketEvent, TicketEventEntity } from '../entities/ticket-event.ts';

/** What of an event moves clocks or decides on a promise. */
export type ClockChange = Pick<
  TicketEvent,
  'brandId' | 'ticketId' | 'at' | 'field' | 'toValue' | 'actorKind'
>;

/** What of a message moves clocks: not what it says. */
export type ClockMessage = Pick<
  Message,
  'ticketId' | 'at' | 'authorKind' | 'visibility' | 'automated'
>;

/** Something that became of a clock. */
export interface ClockEvent {
  readonly type: 'sla-clock.breached' | 'sla-clock.fulfilled';
  readonly ticketId: string;
  readonly at: Date;
  readonly payload: object;
}

const table = tableOf(SlaClockEntity);
const rows = rowSet<SlaClockRow>(table.columns);
const names = table.columns.map(({ name }) => name).join(', ');

const changes = tableOf(TicketEventEntity).only(
  'brandId',
  'ticketId',
  'at',
  'field',
  'toValue',
  'actorKind',
);
const messages = tableOf(MessageEntity).only(
  'ticketId',
  'at',
  'authorKind',
  'visibility',
  'automated',
);

const FIND_CHANGES = `
  SELECT ${listOf(changes)} FROM ticket_event WHERE ticket_id = ANY($1::uuid[]) ORDER BY ticket_id, at, seq`;

const FIND_MESSAGES = `
  SELECT ${listOf(messages)} FROM message WHERE ticket_id = ANY($1::uuid[]) ORDER BY ticket_id, at, seq`;

const FIND_BY_TICKET_IDS = `
  SELECT ${table.selectList} FROM sla_clock WHERE ticket_id = ANY($1::uuid[])`;

const STORE = `
  INSERT INTO sla_clock (${names}) SELECT ${names} FROM ${rows.from('reckoned')}
  ON CONFLICT (ticket_id, metric, cycle) DO UPDATE SET
    ${table
      .without('id')
      .map(({ name }) => `${name} = excluded.${name}`)
      .join(', ')}`;

const REMOVE = 'DELETE FROM sla_clock WHERE id = ANY($1::uuid[])';

const ADD_EVENTS = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT event.type, brand_id, customer_id, ticket.id, event.at, event.payload
  FROM jsonb_to_recordset($1::jsonb) AS event ("ticketId" uuid, type text, at timestamptz, payload jsonb)
  JOIN ticket ON ticket.id = event."ticketId"`;

// A ticket that is to be reckoned anew is not told to be late by what is known to be out of date.
const FIND_DUE = `
  SELECT ticket_id AS "ticketId" FROM sla_clock
  WHERE look_at < $1 AND NOT EXISTS (SELECT FROM sla_recount WHERE sla_recount.ticket_id = sla_clock.ticket_id)
  ORDER BY look_at LIMIT $2`;

// An import brings the log of a ticket piece by piece: a clock that has seen half of it would tell of breaches
// that never were. One that has saved nothing for an hour has been given up.
const FIND_MARKED = `
  SELECT ticket_id AS "ticketId" FROM sla_recount
  WHERE NOT EXISTS (SELECT FROM import_run
    WHERE finished_at IS NULL AND saved_at > now() - interval '1 hour')
  ORDER BY ticket_id LIMIT $1`;

// None is waited for: whoever has it may want another one of them.
const HOLD_TICKETS = `
  SELECT id AS "ticketId" FROM ticket WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED`;

const MARK = `
  INSERT INTO sla_recount (ticket_id, brand_id)
  SELECT id, brand_id FROM ticket
  WHERE id = ANY($1::uuid[]) AND EXISTS (SELECT FROM sla_policy WHERE sla_policy.brand_id = ticket.brand_id)
  ORDER BY id ON CONFLICT DO NOTHING`;

const MARK_OPENED = `
  INSERT INTO sla_recount (ticket_id, brand_id)
  SELECT id, brand_id FROM ticket WHERE brand_id = $1 AND opened_at >= $2
  ORDER BY id ON CONFLICT DO NOTHING`;

const MARK_RUNNING = `
  INSERT INTO sla_recount (ticket_id, brand_id)
  SELECT DISTINCT ticket_id, sla_clock.brand_id FROM sla_clock JOIN sla_policy ON sla_policy.id = policy_id
  WHERE sla_clock.brand_id = $1 AND schedule_key = $2 AND fulfilled_at IS NULL
  ORDER BY ticket_id ON CONFLICT DO NOTHING`;

const UNMARK = 'DELETE FROM sla_recount WHERE ticket_id = ANY($1::uuid[])';

// Who changes what is promised waits for those who reckon with it, and they for it.
const SHARE_PROMISES = `SELECT pg_advisory_xact_lock_shared(hashtext(current_schema()), hashtext('sla_policy'))`;
const HOLD_PROMISES = `SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext('sla_policy'))`;

/** Clocks of tickets. Each statement that writes runs in the transaction that holds the ticket. */
export const slaClocks = {
  findChanges: (query: WriteQuery, ticketIds: readonly string[]): Promise<ClockChange[]> =>
    query<ClockChange>(FIND_CHANGES, [ticketIds]),

  findMessages: (query: WriteQuery, ticketIds: readonly string[]): Promise<ClockMessage[]> =>
    query<ClockMessage>(FIND_MESSAGES, [ticketIds]),

  findByTicketIds: (query: WriteQuery, ticketIds: readonly string[]): Promise<SlaClockRow[]> =>
    query<SlaClockRow>(FIND_BY_TICKET_IDS, [ticketIds]),

  async store(query: WriteQuery, clocks: readonly SlaClockRow[]): Promise<void> {
    await query(STORE, rows.values(clocks));
  },

  async remove(query: WriteQuery, ids: readonly string[]): Promise<void> {
    await query(REMOVE, [ids]);
  },

  async addEvents(query: WriteQuery, events: readonly ClockEvent[]): Promise<void> {
    await query(ADD_EVENTS, [JSON.stringify(events)]);
  },

  /** Tickets with a clock that must be looked at, those that wait the longest first. */
  async findDue(reads: Reads, now: Date, limit: number): Promise<string[]> {
    return idsOf(await reads.query<OfTicket>(FIND_DUE, [now, limit]));
  },

  /** Tickets whose clocks have to be reckoned anew; none while an import is at work. */
  async findMarked(reads: Reads, limit: number): Promise<string[]> {
    return idsOf(await reads.query<OfTicket>(FIND_MARKED, [limit]));
  },

  /** Those of the tickets that nobody else changes: others wait until the transaction has ended. */
  async holdTickets(query: WriteQuery, ticketIds: readonly string[]): Promise<string[]> {
    return idsOf(await query<OfTicket>(HOLD_TICKETS, [ticketIds]));
  },

  /** Lets clocks of these tickets be reckoned anew later, where their brands promise anything. */
  async mark(query: WriteQuery, ticketIds: readonly string[]): Promise<void> {
    await query(MARK, [ticketIds]);
  },

  async markOpenedSince(query: WriteQuery, brandId: string, from: Date): Promise<void> {
    await query(MARK_OPENED, [brandId, from]);
  },

  /** @param scheduleKey of the schedule that has changed */
  async markRunning(query: WriteQuery, brandId: string, scheduleKey: string): Promise<void> {
    await query(MARK_RUNNING, [brandId, scheduleKey]);
  },

  async unmark(query: WriteQuery, ticketIds: readonly string[]): Promise<void> {
    await query(UNMARK, [ticketIds]);
  },

  /** Lets nobody change what is promised until the transaction has ended. */
  async sharePromises(query: WriteQuery): Promise<void> {
    await query(SHARE_PROMISES);
  },

  /** Lets nobody reckon with what is promised until the transaction has ended. */
  async holdPromises(query: WriteQuery): Promise<void> {
    await query(HOLD_PROMISES);
  },
};

/** The clocks of tickets, oldest first. */
export function createSlaClockList(reads: Reads): KeysetList<SlaClockRow, null> {
  return createKeysetList<SlaClockRow, null>(reads, {
    entity: SlaClockEntity,
    // Several start with the ticket.
    orderBy: ['startedAt', 'metric', 'id'],
    direction: 'ASC',
    conditions: () => [],
  });
}

interface OfTicket {
  readonly ticketId: string;
}

function idsOf(found: readonly OfTicket[]): string[] {
  return [...new Set(found.map(({ ticketId }) => ticketId))];
}

function listOf(columns: readonly { name: string; property: string }[]): string {
  return columns.map(({ name, property }) => `${name} AS "${property}"`).join(', ');
}
