import {
  createFindByIds,
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type Message, MessageEntity } from '../entities/message.ts';
import { OWN_SOURCE } from '../entities/ticket.ts';

export type NewMessage = Omit<Message, 'seq' | 'receivedAt'>;

export type AddedMessage = Pick<Message, 'id' | 'ticketId'>;

export interface MessageRepository {
  findByIds(ids: readonly string[]): Promise<Message[]>;
  /** What customers read too. */
  readonly publicOnes: KeysetList<Message, null>;
  /** What the desk reads alone. */
  readonly notes: KeysetList<Message, null>;
  /** Adds the messages that are not there yet, and answers which ones these were. */
  add(query: WriteQuery, messages: readonly NewMessage[]): Promise<AddedMessage[]>;
  /**
   * Tells the outbox of the public ones among these messages and among those of these tickets, but for the
   * one that opened its ticket: that is the ticket's own touch.
   */
  tell(query: WriteQuery, ids: readonly string[], ticketIds: readonly string[]): Promise<void>;
}

const table = tableOf(MessageEntity);

const newColumns = table.without('seq', 'receivedAt');
const names = newColumns.map(({ name }) => name).join(', ');
const newRows = rowSet<NewMessage>(newColumns);

const ADD = `
  INSERT INTO message (${names}) SELECT ${names} FROM ${newRows.from('incoming')}
  ON CONFLICT (ticket_id, source, external_id) DO NOTHING
  RETURNING id, ticket_id AS "ticketId"`;

const TELL = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'message.recorded', message.brand_id, customer_id, message.id, at, jsonb_build_object(
    'channel', message.channel, 'summary', left(text, 140), 'ticketId', ticket_id,
    'direction', CASE author_kind WHEN 'CUSTOMER' THEN 'INBOUND' ELSE 'OUTBOUND' END)
  FROM message JOIN ticket ON ticket.id = ticket_id
  WHERE (message.id = ANY($1::uuid[]) OR ticket_id = ANY($2::uuid[]))
    AND visibility = 'PUBLIC' AND message.id <> ticket_id
    AND NOT (author_kind = 'CUSTOMER' AND at = opened_at AND message.source <> '${OWN_SOURCE}')
  ORDER BY message.seq`;

export function createMessageRepository(reads: Reads): MessageRepository {
  const listOf = (visibility: Message['visibility']): KeysetList<Message, null> =>
    createKeysetList<Message, null>(reads, {
      entity: MessageEntity,
      orderBy: ['at', 'seq'],
      direction: 'ASC',
      conditions: () => [['message.visibility = ?', visibility]],
    });

  return {
    findByIds: createFindByIds(reads, MessageEntity),
    publicOnes: listOf('PUBLIC'),
    notes: listOf('INTERNAL'),
    add: (query, messages) => query<AddedMessage>(ADD, newRows.values(messages)),
    async tell(query, ids, ticketIds) {
      await query(TELL, [ids, ticketIds]);
    },
  };
}
