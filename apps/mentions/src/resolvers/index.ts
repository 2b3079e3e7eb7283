import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { BrandHandlePayload, CommunityPayload, CompetitorPanelPayload } from './brand-payload.ts';
import { Brand } from './brand.ts';
import { Community, CommunityMember } from './community.ts';
import { CompetitorPanel } from './competitor-panel.ts';
import { Conversation } from './conversation.ts';
import { Customer } from './customer.ts';
import { MentionAbuse } from './mention-abuse.ts';
import { MentionAuthor } from './mention-author.ts';
import {
  EscalateMentionPayload,
  MentionPayload,
  ReplyToMentionPayload,
} from './mention-payload.ts';
import { MentionReply } from './mention-reply.ts';
import { Mention } from './mention.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { SentimentSummary } from './sentiment-summary.ts';
import { TextAnalysis } from './text-analysis.ts';
import { TextTopic } from './text-topic.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Brand,
  BrandHandlePayload,
  Community,
  CommunityMember,
  CommunityMemberConnection: connectionResolvers(),
  CommunityPayload,
  CompetitorPanel,
  CompetitorPanelPayload,
  Conversation,
  Customer,
  EscalateMentionPayload,
  Mention,
  MentionAbuse,
  MentionAuthor,
  MentionConnection: connectionResolvers(),
  MentionPayload,
  MentionReply,
  ReplyToMentionPayload,
  SentimentSummary,
  TextAnalysis,
  TextTopic,
};
