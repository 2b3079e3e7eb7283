import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Conversation } from './conversation.ts';
import { Customer } from './customer.ts';
import { MentionAbuse } from './mention-abuse.ts';
import { MentionAuthor } from './mention-author.ts';
import { EscalateMentionPayload, MentionPayload } from './mention-payload.ts';
import { Mention } from './mention.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { SentimentSummary } from './sentiment-summary.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Brand,
  Conversation,
  Customer,
  EscalateMentionPayload,
  Mention,
  MentionAbuse,
  MentionAuthor,
  MentionConnection: connectionResolvers(),
  MentionPayload,
  SentimentSummary,
};
