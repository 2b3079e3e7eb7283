import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { AdvocacyEvidence, ChurnEvidence, ChurnRisk } from './customer-standing.ts';
import { Customer } from './customer.ts';
import { Interaction } from './interaction.ts';
import { Issue, IssueContact } from './issue.ts';
import { EarlierContact, Mention } from './mention.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  AdvocacyEvidence,
  ChurnEvidence,
  ChurnRisk,
  Customer,
  EarlierContact,
  Interaction,
  InteractionConnection: connectionResolvers(),
  Issue,
  IssueConnection: connectionResolvers(),
  IssueContact,
  IssueContactConnection: connectionResolvers(),
  Mention,
};
