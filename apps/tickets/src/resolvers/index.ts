import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Call } from './call.ts';
import { Customer } from './customer.ts';
import { Message } from './message.ts';
import { Mutation } from './mutation.ts';
import { AddMessagePayload, RecordCallPayload, TicketPayload } from './payloads.ts';
import { Query } from './query.ts';
import { TicketEvent } from './ticket-event.ts';
import { TicketOrigin } from './ticket-origin.ts';
import { Ticket } from './ticket.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  AddMessagePayload,
  Brand,
  Call,
  CallConnection: connectionResolvers(),
  Customer,
  Message,
  MessageConnection: connectionResolvers(),
  RecordCallPayload,
  Ticket,
  TicketConnection: connectionResolvers(),
  TicketEvent,
  TicketEventConnection: connectionResolvers(),
  TicketOrigin,
  TicketPayload,
};
