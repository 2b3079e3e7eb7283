import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { Query } from './query.ts';
import { TicketEvent } from './ticket-event.ts';
import { Ticket } from './ticket.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Brand,
  Customer,
  Ticket,
  TicketConnection: connectionResolvers(),
  TicketEvent,
  TicketEventConnection: connectionResolvers(),
};
