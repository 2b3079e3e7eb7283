import { oneByKey } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Message } from '../entities/message.ts';
import type { MessageRepository } from '../repositories/messages.ts';

export interface MessageLoaders {
  readonly byId: DataLoader<string, Message | null>;
  readonly publicByTicketId: ConnectionLoader<Message, null>;
  readonly notesByTicketId: ConnectionLoader<Message, null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createMessageLoaders(repository: MessageRepository): MessageLoaders {
  const { publicOnes, notes } = repository;
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), ({ id }) => id),
    ),
    publicByTicketId: createConnectionLoader(
      { name: 'Ticket.messages', list: publicOnes },
      'ticketId',
    ),
    notesByTicketId: createConnectionLoader(
      { name: 'Ticket.internalNotes', list: notes },
      'ticketId',
    ),
  };
}
