import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Action, actionMutations, ActionPayload, actionQueries } from './actions.ts';
import { Brand } from './brand.ts';
import { AdvocacyEvidence, ChurnEvidence, ChurnRisk } from './customer-standing.ts';
import { Customer } from './customer.ts';
import { explanationQueries, RatingBreakdown, RatingContribution } from './explanations.ts';
import { Interaction } from './interaction.ts';
import { Issue, IssueContact, issueQueries } from './issue.ts';
import { EarlierContact, Mention } from './mention.ts';
import { metricQueries } from './metrics.ts';
import { searchQueries } from './search.ts';
import {
  Sentinel,
  Signal,
  signalMutations,
  SignalPayload,
  signalQueries,
  Silence,
} from './signal.ts';
import { Team, Touchpoint } from './touchpoint.ts';
import { Verbatim } from './verbatim.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query: {
    ...metricQueries,
    ...searchQueries,
    ...explanationQueries,
    ...actionQueries,
    ...issueQueries,
    ...signalQueries,
  },
  Mutation: { ...actionMutations, ...signalMutations },
  Action,
  ActionConnection: connectionResolvers(),
  ActionPayload,
  AdvocacyEvidence,
  ChurnEvidence,
  ChurnRisk,
  Brand,
  Customer,
  EarlierContact,
  Interaction,
  InteractionConnection: connectionResolvers(),
  Issue,
  IssueConnection: connectionResolvers(),
  IssueContact,
  IssueContactConnection: connectionResolvers(),
  Mention,
  RatingBreakdown,
  RatingContribution,
  Sentinel,
  Signal,
  SignalConnection: connectionResolvers(),
  SignalPayload,
  Silence,
  Team,
  Touchpoint,
  Verbatim,
  VerbatimConnection: connectionResolvers(),
};
