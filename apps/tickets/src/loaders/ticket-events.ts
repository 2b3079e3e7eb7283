import { oneByKey } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { TicketEvent } from '../entities/ticket-event.ts';
import type { TicketEventRepository } from '../repositories/ticket-events.ts';

export interface TicketEventLoaders {
  readonly byTicketId: ConnectionLoader<TicketEvent, null>;
  /** The value that the property had before the event. */
  readonly formerValueById: DataLoader<string, string | null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createTicketEventLoaders(repository: TicketEventRepository): TicketEventLoaders {
  return {
    byTicketId: createConnectionLoader(
      { name: 'Ticket.events', list: repository.oldest },
      'ticketId',
    ),
    formerValueById: new DataLoader(async (ids) => {
      const values = await repository.findFormerValues(ids);
      return oneByKey(ids, values, ({ id }) => id).map((value) => value?.fromValue ?? null);
    }),
  };
}
