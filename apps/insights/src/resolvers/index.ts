import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { Interaction } from './interaction.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Brand,
  Customer,
  Interaction,
  InteractionConnection: connectionResolvers(),
};
