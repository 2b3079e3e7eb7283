import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Customer } from './customer.ts';
import { Interaction } from './interaction.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Sentinel, Signal, SignalPayload, Silence } from './signal.ts';
import { Verbatim } from './verbatim.ts';

export const resolvers: Resolvers = {
  DateTime,
  Customer,
  Interaction,
  InteractionConnection: connectionResolvers(),
  Mutation,
  Query,
  Sentinel,
  Signal,
  SignalConnection: connectionResolvers(),
  SignalPayload,
  Silence,
  Verbatim,
  VerbatimConnection: connectionResolvers(),
};
