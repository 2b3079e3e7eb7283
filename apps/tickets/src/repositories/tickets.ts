import {
  type Condition,
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
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
}

interface TimeSpan {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

export type NewTicket = Omit<Ticket, 'receivedAt'>;

/** What of a ticket follows from its events. */
export type TicketState = Omit<Ticket, keyof SourceKey | 'receivedAt'>;

export interface TicketRepository {
  findByIds(ids: readonly string[]): Promise<Ticket[]>;
  readonly newest: KeysetList<Ticket, TicketFilter>;
  /**
   * Makes the tickets that are missing and locks all of them until the transaction ends, so that two
   * writers of one event log take turns. Answers their ids in the order of the tickets.
   */
  claim(query: WriteQuery, tickets: readonly NewTicket[]): Promise<string[]>;
  /** Writes what the events say, and tells the outbox. */
  project(query: WriteQuery, states: readonly TicketState[]): Promise<void>;
}

const table = tableOf(TicketEntity);

const FIND_BY_IDS = `SELECT ${table.selectList} FROM ticket WHERE id = ANY($1::uuid[])`;

const draftColumns = table.without('receivedAt');
const drafts = rowSet<NewTicket>(draftColumns);

const INSERT = `
  INSERT INTO ticket (${draftColumns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${drafts.from('draft')}
  ON CONFLICT (brand_id, source, external_id) DO NOTHING`;

const keys = rowSet<SourceKey>(table.only('brandId', 'source', 'externalId'));

// In the order of the ids, or two writers could wait for each other.
const LOCK = `
  SELECT id, brand_id AS "brandId", source, external_id AS "externalId"
  FROM ticket JOIN ${keys.from('wanted')} USING (brand_id, source, external_id)
  ORDER BY id FOR UPDATE OF ticket`;

const stateColumns = table.without('brandId', 'source', 'externalId', 'receivedAt');
const states = rowSet<TicketState>(stateColumns);

const PROJECT = `
  WITH written AS (
    UPDATE ticket SET ${stateColumns.map(({ name }) => `${name} = state.${name}`).join(', ')}
    FROM ${states.from('state')} WHERE ticket.id = state.id
    RETURNING ticket.*
  )
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'ticket.recorded', brand_id, customer_id, id, opened_at,
    jsonb_build_object('channel', channel, 'direction', 'INBOUND', 'summary', left(subject, 140))
  FROM written`;

export function createTicketRepository(reads: Reads): TicketRepository {
  return {
    findByIds: (ids) => reads.query<Ticket>(FIND_BY_IDS, [ids]),

    newest: createKeysetList<Ticket, TicketFilter>(reads, {
      entity: TicketEntity,
      orderBy: ['openedAt', 'id'],
      direction: 'DESC',
      conditions,
    }),

    async claim(query, wanted) {
      await query(INSERT, drafts.values(wanted));
      const locked = await query<SourceKey & { id: string }>(LOCK, keys.values(wanted));
      const idByKey = new Map(locked.map((ticket) => [sourceKey(ticket), ticket.id]));
      return wanted.map((ticket) => idByKey.get(sourceKey(ticket)) ?? ticket.id);
    },

    async project(query, projected) {
      await query(PROJECT, states.values(projected));
    },
  };
}

function conditions(filter: TicketFilter | null): Condition[] {
  return [
    ['ticket.brand_id = ANY(?)', filter?.brands],
    ['ticket.status = ANY(?)', filter?.statuses],
    ['ticket.type = ANY(?)', filter?.types],
    ['ticket.channel = ANY(?)', filter?.channels],
    ['ticket.opened_at >= ?', filter?.openedAt?.from],
    ['ticket.opened_at < ?', filter?.openedAt?.to],
    ['ticket.solved_at >= ?', filter?.solvedAt?.from],
    ['ticket.solved_at < ?', filter?.solvedAt?.to],
  ];
}
