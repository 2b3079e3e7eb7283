import { rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type Message, MessageEntity } from '../entities/message.ts';

export type NewMessage = Omit<Message, 'seq' | 'receivedAt'>;

export interface MessageRepository {
  /** Adds the messages that are not there yet, and answers which ones these were. */
  add(query: WriteQuery, messages: readonly NewMessage[]): Promise<AddedMessage[]>;
}

export type AddedMessage = Pick<Message, 'id' | 'ticketId'>;

const table = tableOf(MessageEntity);

const newColumns = table.without('seq', 'receivedAt');
const names = newColumns.map(({ name }) => name).join(', ');
const newRows = rowSet<NewMessage>(newColumns);

const ADD = `
  INSERT INTO message (${names}) SELECT ${names} FROM ${newRows.from('incoming')}
  ON CONFLICT (ticket_id, source, external_id) DO NOTHING
  RETURNING id, ticket_id AS "ticketId"`;

export function createMessageRepository(): MessageRepository {
  return {
    add: (query, messages) => query<AddedMessage>(ADD, newRows.values(messages)),
  };
}
