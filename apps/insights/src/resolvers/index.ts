import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Action, actionMutations, ActionPayload, actionQueries } from './actions.ts';
import { Customer } from './customer.ts';
import { explanationQueries, RatingBreakdown, RatingContribution } from './explanations.ts';
import { Interaction } from './interaction.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query: { ...actionQueries, ...explanationQueries },
  Mutation: { ...actionMutations },
  Action,
  ActionConnection: connectionResolvers(),
  ActionPayload,
  Customer,
  Interaction,
  InteractionConnection: connectionResolvers(),
  RatingBreakdown,
  RatingContribution,
};
