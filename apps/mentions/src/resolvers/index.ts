import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { MentionAuthor } from './mention-author.ts';
import { Mention } from './mention.ts';
import { Query } from './query.ts';
import { SentimentSummary } from './sentiment-summary.ts';
import { TextAnalysis } from './text-analysis.ts';
import { TextTopic } from './text-topic.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Brand,
  Customer,
  Mention,
  MentionAuthor,
  MentionConnection: connectionResolvers(),
  SentimentSummary,
  TextAnalysis,
  TextTopic,
};
