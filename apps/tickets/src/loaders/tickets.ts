import { oneByKey } from '@cx/database';
import {
  type Connection,
  type ConnectionLoader,
  connectionOf,
  createConnectionLoader,
  type PageRequest,
} from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Ticket } from '../entities/ticket.ts';
import type { TicketFilter, TicketRepository } from '../repositories/tickets.ts';

export interface TicketLoaders {
  readonly byId: DataLoader<string, Ticket | null>;
  readonly byCustomerId: ConnectionLoader<Ticket, TicketFilter>;
  readonly byBrandKey: ConnectionLoader<Ticket, TicketFilter>;
  all(request: PageRequest<TicketFilter>): Promise<Connection<Ticket>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createTicketLoaders(repository: TicketRepository): TicketLoaders {
  const list = repository.newest;
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), (ticket) => ticket.id),
    ),
    byCustomerId: createConnectionLoader({ name: 'Customer.tickets', list }, 'customerId'),
    byBrandKey: createConnectionLoader({ name: 'Brand.tickets', list }, 'brandId'),
    all: (request) => connectionOf({ name: 'Query.tickets', list }, request),
  };
}
