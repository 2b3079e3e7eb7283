import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Action, actionMutations, ActionPayload, actionQueries } from './actions.ts';
import { Customer } from './customer.ts';
import { explanationQueries, RatingBreakdown, RatingContribution } from './explanations.ts';
import { Interaction } from './interaction.ts';
import { metricQueries } from './metrics.ts';
import { searchQueries } from './search.ts';
import { Verbatim } from './verbatim.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query: { ...metricQueries, ...searchQueries, ...explanationQueries, ...actionQueries },
  Mutation: { ...actionMutations },
  Action,
  ActionConnection: connectionResolvers(),
  ActionPayload,
  Customer,
  Interaction,
  InteractionConnection: connectionResolvers(),
  RatingBreakdown,
  RatingContribution,
  Verbatim,
  VerbatimConnection: connectionResolvers(),
};
