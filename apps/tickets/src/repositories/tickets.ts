import {
  type Condition,
  createFindByIds,
  createKeysetList,
  during,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type TimeSpan,
  type WriteQuery,
} from '@cx/database';
import { type SourceKey, sourceKey } from '@cx/intake';

import { type Ticket, TicketEntity } from '../entities/ticket.ts';

export interface TicketFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly statuses?: readonly string[] | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  readonly channels?: readonly string[] | null | undefined;
  readonly openedAt?: TimeSpan | null | undefined;
  readonly solvedAt?: TimeSpan | null | undefined;
  readonly slaBreached?: boolean | null | undefined;
  readonly slaDueBefore?: Date | null | undefined;
}

export type NewTicket = Omit<Ticket, 'version' | 'receivedAt'>;

/** What of a ticket follows from its events. */
export type TicketState = Omit<NewTicket, keyof SourceKey | 'originKind' | 'originId'>;

/** What of a ticket that is there whoever adds to it needs. */
export type KnownTicket = Pick<Ticket, 'id' | 'brandId' | 'source' | 'externalId' | 'channel'>;

export interface TicketRepository {
  findByIds(ids: readonly string[]): Promise<Ticket[]>;
  readonly newest: KeysetList<Ticket, TicketFilter>;
  /**
   * Makes the tickets that are missing and locks all of them until the transaction ends, so that two
   * writers of one event log take turns. Answers their ids in the order of the tickets.
   */
  claim(query: WriteQuery, tickets: readonly NewTicket[]): Promise<string[]>;
  /** Locks those of these tickets that are there until the transaction ends, and answers them. */
  lockKnown(query: WriteQuery, tickets: readonly SourceKey[]): Promise<KnownTicket[]>;
  /** Makes the tickets that are not there, nor others of their origin. Answers the ids of those it has made. */
  insert(query: WriteQuery, tickets: readonly NewTicket[]): Promise<string[]>;
  /** Null when there is none that the transaction sees. Others wait until it has ended. */
  lock(query: WriteQuery, id: string): Promise<Ticket | null>;
  /** When the last event of a ticket happened, or its last message was written. */
  findLastInstant(query: WriteQuery, id: string): Promise<Date | null>;
  hasTickets(query: WriteQuery, brandId: string): Promise<boolean>;
  /** Writes what the events say, and tells the outbox. */
  project(query: WriteQuery, states: readonly TicketState[]): Promise<void>;
}

const table = tableOf(TicketEntity);

const draftColumns = table.without('version', 'receivedAt');
const draftNames = draftColumns.map(({ name }) => name).join(', ');
const drafts = rowSet<NewTicket>(draftColumns);

const INSERT_MISSING = `
  INSERT INTO ticket (${draftNames}) SELECT ${draftNames} FROM ${drafts.from('draft')}
  ON CONFLICT (brand_id, source, external_id) DO NOTHING`;

const INSERT = `
  INSERT INTO ticket (${draftNames}) SELECT ${draftNames} FROM ${drafts.from('draft')}
  ON CONFLICT DO NOTHING RETURNING id`;

const keys = rowSet<SourceKey>(table.only('brandId', 'source', 'externalId'));

// In the order of the ids, or two writers could wait for each other.
const LOCK_ALL = `
  SELECT id, brand_id AS "brandId", source, external_id AS "externalId", channel
  FROM ticket JOIN ${keys.from('wanted')} USING (brand_id, source, external_id)
  ORDER BY id FOR UPDATE OF ticket`;

const LOCK = `SELECT ${table.selectList} FROM ticket WHERE id = $1 FOR UPDATE`;

// A statement behind the lock: one that waits for it has looked at the log before.
const FIND_LAST_INSTANT = `
  SELECT greatest((SELECT max(at) FROM ticket_event WHERE ticket_id = $1),
    (SELECT max(at) FROM message WHERE ticket_id = $1)) AS at`;

const HAS_TICKETS = 'SELECT FROM ticket WHERE brand_id = $1 LIMIT 1';

const stateColumns = table.without(
  'brandId',
  'source',
  'externalId',
  'originKind',
  'originId',
  'version',
  'receivedAt',
);
const states = rowSet<TicketState>(stateColumns);

const PROJECT = `
  WITH written AS (
    UPDATE ticket SET ${stateColumns.map(({ name }) => `${name} = state.${name}`).join(', ')},
      version = (SELECT count(*) FROM ticket_event WHERE ticket_id = state.id)
        + (SELECT count(*) FROM message WHERE ticket_id = state.id)
        + (SELECT count(*) FROM call WHERE ticket_id = state.id)
    FROM ${states.from('state')} WHERE ticket.id = state.id
    RETURNING ticket.*
  )
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'ticket.recorded', brand_id, customer_id, id, opened_at,
    jsonb_build_object('channel', channel, 'direction', 'INBOUND', 'summary', left(subject, 140))
  FROM written`;

export function createTicketRepository(reads: Reads): TicketRepository {
  return {
    findByIds: createFindByIds(reads, TicketEntity),

    newest: createKeysetList<Ticket, TicketFilter>(reads, {
      entity: TicketEntity,
      orderBy: ['openedAt', 'id'],
      direction: 'DESC',
      conditions,
    }),

    async claim(query, wanted) {
      await query(INSERT_MISSING, drafts.values(wanted));
      const locked = await query<KnownTicket>(LOCK_ALL, keys.values(wanted));
      const idByKey = new Map(locked.map((ticket) => [sourceKey(ticket), ticket.id]));
      return wanted.map((ticket) => idByKey.get(sourceKey(ticket)) ?? ticket.id);
    },

    lockKnown: (query, wanted) => query<KnownTicket>(LOCK_ALL, keys.values(wanted)),

    async insert(query, wanted) {
      const rows = await query<{ id: string }>(INSERT, drafts.values(wanted));
      return rows.map(({ id }) => id);
    },

    async lock(query, id) {
      const [ticket] = await query<Ticket>(LOCK, [id]);
      return ticket ?? null;
    },

    async findLastInstant(query, id) {
      const [last] = await query<{ at: Date | null }>(FIND_LAST_INSTANT, [id]);
      return last?.at ?? null;
    },

    async hasTickets(query, brandId) {
      return (await query(HAS_TICKETS, [brandId])).length > 0;
    },

    async project(query, projected) {
      await query(PROJECT, states.values(projected));
    },
  };
}

const HAS_BREACH = `EXISTS (SELECT FROM sla_clock WHERE ticket_id = ticket.id AND breached_at IS NOT NULL)`;

const HAS_RISK = `EXISTS (SELECT FROM sla_clock WHERE ticket_id = ticket.id
  AND num_nonnulls(breached_at, fulfilled_at) = 0 AND due_at < ?)`;

function conditions(filter: TicketFilter | null): Condition[] {
  return [
    ['ticket.brand_id = ANY(?)', filter?.brands],
    ['ticket.status = ANY(?)', filter?.statuses],
    ['ticket.type = ANY(?)', filter?.types],
    ['ticket.channel = ANY(?)', filter?.channels],
    ...during('ticket.opened_at', filter?.openedAt),
    ...during('ticket.solved_at', filter?.solvedAt),
    [`${HAS_BREACH} = ?`, filter?.slaBreached],
    [HAS_RISK, filter?.slaDueBefore],
  ];
}
