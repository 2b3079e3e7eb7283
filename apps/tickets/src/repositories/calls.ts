import {
  createFindByIds,
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type Call, CallEntity } from '../entities/call.ts';

export type NewCall = Omit<Call, 'receivedAt'>;

export type AddedCall = Pick<Call, 'id' | 'ticketId'>;

export interface CallRepository {
  findByIds(ids: readonly string[]): Promise<Call[]>;
  readonly oldest: KeysetList<Call, null>;
  /** Adds the calls that are not there yet, and answers which ones these were. */
  add(query: WriteQuery, calls: readonly NewCall[]): Promise<AddedCall[]>;
  /**
   * Tells the outbox of these calls and of those of these tickets, but for one during which its ticket was
   * opened: that is the ticket's own touch.
   */
  tell(query: WriteQuery, ids: readonly string[], ticketIds: readonly string[]): Promise<void>;
}

const table = tableOf(CallEntity);

const newColumns = table.without('receivedAt');
const names = newColumns.map(({ name }) => name).join(', ');
const newRows = rowSet<NewCall>(newColumns);

const ADD = `
  INSERT INTO call (${names}) SELECT ${names} FROM ${newRows.from('incoming')}
  ON CONFLICT (id) DO NOTHING RETURNING id, ticket_id AS "ticketId"`;

const TELL = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'call.recorded', call.brand_id, customer_id, call.id, queued_at, jsonb_build_object(
    'channel', call.channel, 'direction', 'INBOUND', 'summary', NULL, 'ticketId', ticket_id)
  FROM call JOIN ticket ON ticket.id = ticket_id
  WHERE (call.id = ANY($1::uuid[]) OR ticket_id = ANY($2::uuid[]))
    AND NOT (call.channel = ticket.channel
      AND opened_at BETWEEN queued_at AND coalesce(abandoned_at, ended_at))
  ORDER BY queued_at, call.id`;

export function createCallRepository(reads: Reads): CallRepository {
  return {
    findByIds: createFindByIds(reads, CallEntity),
    oldest: createKeysetList<Call, null>(reads, {
      entity: CallEntity,
      orderBy: ['queuedAt', 'id'],
      direction: 'ASC',
      conditions: () => [],
    }),
    add: (query, calls) => query<AddedCall>(ADD, newRows.values(calls)),
    async tell(query, ids, ticketIds) {
      await query(TELL, [ids, ticketIds]);
    },
  };
}
