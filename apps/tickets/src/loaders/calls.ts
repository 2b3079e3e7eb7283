import { oneByKey } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Call } from '../entities/call.ts';
import type { CallRepository } from '../repositories/calls.ts';

export interface CallLoaders {
  readonly byId: DataLoader<string, Call | null>;
  readonly byTicketId: ConnectionLoader<Call, null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createCallLoaders(repository: CallRepository): CallLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), ({ id }) => id),
    ),
    byTicketId: createConnectionLoader(
      { name: 'Ticket.calls', list: repository.oldest },
      'ticketId',
    ),
  };
}
