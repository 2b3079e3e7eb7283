import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Customer } from './customer.ts';
import { Interaction } from './interaction.ts';
import { Query } from './query.ts';
import { Verbatim } from './verbatim.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Customer,
  Interaction,
  InteractionConnection: connectionResolvers(),
  Verbatim,
  VerbatimConnection: connectionResolvers(),
};
